"""Path pieces that only a few words fit."""


class HubKindConverter:
    """How people browse, besides by body part."""

    regex = "equipment|muscle|difficulty|category"

    def to_python(self, value: str) -> str:
        """Return the word as it is."""
        return value

    def to_url(self, value: str) -> str:
        """Return the word as it is."""
        return value


class FormConverter(HubKindConverter):
    """The form of a twin."""

    regex = "md|json"


class DatasetConverter(HubKindConverter):
    """The files of the dataset."""

    regex = r"exercises\.json|exercises\.csv|schema\.json|README\.md"
