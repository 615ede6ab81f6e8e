"""The three levels of the objective in two plans, in words."""

from forge.domain.capital import capital
from forge.domain.plan import Plan, Reason
from forge.domain.request import PlanRequest
from forge.planner.compare.values import LevelMove
from forge.planner.problem.aims import aims_of
from forge.planner.problem.tracks import tracks_for

LEVEL_NAMES = ("what must be there", "how well it is dosed", "taste")
"""The levels of the objective, the first deciding before the second is looked at."""

OTHER_TARGETS = "The two plans have other targets, so the numbers do not compare."


def levels(old: Plan, new: Plan) -> tuple[LevelMove, ...]:
    """The points of each level then and now."""
    same = _targets(old.request) == _targets(new.request)
    pairs = zip(LEVEL_NAMES, old.provenance.objective, new.provenance.objective, strict=True)
    return tuple(
        LevelMove(index + 1, name, then, now, same, _told(index, name, then, now, same=same))
        for index, (name, then, now) in enumerate(pairs)
    )


def _targets(request: PlanRequest) -> tuple[object, ...]:
    """What the points of a request are given for."""
    aims = aims_of(request)
    tracks = tracks_for(request, aims)
    return (aims.dose, *((one.key, one.floor, one.steps, one.often) for one in tracks))


def _told(index: int, name: str, then: int, now: int, *, same: bool) -> Reason:
    title = capital(name)
    text = _missing(then, now) if index == 0 else _points(then, now)
    told = f"{title}: {text}." if same or then == now else f"{title}: {text}. {OTHER_TARGETS}"
    return Reason("level", told, {"then": _number(then), "now": _number(now)})


def _missing(then: int, now: int) -> str:
    """The first level only counts what is missing: 0 is all of it."""
    if then == now:
        return f"{_short(now)}, as before" if now else "complete, as before"
    before = f"before, {_short(then)}" if then else "before, complete"
    return f"{_short(now) if now else 'complete'}; {before}"


def _short(points: int) -> str:
    return f"{_number(points)} points short"


def _points(then: int, now: int) -> str:
    if then == now:
        return f"{_number(now)} points, as before"
    better = "better" if now > then else "worse"
    return f"{_number(now)} points instead of {_number(then)}, which is {better}"


def _number(points: int) -> str:
    """Points without their sign: the words say which way they count."""
    return str(abs(points))
