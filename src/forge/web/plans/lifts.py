"""The folded part about weights that were lifted lately, and what its rows say."""

import re
from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

from forge.web.plans.fields import Field

ROWS = 4
"""Squat, bench press, deadlift, overhead press: the lifts that people know."""

_BARE = re.compile(r"^\s*(\d+(?:[.,]\d+)?)\s*(?=[x×*]|for\b)", re.IGNORECASE)


def _row(number: int) -> tuple[Field, Field]:
    return (
        Field(
            f"lift_{number}",
            "text",
            _("Exercise %(n)s") % {"n": number},
            most=60,
            suggest=True,
        ),
        Field(
            f"lifted_{number}",
            "text",
            _("Weight and repetitions of exercise %(n)s") % {"n": number},
            hint=_("For example 100 kg x 5, or 225 lb x 3."),
            most=24,
        ),
    )


TESTED = Field(
    "tested",
    "fold",
    _("I know what I lifted lately"),
    hint=_(
        "Forge starts from these weights. Only sets of 12 or fewer that left nothing in you; "
        "without a unit, kg is meant."
    ),
    inner=tuple(field for number in range(1, ROWS + 1) for field in _row(number)),
)


def lifts_told(answers: Mapping[str, object]) -> list[str]:
    """The rows that hold anything, as a request names them: ``squat: 100 kg x 5``.

    A row with one half empty is told as it is, so that its problem is shown and nothing lost.
    """
    rows = [
        (str(answers.get(f"lift_{number}", "")), str(answers.get(f"lifted_{number}", "")))
        for number in range(1, ROWS + 1)
    ]
    return [f"{name}: {_in_kg(lifted)}" for name, lifted in rows if name or lifted]


def _in_kg(lifted: str) -> str:
    """Add the unit that the question tells; pounds may be chosen only six questions later."""
    return _BARE.sub(r"\1 kg ", lifted)
