"""Path pieces that only a few words fit."""


class ThemeConverter:
    """Colours of a small drawing."""

    regex = "light|dark"

    def to_python(self, value: str) -> str:
        """Return the word as it is."""
        return value

    def to_url(self, value: str) -> str:
        """Return the word as it is."""
        return value


class VersionConverter(ThemeConverter):
    """First digits of a hash."""

    regex = "[0-9a-f]{8}"


class BodyConverter(ThemeConverter):
    """Whose body."""

    regex = "female|male"
