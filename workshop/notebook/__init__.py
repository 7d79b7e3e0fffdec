"""What a notebook holds, and what nbconvert makes of it."""
