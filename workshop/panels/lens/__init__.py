"""The lens panel: its controller and its view."""
