"""V40 and V41: what is wrong with a programme, judged by the library that it names."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final

from forge.domain.exercise import Exercise, Span
from forge.domain.vocabulary import Measure
from forge.library.flaw import Flaw
from forge.library.nearest import did_you_mean
from forge.library.programmes.programme import Post, Programme
from forge.library.programmes.read import UNREADABLE, ProgrammeFile

WRONG: Final = "V41"
POSTS: Final[Span] = (2, 9)
SETS: Final[Span] = (1, 6)
DAYS: Final[Span] = (1, 6)
WEEKS: Final[Span] = (4, 8)
EVIDENCE: Final = frozenset({"E1", "E2", "E3", "E4", "E5"})
"""Rows of docs/evidence.md."""

Library = Mapping[str, Exercise]
Check = Callable[[ProgrammeFile, Programme, Library], Iterator[Flaw]]


def programme_flaws(files: Iterable[ProgrammeFile], known: Library) -> Iterator[Flaw]:
    """Every flaw of every file; a programme that cannot be read is not judged further."""
    for file in files:
        yield from file.flaws
        if file.programme is not None:
            for check in CHECKS:
                yield from check(file, file.programme, known)


def _texts(file: ProgrammeFile, programme: Programme, _known: Library) -> Iterator[Flaw]:
    """Nothing that a reader needs is left empty."""
    told = {
        "name": (programme.name,),
        "lead": (programme.lead,),
        "idea": (programme.idea,),
        "deload": (programme.deload,),
        "next_block": (programme.next_block,),
        "suits": programme.suits,
        "suits_not": programme.suits_not,
        "weak": programme.weak,
        "evidence": tuple(one.says for one in programme.evidence),
    }
    for key, texts in told.items():
        if not texts or not all(text.strip() for text in texts):
            yield file.flaw(key, "says nothing", "Write it in your own words.", UNREADABLE)


def _ranges(file: ProgrammeFile, programme: Programme, _known: Library) -> Iterator[Flaw]:
    """Days, weeks, sessions and sets are as many as a plan can hold."""
    counts: dict[str, tuple[int, Span]] = {
        "days": (len(programme.days), DAYS),
        "weeks": (programme.weeks, WEEKS),
    }
    for index, day in enumerate(programme.days):
        counts[f"days.{index}"] = (len(day.posts), POSTS)
    for at, post in _posts(programme):
        counts[f"{at}.sets"] = (post.sets, SETS)
    for at, (count, (low, high)) in counts.items():
        if not low <= count <= high:
            yield file.flaw(at, f"{count} is out of range", f"Use {low} to {high}.", WRONG)


def _amounts(file: ProgrammeFile, programme: Programme, known: Library) -> Iterator[Flaw]:
    """Each post tells one amount, in what its first choice is counted in."""
    for at, post in _posts(programme):
        spans = {"reps": post.reps, "seconds": post.seconds, "metres": post.metres}
        told = [name for name, span in spans.items() if span is not None]
        if len(told) != 1:
            named = " and ".join(told) or "no amount"
            yield file.flaw(at, f"tells {named}", "Give reps, seconds or metres, one.", WRONG)
            continue
        yield from _spans(file, at, post)
        first = known.get(post.prefer[0]) if post.prefer else None
        if first is not None and not post.counts(first.facts.measure):
            measure = first.facts.measure
            hint = f"Give {_UNITS[measure]}, or another first choice."
            message = f"tells {told[0]}, and {first.slug} is counted by {measure}"
            yield file.flaw(f"{at}.{told[0]}", message, hint, WRONG)


def _spans(file: ProgrammeFile, at: str, post: Post) -> Iterator[Flaw]:
    spans = {
        "reps": post.reps,
        "seconds": post.seconds,
        "metres": post.metres,
        "percent": post.percent,
    }
    for name, span in spans.items():
        if span is not None and not 0 < span[0] <= span[1]:
            hint = "Write the smaller number first."
            yield file.flaw(f"{at}.{name}", f"{span[0]} to {span[1]} is no range", hint, WRONG)


def _choices(file: ProgrammeFile, programme: Programme, known: Library) -> Iterator[Flaw]:
    """Choices exist, answer the need, and stand in a post once."""
    for at, post in _posts(programme):
        if not post.need or not post.prefer:
            yield file.flaw(at, "names no need or no choice", "Name one at least.", WRONG)
        for slug in post.prefer:
            exercise = known.get(slug)
            if exercise is None:
                hint = did_you_mean(slug, known) or "Remove it."
                yield file.flaw(f"{at}.prefer", f"{slug} is no exercise", hint, WRONG)
            elif exercise.facts.movement_pattern not in post.need:
                pattern = exercise.facts.movement_pattern
                hint = f"Add {pattern} to need, or choose another."
                yield file.flaw(f"{at}.prefer", f"{slug} is a {pattern}", hint, WRONG)
            if post.prefer.count(slug) > 1:
                yield file.flaw(f"{at}.prefer", f"{slug} stands twice", "Remove one.", WRONG)


def _families(file: ProgrammeFile, programme: Programme, known: Library) -> Iterator[Flaw]:
    """No session has two forms of one exercise as first choices."""
    for index, day in enumerate(programme.days):
        firsts = [post.prefer[0] for post in day.posts if post.prefer and _is(post, known)]
        counts = Counter(known[slug].facts.family for slug in firsts)
        for family, count in sorted(counts.items()):
            if count > 1:
                message = f"{count} first choices are forms of {family}"
                yield file.flaw(f"days.{index}", message, "Keep one of them.", WRONG)


def _rules(file: ProgrammeFile, programme: Programme, _known: Library) -> Iterator[Flaw]:
    """Rules that posts name are written, and written rules are named."""
    used = {post.rule for post in programme.posts() if post.rule}
    for at, post in _posts(programme):
        if post.rule and post.rule not in programme.rules:
            hint = did_you_mean(post.rule, programme.rules) or "Write it under [rules]."
            yield file.flaw(f"{at}.rule", f"{post.rule} is no rule here", hint, WRONG)
    for name in sorted(set(programme.rules) - used):
        yield file.flaw(f"rules.{name}", "no post goes by it", "Name it in a post.", WRONG)


def _rows(file: ProgrammeFile, programme: Programme, _known: Library) -> Iterator[Flaw]:
    """Evidence rows exist."""
    for index, support in enumerate(programme.evidence):
        if support.row.split(" ")[0] not in EVIDENCE:
            hint = f"Use one of {', '.join(sorted(EVIDENCE))}."
            at = f"evidence.{index}.row"
            yield file.flaw(at, f"{support.row} is no row of docs/evidence.md", hint, WRONG)


def _equipment(file: ProgrammeFile, programme: Programme, known: Library) -> Iterator[Flaw]:
    """The first choices can be done with what is listed, and all that is listed is used."""
    owned, used = frozenset(programme.equipment), set[str]()
    for at, post in _posts(programme):
        if not post.prefer or not _is(post, known):
            continue
        for group in known[post.prefer[0]].facts.equipment.all_of:
            used.update(group)
            if owned.isdisjoint(group):
                message = f"{post.prefer[0]} needs {' or '.join(group)}"
                yield file.flaw(f"{at}.prefer", message, "List it under equipment.", WRONG)
    for item in programme.equipment:
        if item not in used:
            yield file.flaw("equipment", f"no first choice uses {item}", "Remove it.", WRONG)


def _skill(file: ProgrammeFile, programme: Programme, known: Library) -> Iterator[Flaw]:
    """The skill is an exercise."""
    if programme.skill is not None and programme.skill not in known:
        hint = did_you_mean(programme.skill, known) or "Remove it."
        yield file.flaw("skill", f"{programme.skill} is no exercise", hint, WRONG)


def _posts(programme: Programme) -> Iterator[tuple[str, Post]]:
    """Every post with its dotted path."""
    for day, session in enumerate(programme.days):
        for index, post in enumerate(session.posts):
            yield f"days.{day}.posts.{index}", post


def _is(post: Post, known: Library) -> bool:
    return post.prefer[0] in known


_UNITS: Final = {
    Measure.REPS: "reps",
    Measure.HOLD: "seconds",
    Measure.TIME: "seconds",
    Measure.DISTANCE: "metres",
    Measure.REPS_HOLD: "nothing that a programme can tell",
}

CHECKS: Final[tuple[Check, ...]] = (
    _texts,
    _ranges,
    _amounts,
    _choices,
    _families,
    _rules,
    _rows,
    _equipment,
    _skill,
)
