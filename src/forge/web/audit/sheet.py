"""What the form holds: the text travels in it, and the answers to the questions about it."""

from dataclasses import dataclass
from typing import Final

from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from forge.domain.request import Goal
from forge.domain.vocabulary import Level
from forge.planner.routine.read import MOST_CHARACTERS

Text = str | Promise

GOALS: Final[tuple[tuple[str, Text], ...]] = (
    (Goal.HYPERTROPHY.value, _("Build muscle")),
    (Goal.STRENGTH.value, _("Get stronger")),
    (Goal.HEALTH.value, _("Stay healthy")),
    (Goal.FAT_LOSS.value, _("Lose fat")),
    (Goal.POWER.value, _("Power")),
    (Goal.ENDURANCE_SUPPORT.value, _("Support a sport of endurance")),
    (Goal.MOBILITY.value, _("Move more freely")),
)
LEVELS: Final[tuple[tuple[str, Text], ...]] = (
    (Level.BEGINNER.value.lower(), _("New to it, or back after a long break")),
    (Level.INTERMEDIATE.value.lower(), _("Some years, on and off")),
    (Level.ADVANCED.value.lower(), _("Many years without long breaks")),
)
QUESTION: Final = "q-"
TOO_LONG: Final = 2 * MOST_CHARACTERS
"""Beyond this a text is cut before it is read; the reader refuses what is left."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The fields of the form. ``then`` is what was asked for: "", "train" or "repair"."""

    text: str = ""
    goal: str = ""
    level: str = ""
    days: str = ""
    then: str = ""

    @property
    def given(self) -> dict[str, object]:
        """What was said, in the words of a request."""
        told = {"goal": self.goal, "level": self.level, "days": self.days}
        return {name: value.replace("_", " ") for name, value in told.items() if value}


def read_sheet(form: QueryDict) -> tuple[Sheet, dict[str, int]]:
    """The sheet, and the answers by the key of their question; what is unknown is dropped."""
    text = form.get("text", "")[:TOO_LONG].replace("\r\n", "\n").replace("\r", "\n")
    answers = {
        name.removeprefix(QUESTION): int(value)
        for name, value in form.items()
        if name.startswith(QUESTION)
        and isinstance(value, str)
        and value.isdecimal()
        and len(value) < 3
    }
    sheet = Sheet(
        text=text,
        goal=_known(form, "goal", GOALS),
        level=_known(form, "level", LEVELS),
        days=form.get("days", "") if form.get("days", "") in set("1234567") else "",
        then=form.get("then", "") if form.get("then") in {"train", "repair"} else "",
    )
    return sheet, answers


def _known(form: QueryDict, name: str, choices: tuple[tuple[str, Text], ...]) -> str:
    value = form.get(name, "")
    return value if value in {known for known, _label in choices} else ""
