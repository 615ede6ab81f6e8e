"""From a chosen exercise to a slot: amount, effort, load, progression, reasons, swaps."""

from dataclasses import dataclass

from forge.domain.exercise import Exercise, Span
from forge.domain.plan import Reason, Role, Slot
from forge.domain.request import Goal, PlanRequest
from forge.domain.vocabulary import CautionAction, EdgeType
from forge.library.catalogue import Catalogue
from forge.planner import words
from forge.planner.amounts import CARDIO_BLOCK_S, Amount
from forge.planner.candidates import Candidate
from forge.planner.effort import effort
from forge.planner.explain import contributions, swaps, why
from forge.planner.limits import slot_s
from forge.planner.loads import load_rule
from forge.planner.order import Station
from forge.planner.progress import progression
from forge.planner.rules.cautions import conditions
from forge.planner.task import Draft, Task

RAMP = (
    "8 reps with the empty bar or the lightest weight",
    "5 reps with about half of the working weight",
    "3 reps with about three quarters of it",
)
HEAVY_RAMP = (*RAMP, "1 rep with about nine tenths of it")
HEAVY_REPS: Span = (3, 5)
HEAVY_RIR: Span = (1, 2)
MEDIUM_REPS: Span = (4, 6)
MEDIUM_RIR: Span = (2, 3)
"""Heavy and medium days for strength (Moesgaard, Sports Med 2022: undulating over linear)."""


@dataclass(frozen=True, slots=True)
class Context:
    """What a slot needs to know about its week."""

    task: Task
    draft: Draft
    catalogue: Catalogue
    usable: frozenset[str]


def slot(context: Context, station: Station, *, first_main: bool, heavy: bool | None) -> Slot:
    """The slot of a station; ``heavy`` tells heavy from medium days of a strength lift."""
    task, draft, pick = context.task, context.draft, station.pick
    one, request = station.candidate, task.request
    lost = contributions(task, draft, pick)
    amount, rir = _undulated(one, heavy)
    sets, time_s = _cardio(one, pick.sets)
    easier = _neighbour(context, one, EdgeType.REGRESSION)
    harder = _neighbour(context, one, EdgeType.PROGRESSION)
    return Slot(
        slug=one.slug,
        name=one.exercise.name,
        role=one.role,
        sets=sets,
        measure=one.exercise.facts.measure,
        sides=one.sides,
        rest_s=amount.rest_s,
        tempo=tempo_text(one.exercise),
        effort=effort(one, amount, request.effort_style),
        load=load_rule(one, amount, request),
        progression=progression(one, request, harder),
        reasons=(why(task, draft, pick, lost), *_further(context, station, heavy)),
        contributions=lost,
        seconds=slot_s(one, pick.sets),
        reps=amount.reps,
        hold_s=amount.hold_s,
        time_s=time_s or amount.time_s,
        metres=amount.metres,
        rir=rir,
        group=station.group,
        ramp=_ramp(task) if first_main else (),
        swaps=swaps(task, draft, pick),
        easier=easier.slug if easier else None,
        harder=harder.slug if harder else None,
    )
