"""Practice of a skill that is a pull or a push: what else makes room for it. [j].

A first pull-up takes more pulling than a week of general health: sets of practice end well before
they tire, so that the most of a week for size does no harm, and a day of practice is one-sided by
intent.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from forge.domain.exercise import Exercise
from forge.domain.plan import Reason, Role
from forge.domain.request import Goal, PlanRequest
from forge.domain.vocabulary import DoseMuscle, LoadType
from forge.planner import kinds, words
from forge.planner.aims import is_health_only
from forge.planner.candidates import Candidate
from forge.planner.evidence import weekly_band
from forge.planner.tracks import PRACTICE, Kind, Track

LIGHT = frozenset({LoadType.BAND, LoadType.NONE, LoadType.BODYWEIGHT})


def widened(
    tracks: tuple[Track, ...], pool: Iterable[Candidate], request: PlanRequest
) -> tuple[Track, ...]:
    """The tracks, with room as for size for the muscles that practice of the skill trains."""
    if is_health_only(request):
        return tracks
    trained = frozenset[DoseMuscle]().union(*(o.direct for o in pool if PRACTICE in o.units))
    return tuple(_more(one, request) if one.key in trained else one for one in tracks)


def leans(pool: Iterable[Candidate]) -> bool:
    """True where the skill that is practised is itself a push or a pull."""
    return any(PRACTICE in one.units and one.pattern in kinds.PUSH | kinds.PULL for one in pool)


def outgrown(one: Candidate, found: Sequence[Candidate], target: Exercise | None) -> Reason | None:
    """Why a light pull gives way to a rung of the pull that is practised; None where it stays."""
    pulls = target is not None and target.facts.movement_pattern in kinds.PULL
    light = one.role is Role.COMPOUND and one.exercise.facts.load.type in LIGHT
    if not (pulls and light and one.pattern in kinds.PULL):
        return None
    rungs = (o for o in found if o.role is Role.SKILL and o.pattern is one.pattern)
    rung = next((other for other in rungs if one.direct <= other.direct), None)
    if rung is None:
        return None
    name = rung.exercise.facts.in_sentence.text
    return Reason(
        "outweighed",
        f"{words.subject(one.exercise)}: {name} trains the same and is a rung of your skill.",
        {"better": rung.slug},
    )


def _more(track: Track, request: PlanRequest) -> Track:
    if track.kind is not Kind.MUSCLE:
        return track
    band = weekly_band(Goal.HYPERTROPHY, request.level, DoseMuscle(track.key))
    return replace(track, weekly=max(track.weekly, band.maximum))
