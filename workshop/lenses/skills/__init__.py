"""Lenses on skills and what proves them."""
