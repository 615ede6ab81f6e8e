"""Places: what can be loaded where."""
