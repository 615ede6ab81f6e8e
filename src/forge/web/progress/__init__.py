"""Progress: the week, exercises, body, mobility. Private to its person."""
