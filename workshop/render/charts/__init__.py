"""Pictures: one file each, from typed rows to a drawing in SVG with its words and its table."""
