"""The history: calendar, sessions, edits, bin. Private to its person."""
