"""Lenses on pay, costs and benefits."""
