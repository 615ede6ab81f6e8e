"""Pages made of lists and tables, and which of them exist."""
