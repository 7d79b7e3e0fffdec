"""The learner's file: its journal, what it adds up to, and how it travels."""
