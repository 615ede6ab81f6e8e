"""What the library says about care with an exercise of a plan, as plain sentences."""

from forge.domain.errors import UnknownExercise
from forge.domain.plan import Slot
from forge.domain.request import PlanRequest
from forge.domain.vocabulary import Condition
from forge.library.catalogue import Catalogue
from forge.library.inline import plain
from forge.library.present import names_of
from forge.library.sentences.safety import cautions
from forge.planner.rules.cautions import conditions
from forge.planner.writing.phrases import sentence

ASKED = frozenset({Condition.PREGNANCY, Condition.POSTPARTUM})
"""Conditions that the questions ask for by name: who says no needs no caution about them."""


def cautions_of(slot: Slot, request: PlanRequest, catalogue: Catalogue) -> tuple[str, ...]:
    """Cautions of the slot's page that may concern the person, each with its condition.

    ``Hernia: Use less load and a smaller range.`` Empty when the exercise left the library.
    """
    try:
        exercise = catalogue.get(slot.slug)
    except UnknownExercise:
        return ()
    answered_no = ASKED - conditions(request)
    lines = cautions(exercise, catalogue.vocabulary, names_of(catalogue))
    return tuple(
        sentence(f"{line.condition}: {plain(line.advice)}")
        for caution, line in zip(exercise.facts.cautions, lines, strict=True)
        if caution.condition not in answered_no
    )
