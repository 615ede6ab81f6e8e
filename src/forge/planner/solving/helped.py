"""Muscles that nothing here trains directly: what helps them on the way must do. [j].

Such a minimum can only be met by sets of something else that has had enough, so that it is wished
for, and told where it stays open, but takes no room from what can be trained.
"""

from dataclasses import replace

from forge.domain.vocabulary import DoseMuscle
from forge.planner.problem.candidates import Candidate
from forge.planner.problem.track import Kind, Track

HELPED_LEVEL, HELPED_POINTS = 2, 5
"""The level of a minimum that only helpers add to, and the points of each half set."""


def eased(tracks: tuple[Track, ...], pool: tuple[Candidate, ...]) -> tuple[Track, ...]:
    """The tracks, with a mild minimum for the muscles that no candidate trains directly."""
    trained = frozenset[DoseMuscle]().union(*(one.direct for one in pool))
    return tuple(track if track.key in trained else _mild(track) for track in tracks)


def _mild(track: Track) -> Track:
    if track.kind is not Kind.MUSCLE or track.floor is None:
        return track
    floor = replace(track.floor, level=HELPED_LEVEL, points=HELPED_POINTS, first=0)
    return replace(track, floor=floor)
