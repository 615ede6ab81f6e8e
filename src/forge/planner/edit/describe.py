"""An edit as a line of the plan: what was done, in words, and its price by the evaluator."""

from typing import assert_never

from forge.domain.plan import Reason, Role
from forge.domain.vocabulary import Weekday
from forge.planner import words
from forge.planner.edit.desk import Desk
from forge.planner.edit.values import (
    NAMES,
    Add,
    Edit,
    Lock,
    Move,
    Remove,
    Reorder,
    SetAmount,
    SetSets,
    Swap,
    Unlock,
    write_edit,
)
from forge.planner.problem.task import Draft
from forge.planner.telling.why_not import LEVEL_WORDS
from forge.planner.weighing.score import Value, value

BLOCK_MIN = 5
WORSE = (
    "your week lacks more of what must be there",
    "your sets are shared out less well for your goal",
    "nothing that counts changes, only your taste is met a little less",
)
BETTER = (
    "your week holds more of what must be there",
    "your sets are shared out better for your goal",
    "nothing that counts changes, only your taste is met a little better",
)
"""What a change costs or wins at each level of the score, in words."""


def described(desk: Desk, edit: Edit, draft: Draft) -> Reason:
    """The line of ``Plan.edits`` for an edit: ``draft`` is the week under it.

    The facts hold the values of the edit, the days in words, and ``cost``: points lost by level.
    """
    facts = {key: text for key, text in write_edit(edit).items() if key != "edit"}
    facts["on"] = day_name(edit.day)
    if isinstance(edit, Move):
        facts["to"] = day_name(edit.to_day)
    facts["cost"] = "/".join(str(points) for points in cost(desk, draft))
    return Reason(NAMES[type(edit)], f"{day_name(edit.day)}: {_sentence(desk, edit)}.", facts)


def cost(desk: Desk, draft: Draft) -> Value:
    """Points of each level that the week loses under a change; negative where it gains."""
    before = value(desk.about(desk.draft), desk.draft)
    after = value(desk.about(draft), draft)
    return before[0] - after[0], before[1] - after[1], before[2] - after[2]


def price(lost: Value) -> str:
    """The first level that a change touches, with the points that it loses or gains there."""
    level = next((index for index, points in enumerate(lost) if points), None)
    if level is None:
        return "On balance it changes nothing that your goal counts."
    told = (WORSE if lost[level] > 0 else BETTER)[level]
    return f"On balance {told} ({words.plural(abs(lost[level]), 'point')})."


def cost_of(reason: Reason) -> Value | None:
    """The cost that a line of ``Plan.edits`` holds."""
    parts = [int(part) for part in reason.facts.get("cost", "").split("/") if part]
    return (parts[0], parts[1], parts[2]) if len(parts) == len(LEVEL_WORDS) else None


def day_name(day: Weekday) -> str:
    """``Mon``."""
    return day.name.title()


def _sentence(desk: Desk, edit: Edit) -> str:
    name = _name(desk, edit.slug)
    match edit:
        case Lock():
            text = f"{name} locked"
        case Unlock():
            text = f"{name} no longer locked"
        case Swap():
            text = f"{name} swapped for {_name(desk, edit.new)}"
        case Remove():
            text = f"{name} taken out"
        case Add():
            text = f"{name} added, {_amount(desk, edit.slug, edit.sets)}"
        case Move():
            text = f"{name} moved to {day_name(edit.to_day)}"
        case Reorder():
            text = f"{name} moved to place {edit.position}"
        case SetSets():
            text = f"{name}, {_amount(desk, edit.slug, edit.sets)}"
        case SetAmount():
            text = f"{name}, {edit.low} to {edit.high} in each set"
        case _:
            assert_never(edit)
    return text


def _name(desk: Desk, slug: str) -> str:
    return desk.catalogue.get(slug).name


def _amount(desk: Desk, slug: str, sets: int) -> str:
    if desk.everybody[slug].role is Role.CARDIO:
        return words.plural(BLOCK_MIN * sets, "minute")
    return words.plural(sets, "set")
