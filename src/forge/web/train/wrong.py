"""What a form of training could not read."""


class Wrong(Exception):
    """A field that cannot be read, in words for its owner."""
