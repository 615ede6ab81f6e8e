"""The first letter of a text as a capital."""


def capital(text: str) -> str:
    """The text with its first letter in upper case and the rest untouched; empty stays empty."""
    return text[:1].upper() + text[1:]
