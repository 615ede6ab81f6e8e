"""What is wrong with answers, as their page says it: in its own words, with a link to the field.

The reader of requests speaks to whoever writes a file. A page has a date field, suggestions and
boxes, so some of its hints say what to do there instead.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from django.utils.translation import gettext as _

from forge.domain.errors import Problem
from forge.web.dates import day_of_year
from forge.web.plans.answers import Answers, sentence
from forge.web.plans.fields import Field, Question, flattened
from forge.web.plans.kit import THERE

LISTED = 3
"""A hint that names more than so many things lists the library, which no page should."""
NAMES = frozenset({"never", "favourites", "add_equipment", "add_items"})
ASKED_AS = {"event": "event_date", "limits": "sore", "busy": "sport_days", "clearance": "cleared"}
"""Fields of a request that have another name in a question."""
_ISO = re.compile(r"\b\d{4}-\d{2}-\d{2}\b")
_TWICE = re.compile(r"^gives ([a-z0-9-]+) twice")


@dataclass(frozen=True, slots=True)
class Fault:
    """A sentence and the field that it is about; ``at`` is empty where no field stands."""

    sentence: str
    at: str = ""


def faults(
    question: Question, answers: Answers, problems: tuple[Problem, ...]
) -> tuple[Fault, ...]:
    """Each problem of a question in words, with its field."""
    there = {field.name for field in (*flattened(question.fields), *_folds(question))}
    places = ((one, _place(one, answers)) for one in problems)
    return tuple(
        Fault(sentence(in_page_words(one)), at if at in there else "") for one, at in places
    )


def in_page_words(problem: Problem) -> Problem:
    """The problem with a hint that can be followed on a page."""
    hint = _hint(problem)
    if problem.field == "days" and '"none"' in problem.message:
        return replace(problem, message=_("None is chosen."), hint=hint)
    write = WRITTEN.get(problem.field)
    message = write(problem.message) if write else problem.message
    return replace(problem, message=message, hint=hint or problem.hint)


def _with_days(message: str) -> str:
    """Days as people read them instead of year-month-day."""
    return _ISO.sub(lambda found: _day(found[0]), message)


def _day(text: str) -> str:
    try:
        return day_of_year(date.fromisoformat(text))
    except ValueError:
        return text


def _with_names(message: str) -> str:
    """An exercise in words instead of the name of its page; what was typed stays as it is."""
    return _TWICE.sub(lambda found: found[0].replace("-", " "), message)


WRITTEN: dict[str, Callable[[str], str]] = {"event": _with_days, "tested": _with_names}
"""Problems whose message quotes what only a request file writes that way."""


def _hint(problem: Problem) -> str:
    head, last = _ends(problem.field)
    if head == "days" and problem.hint.count(",") > LISTED:
        return _("Choose at least one.")
    if head == "event":
        return _("Choose a day of the next two years, from the plan's first on, or leave it out.")
    if head == "tested" and '"' in problem.hint:
        return _("Choose an exercise in one field; write what you lifted in the next: 100 kg x 5.")
    if last == "dumbbell":
        return _("Write kilograms such as 5, 7.5, 10, or a whole row such as 2-24 step 2.")
    if head in NAMES and problem.hint.count(",") > LISTED:
        return _("Choose one of the names that come up while you type.")
    return ""


def _place(problem: Problem, answers: Answers) -> str:
    """The name of the field that a problem is about."""
    head, last = _ends(problem.field)
    if head == "minutes" and answers.get("minutes") in ("each", "other"):
        return f"minutes_{answers['minutes']}"
    if last == "dumbbell":
        last = "dumbbell_weights"
    if head == "elsewhere":
        return THERE + ("days" if last == head else last)
    return ASKED_AS.get(head, last)


def _ends(path: str) -> tuple[str, str]:
    """First and last part of a field of a request: ``elsewhere.loads.dumbbell``, ``minutes``."""
    parts = path.split(".")
    return parts[0], parts[-1]


def _folds(question: Question) -> tuple[Field, ...]:
    return tuple(field for field in question.fields if field.kind == "fold")
