"""Lenses on values, beliefs and what work is for."""
