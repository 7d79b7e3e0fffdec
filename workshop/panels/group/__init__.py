"""The group panel: its controller and its view."""
