"""Lenses on goals and plans."""
