"""The share panel: its controller and its view."""
