"""What a page says of somebody's things and devices."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from forge.app.people import Holdings

BROWSERS = (
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser", "Samsung Internet"),
    ("Firefox", "Firefox"),
    ("FxiOS", "Firefox"),
    ("CriOS", "Chrome"),
    ("Chrome", "Chrome"),
    ("Safari", "Safari"),
)
SYSTEMS = (
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("Windows", "Windows"),
    ("Macintosh", "Mac"),
    ("CrOS", "Chromebook"),
    ("Linux", "Linux"),
)
"""What browsers call themselves: the first that fits counts, since most name others as well."""
LONGEST = 60


def held_words(held: Holdings) -> str:
    """What is stored of somebody, without what there is none of: "2 plans, 31 sets"."""
    parts = (
        (held.plans, ngettext("%(num)s plan", "%(num)s plans", held.plans)),
        (held.sessions, ngettext("%(num)s session", "%(num)s sessions", held.sessions)),
        (held.sets, ngettext("%(num)s set", "%(num)s sets", held.sets)),
        (held.other, ngettext("%(num)s other entry", "%(num)s other entries", held.other)),
    )
    return ", ".join(text % {"num": number} for number, text in parts if number) or _("nothing yet")


def browser_words(agent: str) -> str:
    """A browser in two words, from what it calls itself; its own words where none is known."""
    browser = next((name for mark, name in BROWSERS if mark in agent), "")
    system = next((name for mark, name in SYSTEMS if mark in agent), "")
    if browser and system:
        return _("%(browser)s on %(system)s") % {"browser": browser, "system": system}
    return browser or system or agent[:LONGEST] or _("Unknown browser")
