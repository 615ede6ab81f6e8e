"""A person's own exercises: names, and merging into the library."""
