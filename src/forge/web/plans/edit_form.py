"""What the buttons of the edit page send, as edits."""

from collections.abc import Mapping

from django.http import QueryDict
from django.utils.translation import gettext as _

from forge.domain.errors import EditRefused
from forge.domain.vocabulary import Weekday
from forge.planner.edit.values import Edit, read_edit
from forge.web.plans.edit_page import ADD, Target

DAYS = {day.name.lower(): day for day in Weekday}
FIRST_SETS = "2"
"""Sets that an added exercise starts with: the stepper is beside it."""

ARGUMENT = {"sets": "sets", "reorder": "position", "move": "to_day"}
"""Which value of an edit stands behind the = of a button, as in ``sets=4``."""


def read_form(form: QueryDict) -> Edit:
    """The edit that a button asks for; raises EditRefused for what no button sends."""
    kind, _equals, argument = form.get("do", "").partition("=")
    if kind == "amount":
        _need_numbers(form)
    data = {name: form.get(name, "") for name in ("day", "slug", "new", "low", "high")}
    data = {name: value for name, value in data.items() if value}
    if kind == ADD:
        data["sets"] = FIRST_SETS
    if kind in ARGUMENT:
        data[ARGUMENT[kind]] = argument
    return read_edit({"edit": kind, **_numbered(data)})


def with_exercise(form: QueryDict, slug: str) -> QueryDict:
    """The form with the exercise that its words turned out to mean."""
    found = form.copy()
    found["new" if form.get("slug") else "slug"] = slug
    return found


def read_target(text: str) -> Target | None:
    """The panel that an address asks for: ``mon-push-up``, ``mon-add``."""
    day, _dash, slug = text.partition("-")
    if day not in DAYS:
        return None
    return Target(DAYS[day], "" if slug == ADD else slug)


def target_of(form: QueryDict) -> Target | None:
    """The place that a form was sent from."""
    day, slug = DAYS.get(form.get("day", "")), form.get("slug", "")
    if day is None:
        return None
    return Target(day, "" if form.get("do") == ADD else slug)


def read_days(form: QueryDict) -> frozenset[Weekday]:
    """The days to plan anew; raises EditRefused for none."""
    found = frozenset(DAYS[name] for name in form.getlist("days") if name in DAYS)
    if not found:
        raise EditRefused("No day is chosen.", "Tick the days to plan anew.")
    return found


def _need_numbers(form: QueryDict) -> None:
    """Both ends of a range are typed, so a page can be whole and still lack one."""
    if not all(form.get(name, "").strip().isdecimal() for name in ("low", "high")):
        raise EditRefused(
            _("A range needs two whole numbers."), _("Fill both boxes, such as 8 and 12.")
        )


def _numbered(data: Mapping[str, str]) -> dict[str, str]:
    """Days by the number of their weekday."""
    names = ("day", "to_day")
    return {
        name: str(int(DAYS[value])) if name in names and value in DAYS else value
        for name, value in data.items()
    }
