"""The form of a pause: from a day to another, or the end of one."""

from collections.abc import Mapping
from datetime import date, timedelta

from django.utils.translation import gettext as _

LONGEST = timedelta(days=366)


class Refused(Exception):
    """A pause that cannot be, in words for its owner."""


def read_pause(form: Mapping[str, str]) -> tuple[date, date | None]:
    """First and last day; no last day where the pause that begins on the first is to end."""
    first = _day(form.get("from", ""), _("The first day must be a date, such as 2026-12-24."))
    if form.get("do") == "end":
        return first, None
    last = _day(form.get("until", ""), _("The last day must be a date, such as 2027-01-02."))
    if last < first:
        raise Refused(_("The last day lies before the first."))
    if last - first > LONGEST:
        raise Refused(_("A pause is a year at most; after it, make a new plan."))
    return first, last


def _day(text: str, problem: str) -> date:
    try:
        return date.fromisoformat(text.strip()[:10])
    except ValueError:
        raise Refused(problem) from None
