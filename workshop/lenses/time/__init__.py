"""Lenses on hours and energy."""
