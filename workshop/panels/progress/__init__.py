"""The progress panel: its controller and its view."""
