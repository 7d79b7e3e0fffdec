"""How fast, and how safe: each file measures one thing against a named peer, in one run."""
