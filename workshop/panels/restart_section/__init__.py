"""The restart section panel: its controller and its view."""
