"""From Job to Career: a workshop kit for JupyterLab."""
