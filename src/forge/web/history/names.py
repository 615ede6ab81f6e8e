"""Names of logged exercises: the library's, else a person's own, else the slug made readable."""

from collections.abc import Callable, Mapping

from forge.app.progress import Custom
from forge.library.catalogue import Catalogue

Name = Callable[[str], str]


def names(catalogue: Catalogue, customs: Mapping[str, Custom]) -> Name:
    """From slug to name. Former slugs are known as well, and what was merged has its new name."""

    def name(slug: str) -> str:
        if slug in catalogue:
            return catalogue.get(slug).name
        custom = customs.get(slug)
        if custom and custom.same_as in catalogue:
            return catalogue.get(custom.same_as).name
        return custom.name if custom and custom.name else readable(slug)

    return name


def readable(slug: str) -> str:
    """``custom:sled-drag`` as ``Sled drag``."""
    return slug.rpartition(":")[2].replace("-", " ").replace("_", " ").capitalize() or slug
