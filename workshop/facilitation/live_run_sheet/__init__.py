"""The run sheet on screen, with its clock."""
