"""The import answers panel: its controller and its view."""
