"""A fourth set of the heavy lift of a day: strength is practised before muscles are filled up. [j].

Each barbell lift that may have it earns points by the set up to one more than its two days begin
with. Floor deadlifts have a limit of their own, which their two days fill already.
"""

from forge.domain.plan import Role, Term
from forge.domain.request import Goal, PlanRequest
from forge.domain.vocabulary import Pattern
from forge.planner.problem.aims import Aims
from forge.planner.problem.evidence import SHARED_FROM
from forge.planner.problem.track import Kind, Track

LIFTS: dict[Pattern, str] = {
    Pattern.SQUAT: "squat strength",
    Pattern.HORIZONTAL_PUSH: "bench press strength",
    Pattern.VERTICAL_PUSH: "overhead strength",
}
"""The lifts that may have a fourth set, and what it is for."""

LIFT_SETS, LIFT_POINTS = 7, 100
"""Sets of such a lift a week, the most of all lifts in a session, and the points of each set."""

HEAVY = "lift:all"

LIFT_MINUTES = 200
"""Minutes a week that have room for it."""


def lift_tracks(request: PlanRequest, aims: Aims) -> tuple[Track, ...]:
    """One track for each lift, where strength is the aim and nothing speaks for less."""
    if aims.style is not Goal.STRENGTH or aims.gentle or sum(request.minutes) < LIFT_MINUTES:
        return ()
    found = [_track(pattern, name) for pattern, name in LIFTS.items()]
    return (*found, _session()) if len(request.weekdays) >= SHARED_FROM else tuple(found)


def lift_units(pattern: Pattern, role: Role) -> dict[str, int]:
    """One unit a set of a main lift."""
    if role is not Role.MAIN:
        return {}
    return {HEAVY: 1} | ({_key(pattern): 1} if pattern in LIFTS else {})


def _session() -> Track:
    """One lift of a day has its fourth set, the other not: that one is heavy on another day."""
    return Track(
        key=HEAVY,
        kind=Kind.NEED,
        name="heavy barbell sets",
        term=Term.ESSENTIAL,
        session=LIFT_SETS,
    )


def _key(pattern: Pattern) -> str:
    return f"lift:{pattern.value}"


def _track(pattern: Pattern, name: str) -> Track:
    return Track(
        key=_key(pattern),
        kind=Kind.NEED,
        name=name,
        term=Term.ESSENTIAL,
        steps=((LIFT_SETS, LIFT_POINTS),),
    )
