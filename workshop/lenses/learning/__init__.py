"""Lenses on education, training and what they cost."""
