"""Reads a change of limitations: add one, change how bad it is, or drop it."""

from dataclasses import replace

from forge.domain.request import Limitation, PlanRequest, Side
from forge.planner import words
from forge.planner.changes.parts import Sore
from forge.planner.reading import body
from forge.planner.reading.sheet import Sheet
from forge.planner.reading.words import JOINTS, SIDES


def sore(sheet: Sheet, request: PlanRequest) -> Sore:
    """The limitations after an edit. Those that stay keep their place, date and side."""
    kept = _without(sheet, request.limitations)
    value = sheet.get("limit")
    if value is not None:
        for told in body.limitations(Sheet({"limits": value}, sheet.problems)):
            kept = _with(kept, told)
    return Sore(kept)


def _with(limits: tuple[Limitation, ...], told: Limitation) -> tuple[Limitation, ...]:
    """One limitation changed or added. Without a side, the only one of the joint is meant."""
    same = [one for one in limits if one.joint is told.joint]
    own = next((one for one in same if one.side is told.side), None)
    if own is None and told.side is Side.BOTH and len(same) == 1:
        own = same[0]
    if own is None:
        return (*limits, told)
    new = replace(
        own,
        severity=told.severity,
        since=told.since or own.since,
        red_flags=told.red_flags or own.red_flags,
    )
    return tuple(new if one is own else one for one in limits)


def _without(sheet: Sheet, limits: tuple[Limitation, ...]) -> tuple[Limitation, ...]:
    """What is left after ``drop_limit``: "knee", or "shoulder:left" for one side."""
    value = sheet.get("drop_limit")
    for text in () if value is None else sheet.texts("drop_limit", value):
        first, _, second = text.partition(":")
        side = SIDES.find(second) if second else None
        if second and side is None:
            sheet.word("drop_limit", second, SIDES, Side.BOTH)
        joints = sheet.word("drop_limit", first, JOINTS, ())
        going = [one for one in limits if one.joint in joints and side in (None, one.side)]
        if joints and not going:
            name = words.both(words.joint(joint) for joint in joints)
            sheet.report("drop_limit", f"no limit is marked for the {name}.", "Leave it out.")
        limits = tuple(one for one in limits if one not in going)
    return limits
