"""The my data panel: its controller and its view."""
