"""Lenses on ways on and what could come between."""
