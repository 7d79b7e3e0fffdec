"""What every widget shares: its files and messages, the frame around an exercise, its bundles."""
