"""Lenses on the work so far."""
