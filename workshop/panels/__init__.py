"""What is on screen: one folder a panel, with its controller, view, script and style."""
