"""What does the job of an exercise better for this person, preference by preference, and why.

Each preference is a function from an exercise to the others that have a merit which it lacks. The
first that finds one is told.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from forge.domain.exercise import Exercise
from forge.domain.plan import Reason, Role
from forge.domain.request import AgeBand, Goal, PlanRequest
from forge.domain.vocabulary import DoseGoal, LoadType
from forge.planner.choices.banded import HARDER, loads_more
from forge.planner.choices.beginnings import (
    begins_low,
    bends_frail_bones,
    comes_later,
    easier_forms,
    is_first_bridge,
    is_furnished,
    is_next_form,
    is_past_beginnings,
)
from forge.planner.choices.chairs import sits_down, squats_freely
from forge.planner.choices.fit import is_cut_short, reaches_deeper
from forge.planner.choices.merit import SIDE_DISHES
from forge.planner.choices.off_the_floor import kinder_merit
from forge.planner.choices.reasons import behind, outweighed
from forge.planner.choices.too_easy import is_easy, is_too_easy, outdoes, outweighs
from forge.planner.choices.unasked import UNASKED, needs_no_leave
from forge.planner.problem import kinds
from forge.planner.problem.aims import Aims
from forge.planner.problem.candidates import Candidate
from forge.planner.problem.essentials import PREFIX
from forge.planner.problem.roles import COUNTED

FAR_BEHIND = 8
"""Points of merit by which the best of a pattern leaves another behind: a band good morning
beside a Romanian deadlift with dumbbells. [j]."""

DOSED: dict[Goal, frozenset[DoseGoal]] = {
    Goal.HYPERTROPHY: frozenset({DoseGoal.HYPERTROPHY}),
    Goal.STRENGTH: frozenset({DoseGoal.STRENGTH, DoseGoal.HYPERTROPHY}),
}
"""Doses of a page of which one must be given where sets are counted for a goal."""

AIMED = {
    Goal.HYPERTROPHY: "muscle growth",
    Goal.STRENGTH: "strength",
    Goal.HEALTH: "general health",
    Goal.POWER: "power",
}

LIGHT = frozenset({LoadType.BAND, LoadType.NONE, LoadType.BODYWEIGHT})

Found = Iterator[tuple[Candidate, str]]
"""Others that do the job better, each with its merit."""


@dataclass(frozen=True)
class Choice:
    """All that could be chosen, the best first, and for whom."""

    found: Sequence[Candidate]
    request: PlanRequest
    aims: Aims

    def rivals(self, one: Candidate) -> tuple[Candidate, ...]:
        """What serves every essential that this one serves."""
        needs = needs_of(one)
        if needs not in self._serving:
            served = (other for other, its in self._served if needs <= its)
            self._serving[needs] = tuple(served)
        return self._serving[needs]

    @cached_property
    def _served(self) -> tuple[tuple[Candidate, frozenset[str]], ...]:
        """Everything with the essentials that it serves."""
        return tuple((one, needs_of(one)) for one in self.found)

    @cached_property
    def _serving(self) -> dict[frozenset[str], tuple[Candidate, ...]]:
        """What serves some essentials, as far as it was asked: a memory of ``rivals``."""
        return {}


def beaten(one: Candidate, choice: Choice) -> Reason | None:
    """Why something else trains the same and suits this person better, None where nothing does."""
    better = next((found for rule in PREFERENCES for found in rule(one, choice)), None)
    if better is None:
        return _left_behind(one, choice)
    other, merit = better
    undosed = {"undosed": merit} if merit == _dosed_merit(choice.aims) else {}
    return outweighed(one, other, merit, **undosed)


def needs_of(one: Candidate) -> frozenset[str]:
    """The essentials that a candidate serves: only what serves them too can take its place."""
    return frozenset(key for key in one.units if key.startswith(PREFIX))


def unfurnished(one: Candidate, choice: Choice) -> Reason | None:
    """Another form of a drill on a chair, where a mat lies ready."""
    request = choice.request
    if request.age_band is AgeBand.OLDER or not is_furnished(one.exercise, request):
        return None
    kin = (o for o in choice.found if o.family == one.family)
    other = next((o for o in kin if not is_furnished(o.exercise, request)), None)
    return outweighed(one, other, "needs no chair") if other else None


def outgrown(one: Candidate, choice: Choice, target: Exercise | None) -> Reason | None:
    """Why a light pull gives way to a rung of the pull that is practised; None where it stays."""
    pulls = target is not None and target.facts.movement_pattern in kinds.PULL
    light = one.role is Role.COMPOUND and one.exercise.facts.load.type in LIGHT
    if not (pulls and light and one.pattern in kinds.PULL):
        return None
    rungs = (o for o in choice.found if o.role is Role.SKILL and o.pattern is one.pattern)
    rung = next((other for other in rungs if one.direct <= other.direct), None)
    return outweighed(one, rung, "is a rung of your skill") if rung else None


def _where_to_begin(one: Candidate, choice: Choice) -> Found:
    if one.role in COUNTED and begins_low(choice.request) and comes_later(one.exercise):
        first = easier_forms(one.exercise)
        yield from ((o, "is where to begin") for o in choice.rivals(one) if o.slug in first)


def _past_beginnings(one: Candidate, choice: Choice) -> Found:
    past = is_past_beginnings(choice.request, choice.aims)
    if one.role in COUNTED and past and is_first_bridge(one.exercise):
        rivals = choice.rivals(one)
        yield from ((o, "is harder") for o in rivals if is_next_form(o.exercise, one.exercise))


def _kinder_to_bones(one: Candidate, choice: Choice) -> Found:
    if one.role in COUNTED and choice.aims.older and bends_frail_bones(one.exercise):
        kind = (o for o in choice.rivals(one) if one.direct & o.direct)
        yield from ((o, "spares the spine") for o in kind if not bends_frail_bones(o.exercise))


def _deeper(one: Candidate, choice: Choice) -> Found:
    if is_cut_short(one.exercise, choice.request):
        rivals = (o for o in choice.rivals(one) if o.direct >= one.direct)
        deeper = (o for o in rivals if reaches_deeper(o.exercise, one.exercise))
        yield from ((o, "has the longer path") for o in deeper)


def _unasked(one: Candidate, choice: Choice) -> Found:
    rivals = choice.rivals(one)
    yield from ((o, UNASKED) for o in rivals if needs_no_leave(o, one, choice.request))


def _banded(one: Candidate, choice: Choice) -> Found:
    rivals = choice.rivals(one)
    yield from ((o, HARDER) for o in rivals if loads_more(o, one, choice.request, choice.aims))


def _off_the_floor(one: Candidate, choice: Choice) -> Found:
    if choice.aims.older:
        told = ((o, kinder_merit(o, one, choice.request)) for o in choice.rivals(one))
        yield from ((o, merit) for o, merit in told if merit)


def _heavier(one: Candidate, choice: Choice) -> Found:
    """Easy body-weight work gives way to what can be made harder."""
    if is_easy(one, choice.request, choice.aims):
        rivals = tuple(choice.rivals(one))
        yield from ((o, "can be made harder") for o in rivals if outweighs(o, one))
        if is_too_easy(one, choice.request, choice.aims):
            yield from ((o, "is harder") for o in rivals if outdoes(o, one))


def _dosed(one: Candidate, choice: Choice) -> Found:
    """A swing gives way to a lift where size is the goal."""
    if choice.aims.dose and not _is_dosed(one, choice.aims):
        dosed = (o for o in choice.found if _is_dosed(o, choice.aims))
        yield from ((o, _dosed_merit(choice.aims)) for o in dosed if _trains_as_much(o, one))


def _off_the_chair(one: Candidate, choice: Choice) -> Found:
    if one.role in COUNTED and squats_freely(choice.request) and sits_down(one.exercise):
        free = (o for o in choice.found if o.pattern is one.pattern and not sits_down(o.exercise))
        yield from ((o, "needs no chair") for o in free if o.role is one.role)


def _moving(one: Candidate, choice: Choice) -> Found:
    if _is_held(one):
        merit = "is done in repetitions, which are easier to make harder"
        yield from ((o, merit) for o in choice.found if _moves_instead(o, one))


PREFERENCES: tuple[Callable[[Candidate, Choice], Found], ...] = (
    _where_to_begin,
    _past_beginnings,
    _kinder_to_bones,
    _deeper,
    _unasked,
    _banded,
    _off_the_floor,
    _heavier,
    _dosed,
    _off_the_chair,
    _moving,
)


def _left_behind(one: Candidate, choice: Choice) -> Reason | None:
    """Another way to do the pattern for the same muscles suits this person far better.

    A pullover and its kin stand behind the rows and presses too.
    """
    if one.role not in COUNTED:
        return None
    ahead = next(
        (
            other
            for other in choice.found
            if (other.pattern is one.pattern or one.pattern in SIDE_DISHES)
            and other.role in COUNTED
            and not other.units.keys().isdisjoint(one.direct)
            and needs_of(one) <= needs_of(other)
            and other.merit >= one.merit + FAR_BEHIND
        ),
        None,
    )
    return behind(one, [ahead]) if ahead else None


def _dosed_merit(aims: Aims) -> str:
    """What speaks for a page with a dose for the goal beside one without."""
    return f"suits {AIMED[aims.dose]} better" if aims.dose else ""


def _trains_as_much(other: Candidate, one: Candidate) -> bool:
    """True for the same kind of large movement; for the rest, what shares a muscle.

    Neither a deadlift nor a leg extension is a squat.
    """
    large = (kind for kind in kinds.FUNDAMENTAL.values() if kind != kinds.CORE)
    kind = next((kind for kind in large if one.pattern in kind), None)
    same = kind is None or other.pattern in kind
    return same and not other.units.keys().isdisjoint(one.units)


def _is_dosed(one: Candidate, aims: Aims) -> bool:
    """True unless the page itself gives no dose for what the plan is after.

    A page that leaves the goal out says that it is no way there: swings and crawls build no size.
    """
    wanted = DOSED.get(aims.dose) if aims.dose else None
    counted = one.role in COUNTED
    given = one.exercise.facts.dose
    return not (wanted and counted and given) or not wanted.isdisjoint(given)


def _is_held(one: Candidate) -> bool:
    """True for a hold that would be counted as sets of a large movement."""
    return one.role is Role.COMPOUND and one.amount.hold_s is not None


def _moves_instead(other: Candidate, one: Candidate) -> bool:
    """A press does what a held handstand does, and its load can grow."""
    return bool(other.amount.reps and other.pattern is one.pattern and other.direct & one.direct)
