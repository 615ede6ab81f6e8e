"""Folded parts of the questions: sport elsewhere, a day to be fresh for, muscles, cardio."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

from forge.web.plans.fields import Choice, Field
from forge.web.plans.kit import WEEKDAYS

SPORT = "sport"
"""What a busy day is called where only the day was ticked."""

MINUTES_EACH = Field(
    "minutes_each",
    "text",
    _("Minutes of each day"),
    hint=_("One number for each of your days, in order. For example 60, 30, 45."),
    most=40,
)

WEEK = Field(
    "week_more",
    "fold",
    _("Other sport, or a day to be fresh for"),
    hint=_("Hard legs stay off the day before your sport, and work gets less before your event."),
    inner=(
        Field("sport_days", "checks", _("Hard sport on"), WEEKDAYS),
        Field("event_date", "date", _("A race, a meet, a long hike: the day"), most=10),
        Field("event_name", "text", _("What it is"), most=60),
    ),
)

SKILL_FIELD = Field(
    "skill_target",
    "radio",
    _("Which one?"),
    (
        Choice("pull-up", _("Pull-up")),
        Choice("push-up", _("Push-up")),
        Choice("chest-dip", _("Dip")),
        Choice("handstand-push-up", _("Handstand push-up")),
    ),
    default="pull-up",
    visible_label=False,
)

MUSCLES = (
    Choice("chest", _("Chest")),
    Choice("back", _("Back")),
    Choice("shoulders", _("Shoulders")),
    Choice("biceps", _("Biceps")),
    Choice("triceps", _("Triceps")),
    Choice("abs", _("Abs")),
    Choice("glutes", _("Glutes")),
    Choice("quads", _("Quads")),
    Choice("hamstrings", _("Hamstrings")),
    Choice("calves", _("Calves")),
)

WISHES = Field(
    "wishes_more",
    "fold",
    _("Muscles to bring up, and cardio"),
    hint=_("More sets go where you want them, as far as they can be recovered from."),
    inner=(
        Field("emphasis", "checks", _("Train more"), MUSCLES),
        Field(
            "cardio",
            "text",
            _("Minutes of cardio a week"),
            hint=_("From 10 to 1000. Empty means what suits your goal."),
            most=4,
            whole=True,
        ),
    ),
)


def week_told(answers: Mapping[str, object]) -> dict[str, object]:
    """Sport days and the event in the words of a request file."""
    found: dict[str, object] = {}
    days = answers.get("sport_days", [])
    if isinstance(days, list) and days:
        found["busy"] = [f"{day}:{SPORT}" for day in days]
    on, name = str(answers.get("event_date", "")), str(answers.get("event_name", ""))
    if on or name:
        found["event"] = f"{on}: {name}" if on and name else on or name
    return found


def wishes_told(answers: Mapping[str, object]) -> dict[str, object]:
    """Muscles to bring up and cardio in the words of a request file."""
    found: dict[str, object] = {}
    raised = answers.get("emphasis", [])
    if isinstance(raised, list) and raised:
        found["emphasis"] = dict.fromkeys(raised, 1)
    if answers.get("cardio"):
        found["cardio"] = answers["cardio"]
    return found


def minutes_in_order(text: str) -> list[str]:
    """The numbers of a line such as ``60, 30, 45`` or ``60 30 45``."""
    return text.replace(",", " ").replace(";", " ").split()
