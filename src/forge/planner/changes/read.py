"""Reads edits of a request, in the words of its fields, and says everything that is wrong.

A plain field (``goal``, ``days``, ``minutes``, ...) takes a new value. ``add_...`` and
``drop_...`` change a list by what they name; ``limit`` adds a limitation or changes the one
of the same joint.
"""

from collections.abc import Mapping

from forge.domain.errors import InvalidRequest, Problem
from forge.domain.request import PlanRequest
from forge.planner.changes import kit, schedule, sore, taste
from forge.planner.changes.aim import aim, says_none
from forge.planner.changes.parts import Change, Experience, Heart, Pairing, apply, between
from forge.planner.reading import wishes
from forge.planner.reading.contradictions import contradictions
from forge.planner.reading.lexicon import lexicon
from forge.planner.reading.sheet import Sheet

EDITS = {
    "goal": "another goal",
    "second_goal": 'another second goal; "none" drops it',
    "skill_target": "the exercise to learn, for the goal skill",
    "care": "joints to look after, for the goal care",
    "level": "another level",
    "days": "how many days a week, or which weekdays",
    "minutes": 'minutes a session: "60", "+10", "-5", or "mon:30, fri:60"',
    "add_equipment": "items to add",
    "drop_equipment": "items to take away",
    "limit": 'a sore joint to add or change: "knee:mild"',
    "drop_limit": "a joint that limits you no more",
    "supersets": "whether two exercises may be done in turn",
    "cardio": 'cardio minutes wanted a week; "none" drops the wish',
    "cardio_elsewhere": "cardio minutes done outside the plan",
    "add_favourites": "exercises, families or patterns to add to the favourites",
    "drop_favourites": "what is a favourite no more",
    "add_dislikes": "what you would rather not do",
    "drop_dislikes": "what you no longer mind",
    "add_never": "what must not appear",
    "drop_never": "what may appear again",
}
"""Every edit, and what it takes."""

_NAMES = lexicon({name: (name,) for name in EDITS})
_NOTHING = Problem(
    "what if", "nothing would change.", "Name at least one change, such as minutes +10."
)


def read_changes(
    edits: Mapping[str, object], request: PlanRequest, known: frozenset[str] = frozenset()
) -> tuple[Change, ...]:
    """The parts of a request that edits change. Empty values count as not given.

    ``known`` are the slugs and families of the library: where given, unknown names are
    problems. Raises InvalidRequest with every problem, also for edits that cannot be meant
    together and for edits that change nothing.
    """
    sheet = _sheet(edits)
    changes = between(request, apply(request, _read(sheet, request, known)))
    wanted = apply(request, changes)
    before = {found.problem for found in contradictions(request)}
    found = [c.problem for c in contradictions(wanted) if c.problem not in before]
    if not (changes or sheet.problems):
        found.append(_NOTHING)
    if sheet.problems or found:
        raise InvalidRequest(tuple(dict.fromkeys((*sheet.problems, *found))))
    return changes


def changed(
    edits: Mapping[str, object], request: PlanRequest, known: frozenset[str] = frozenset()
) -> PlanRequest:
    """The request under edits. Raises InvalidRequest as ``read_changes`` does."""
    return apply(request, read_changes(edits, request, known))


def _sheet(edits: Mapping[str, object]) -> Sheet:
    """The edits that say something; unknown ones are problems at once."""
    sheet = Sheet({}, [])
    for name, value in edits.items():
        edit = _NAMES.find(name)
        if edit is None:
            sheet.report(name, "is not a change.", _NAMES.hint(name))
        elif value not in (None, "", [], ()):
            sheet.answers[edit] = value
    return sheet


def _read(sheet: Sheet, request: PlanRequest, known: frozenset[str]) -> tuple[Change, ...]:
    found: list[Change] = []
    if given(sheet, "goal", "second_goal", "skill_target", "care"):
        found.append(aim(sheet, request, known))
    if given(sheet, "level"):
        found.append(Experience(wishes.level(sheet)))
    if given(sheet, "days", "minutes"):
        found.append(schedule.schedule(sheet, request))
    if given(sheet, "add_equipment", "drop_equipment"):
        found.append(kit.kit(sheet, request))
    if given(sheet, "limit", "drop_limit"):
        found.append(sore.sore(sheet, request))
    if given(sheet, "supersets"):
        found.append(Pairing(sheet.flag("supersets")))
    if given(sheet, "cardio", "cardio_elsewhere"):
        found.append(_heart(sheet, request))
    if given(sheet, *taste.EDITS):
        found.append(taste.taste(sheet, request, known))
    return tuple(found)


def given(sheet: Sheet, *names: str) -> bool:
    """True if one of these edits was made."""
    return any(sheet.get(name) is not None for name in names)


def _heart(sheet: Sheet, request: PlanRequest) -> Heart:
    """The wish with what is said; what is not said stays."""
    if says_none(sheet, "cardio"):
        return Heart(None)
    now = request.cardio
    answers = {
        "cardio": now.target_minutes if now else None,
        "cardio_elsewhere": now.done_elsewhere if now else None,
    }
    said = {name: sheet.get(name) for name in answers if sheet.get(name) is not None}
    return Heart(wishes.cardio(Sheet({**answers, **said}, sheet.problems)))
