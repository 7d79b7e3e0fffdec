"""The JupyterHub door: the same board as a service of a hub, with the hub's tokens and roles."""
