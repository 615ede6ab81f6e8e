"""Well-known ways to train, written as data: read, checked against the library, never computed."""
