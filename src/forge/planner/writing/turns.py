"""How a superset is done, told once for all its exercises, and the rest of each slot.

Slots that share a group are done in turn and rested after the last of them; sets that a
partner does not have are done alone.
"""

from dataclasses import replace
from itertools import groupby

from forge.domain.plan import Block, Day, Slot
from forge.domain.week_sets import sets_in_week
from forge.planner.writing import phrases
from forge.planner.writing.weekly import runs_of

Lettered = tuple[str, Slot]


def turns(
    day: Day, asked: tuple[int, ...] | None = None, block: Block | None = None
) -> dict[str, str]:
    """What to do with each superset, under the letter of its first slot.

    ``asked`` are the sets of a lighter week, by slot; the printed ones otherwise. With ``block``
    the weeks that ask for fewer or more rounds are named.
    """
    weeks = [sets_in_week(day, rule) for rule in block.wave] if block else []
    if asked is not None:
        slots = zip(day.slots, asked, strict=True)
        day = replace(day, slots=tuple(replace(slot, sets=sets) for slot, sets in slots))
    found: dict[str, str] = {}
    indices = dict(zip(phrases.letters(day), range(len(day.slots)), strict=True))
    for members in _groups(day):
        if len(members) > 1:
            held = [indices[letter] for letter, _ in members]
            rounds = [min(week[index] for index in held) for week in weeks]
            found[members[0][0]] = " ".join((_round(members, rounds), *_alone(members)))
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


def _round(members: list[Lettered], weeks: list[int]) -> str:
    """One round and how many: ``A set of A1, then a set of A2, then rest 75 s; 3 rounds``.

    ``weeks`` are the rounds of each week; those unlike the printed ones follow in brackets.
    """
    sets = ", then ".join(f"a set of {letter}" for letter, _ in members)
    printed = min(slot.sets for _, slot in members)
    unlike = _unlike(weeks, printed)
    apart = f" ({'; '.join(unlike)})" if unlike else ""
    rounds = f"{phrases.counted(printed, 'round')}{apart}"
    rest_s = _rest_s(members)
    rest = f", then rest {phrases.rest(rest_s)}" if rest_s > 0 else ""
    return phrases.sentence(f"{sets}{rest}; {rounds}")


def _unlike(weeks: list[int], printed: int) -> list[str]:
    """``week 1: 1`` for each run of weeks with another number than the printed one."""
    unlike = (run for run in runs_of(weeks) if run[2] != printed)
    return [
        f"{'week' if first == last else 'weeks'} {phrases.span((first, last))}: {rounds}"
        for first, last, rounds in unlike
    ]


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
