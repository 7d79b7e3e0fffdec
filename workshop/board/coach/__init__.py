"""The coach's page: what was shared, reveal, pace, the wall, and the end of a session."""
