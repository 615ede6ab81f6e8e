"""The hard rules of a plan, each read from the finished plan and the library alone."""
