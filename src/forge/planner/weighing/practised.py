"""Practice of a skill that is a pull or a push: what else makes room for it. [j].

A first pull-up takes more pulling than a week of general health: sets of practice end well before
they tire, so that the most of a week for size does no harm, and a day of practice is one-sided by
intent.
"""

from collections.abc import Iterable
from dataclasses import replace

from forge.domain.request import Goal, PlanRequest
from forge.domain.vocabulary import DoseMuscle
from forge.planner.problem import kinds
from forge.planner.problem.aims import is_health_only
from forge.planner.problem.candidates import Candidate
from forge.planner.problem.evidence import weekly_band
from forge.planner.problem.track import Kind, Track
from forge.planner.problem.tracks import PRACTICE


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


def _more(track: Track, request: PlanRequest) -> Track:
    if track.kind is not Kind.MUSCLE:
        return track
    band = weekly_band(Goal.HYPERTROPHY, request.level, DoseMuscle(track.key))
    return replace(track, weekly=max(track.weekly, band.maximum))
