"""What is on the screen: the widgets that carry an exercise, a lens, the progress and the PDF."""
