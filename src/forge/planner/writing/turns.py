"""How a superset is done, told once for all its exercises, and the rest of each slot.

Slots that share a group are done in turn and rested after the last of them; sets that a
partner does not have are done alone.
"""

from dataclasses import replace
from itertools import groupby

from forge.domain.plan import Day, Slot
from forge.planner.writing import phrases

Lettered = tuple[str, Slot]


def turns(day: Day, asked: tuple[int, ...] | None = None) -> dict[str, str]:
    """What to do with each superset, under the letter of its first slot.

    ``asked`` are the sets of a lighter week, by slot; the printed ones otherwise.
    """
    if asked is not None:
        slots = zip(day.slots, asked, strict=True)
        day = replace(day, slots=tuple(replace(slot, sets=sets) for slot, sets in slots))
    found: dict[str, str] = {}
    for members in _groups(day):
        if len(members) > 1:
            found[members[0][0]] = " ".join((_round(members), *_alone(members)))
    return found


def rests(day: Day) -> tuple[str, ...]:
    """The rest after a set of each slot: ``90 s``, or ``then A2`` within a superset."""
    told: list[str] = []
    for members in _groups(day):
        following = [letter for letter, _ in members[1:]]
        told += [f"then {letter}" for letter in following]
        told.append(phrases.rest(_rest_s(members)))
    return tuple(told)


def with_word(rest: str) -> str:
    """A rest as it stands among other words: ``rest 90 s``, ``then A2``, ``no rest``."""
    return f"rest {rest}" if rest[:1].isdigit() else rest


def _groups(day: Day) -> list[list[Lettered]]:
    """Slots with their letters, those of a superset together."""
    lettered = list(zip(phrases.letters(day), day.slots, strict=True))
    keyed = groupby(lettered, key=lambda one: (one[1].group is None, one[1].group or one[0]))
    return [list(members) for _, members in keyed]


def _rest_s(members: list[Lettered]) -> int:
    """The rest after a round is the longest that one of its exercises needs."""
    return max(slot.rest_s for _, slot in members)


def _round(members: list[Lettered]) -> str:
    """One round and how many: ``A set of A1, then a set of A2, then rest 75 s; 3 rounds``."""
    sets = ", then ".join(f"a set of {letter}" for letter, _ in members)
    rounds = phrases.counted(min(slot.sets for _, slot in members), "round")
    rest_s = _rest_s(members)
    rest = f", then rest {phrases.rest(rest_s)}" if rest_s > 0 else ""
    return phrases.sentence(f"{sets}{rest}; {rounds}")


def _alone(members: list[Lettered]) -> list[str]:
    """The sets that go beyond the rounds."""
    rounds = min(slot.sets for _, slot in members)
    return [
        _odd(letter, slot, slot.sets - rounds) for letter, slot in members if slot.sets > rounds
    ]


def _odd(letter: str, slot: Slot, odd: int) -> str:
    which = "The last set" if odd == 1 else f"The last {odd} sets"
    verb = "is" if odd == 1 else "are"
    rest = f", with {phrases.rest(slot.rest_s)} of rest" if slot.rest_s > 0 else ""
    return f"{which} of {letter} {verb} done alone{rest}."
