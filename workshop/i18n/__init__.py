"""What is said and how amounts are written, by edition."""
