"""The laptop door: the board on the coach's computer, for a room in one network.

session folder ─▶ code · certificate · tokens ─▶ door (routes) ─▶ serve (TLS to the room, HTTP here)
"""
