"""The versions panel: its controller and its view."""
