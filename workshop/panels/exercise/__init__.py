"""The exercise panel: its controller and its view."""
