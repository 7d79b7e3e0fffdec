"""Answers read against an edition."""
