"""The audit A1 to A30: what it looks at, line by line."""
