"""What differs between two requests, in words: ``45 minutes a session become 60``."""

from collections.abc import Iterable, Iterator

from forge.domain.request import Limitation, PlanRequest, Side
from forge.domain.vocabulary import Equipment
from forge.library.catalogue import Catalogue
from forge.planner import words
from forge.planner.telling.titles import GOAL_WORDS


def told(old: PlanRequest, new: PlanRequest, catalogue: Catalogue | None = None) -> tuple[str, ...]:
    """One clause for each change, in the order of the form. ``catalogue`` supplies names."""
    return (
        *_aims(old, new, catalogue),
        *_schedule(old, new),
        *_kit(old.place.equipment, new.place.equipment),
        *_limits(old.limitations, new.limitations),
        *_pairs(old, new),
        *_cardio(old, new),
        *_lists(old, new, catalogue),
    )


def _aims(old: PlanRequest, new: PlanRequest, catalogue: Catalogue | None) -> Iterator[str]:
    if new.goal is not old.goal:
        yield f"{_goal(new.goal)} instead of {_goal(old.goal)} as the goal"
    if new.second_goal is not old.second_goal:
        yield (
            f"{_goal(new.second_goal)} as the second goal"
            if new.second_goal
            else (f"{_goal(old.second_goal)} no longer the second goal")
        )
    if new.skill_target not in (old.skill_target, None):
        yield f"{_name(str(new.skill_target), catalogue)} as the skill to learn"
    if new.care_regions and new.care_regions != old.care_regions:
        listed = words.both(words.joint(joint) for joint in new.care_regions)
        yield f"care for the {listed}"
    if new.level is not old.level:
        yield f"{new.level.value.lower()} instead of {old.level.value.lower()} as the level"


def _goal(goal: object) -> str:
    return next((text.lower() for one, text in GOAL_WORDS.items() if one is goal), "none")


def _schedule(old: PlanRequest, new: PlanRequest) -> Iterator[str]:
    before = dict(zip(old.weekdays, old.minutes, strict=True))
    after = dict(zip(new.weekdays, new.minutes, strict=True))
    more = [day for day in after if day not in before]
    fewer = [day for day in before if day not in after]
    if more:
        yield f"training on {words.both(day.name.title() for day in more)} too"
    if fewer:
        yield f"no training on {words.both(day.name.title() for day in fewer)}"
    stay = [day for day in after if day in before and after[day] != before[day]]
    if (
        stay
        and len({(before[day], after[day]) for day in stay}) == 1
        and len(stay) + len(more) == len(after)
    ):
        yield f"{after[stay[0]]} instead of {words.plural(before[stay[0]], 'minute')} a session"
        return
    for day in stay:
        minutes = words.plural(before[day], "minute")
        yield f"{after[day]} instead of {minutes} on {day.name.title()}"


def _kit(before: frozenset[Equipment], after: frozenset[Equipment]) -> Iterator[str]:
    if after - before:
        yield f"with {_items(after - before)}"
    if before - after:
        yield f"without {_items(before - after)}"


def _items(items: Iterable[Equipment]) -> str:
    return words.both(words.item(item) for item in sorted(items))


def _limits(before: tuple[Limitation, ...], after: tuple[Limitation, ...]) -> Iterator[str]:
    then = {(one.joint, one.side): one for one in before}
    now = {(one.joint, one.side): one for one in after}
    for key, one in now.items():
        was = then.get(key)
        if was is None:
            yield f"a {one.severity.value} limit of the {_part(one)}"
        elif was.severity is not one.severity:
            yield f"the {_part(one)} {one.severity.value} instead of {was.severity.value}"
        elif was != one:
            yield f"the {_part(one)} marked anew"
    for key, one in then.items():
        if key not in now:
            yield f"the {_part(one)} limits no more"


def _part(limit: Limitation) -> str:
    side = "" if limit.side is Side.BOTH else f"{limit.side.value} "
    return f"{side}{words.joint(limit.joint)}"


def _pairs(old: PlanRequest, new: PlanRequest) -> Iterator[str]:
    if new.supersets is not old.supersets:
        yield "two exercises done in turn to save time" if new.supersets else "no supersets"


def _cardio(old: PlanRequest, new: PlanRequest) -> Iterator[str]:
    if new.cardio == old.cardio:
        return
    if new.cardio is None:
        yield "no cardio wish"
        return
    elsewhere = new.cardio.done_elsewhere
    done = f", {elsewhere} of them elsewhere" if elsewhere else ""
    yield f"{words.plural(new.cardio.target_minutes, 'cardio minute')} a week{done}"


def _lists(old: PlanRequest, new: PlanRequest, catalogue: Catalogue | None) -> Iterator[str]:
    pairs = (
        (old.favourites, new.favourites, "as a favourite", "no longer a favourite"),
        (old.dislikes, new.dislikes, "disliked", "no longer disliked"),
        (old.never, new.never, "never", "allowed again"),
    )
    for before, after, added, dropped in pairs:
        yield from (f"{_name(name, catalogue)} {added}" for name in sorted(after - before))
        yield from (f"{_name(name, catalogue)} {dropped}" for name in sorted(before - after))


def _name(name: str, catalogue: Catalogue | None) -> str:
    if catalogue is not None and name in catalogue:
        return catalogue.get(name).facts.in_sentence.text
    return name.replace("_", " ").replace("-", " ")
