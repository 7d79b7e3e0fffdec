"""An edition: its schema, its loader and what refers to what."""
