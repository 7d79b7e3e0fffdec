"""Lenses on steps, commitments and who helps."""
