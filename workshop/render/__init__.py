"""Drawing blocks, on the page and on paper; an output knows no widget and no exercise."""
