"""The take home panel: its controller and its view."""
