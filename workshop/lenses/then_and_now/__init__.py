"""Lenses that hold now against before."""
