"""Wishes that the plan does not meet, in words: wanted, got, why, and the cheapest way out."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from forge.domain.capital import capital
from forge.domain.exercise import Exercise
from forge.domain.plan import Term, Unmet
from forge.domain.vocabulary import Category, DoseMuscle, Joint
from forge.library.catalogue import Catalogue
from forge.planner import words
from forge.planner.choices.pool import Pool
from forge.planner.problem import kinds
from forge.planner.problem.candidates import relieves
from forge.planner.problem.cardio import is_walked
from forge.planner.problem.essentials import serves
from forge.planner.problem.evidence import MAIN_LIFT_DAYS, MAIN_LIFT_SETS
from forge.planner.problem.fast import is_fast
from forge.planner.problem.fullness import WHOLE
from forge.planner.problem.roles import works_on
from forge.planner.problem.stretches import STRETCH_UNIT_S, groups_of
from forge.planner.problem.task import Draft, Pick, Task
from forge.planner.problem.track import Kind, Track
from forge.planner.rules.wishes import names_of
from forge.planner.telling.blame import Blame, blame, favourite_blame
from forge.planner.telling.instead import reason
from forge.planner.telling.what_if import ANOTHER_DAY, Fix, fixes, subject_of
from forge.planner.weighing.score import DIRECT_SETS, Score, is_main_lift, scores, total
from forge.planner.weighing.tally import Tally, tally

TOLD = (
    Term.SKILL,
    Term.POWER,
    Term.BALANCE_DAYS,
    Term.PATTERN,
    Term.MINIMUM_DOSE,
    Term.DIRECT,
    Term.FULL_DAY,
    Term.ESSENTIAL,
    Term.CARE,
    Term.STRETCH,
    Term.MAIN_LIFT,
    Term.FREQUENCY,
)
"""Terms whose loss is a wish not met, most telling first; one line for each subject."""


NAMES = {
    Kind.MUSCLE: "{} training",
    Kind.STRETCH: "stretching the {}",
    Kind.CARE: "care for the {}",
    Kind.RELIEF: "helpful work for the {}",
    Kind.SKILL: "{} practice",
    Kind.BALANCE: "{} practice",
    Kind.POWER: "{}",
    Kind.DRILL: "{}",
    Kind.CARDIO: "{}",
    Kind.NEED: "{}",
    Kind.DAY: "A {} on every whole day",
}

ADDS: dict[Kind, Callable[[str, Exercise], bool]] = {
    Kind.MUSCLE: lambda name, exercise: DoseMuscle(name) in exercise.derived.credit,
    Kind.STRETCH: lambda name, exercise: name in groups_of(exercise),
    Kind.CARE: lambda name, exercise: works_on(exercise, Joint(name)),
    Kind.RELIEF: lambda name, exercise: Joint(name) in relieves(exercise),
    Kind.BALANCE: lambda _, exercise: exercise.facts.category is Category.BALANCE,
    Kind.POWER: lambda _, exercise: is_fast(exercise),
    Kind.DRILL: lambda _, exercise: exercise.facts.category is Category.MOBILITY,
    Kind.CARDIO: lambda _, exercise: exercise.facts.category is Category.CARDIO,
    Kind.NEED: serves,
    Kind.DAY: lambda name, exercise: exercise.facts.movement_pattern in WHOLE[name],
}
"""Whether an exercise adds to a kind of track of this name."""


@dataclass(frozen=True, slots=True)
class Wish:
    """A missing term in words, and the exercises that could have met it."""

    score: Score
    wish: str
    wanted: str
    got: str
    could: Callable[[Exercise], bool]


@dataclass(frozen=True, slots=True)
class Looked:
    """The week whose open wishes are told, and the fixes that were found for them."""

    task: Task
    draft: Draft
    pool: Pool
    catalogue: Catalogue
    found: tuple[Fix, ...]


def unmet(task: Task, draft: Draft, pool: Pool, catalogue: Catalogue) -> tuple[Unmet, ...]:
    """Every wish that the plan leaves open, the most important first."""
    found = fixes(task, draft, pool, _missing(task, draft))
    return open_wishes(task, draft, pool, catalogue, found)


def open_wishes(
    task: Task, draft: Draft, pool: Pool, catalogue: Catalogue, found: tuple[Fix, ...] = ()
) -> tuple[Unmet, ...]:
    """Every open wish, with the fixes that were found; without any, only equipment is named."""
    sums = tally(task, draft)
    looked = Looked(task, draft, pool, catalogue, found)
    lines = [_line(wish, looked) for wish in wishes(task, draft, pool)]
    lines += _cardio(task, draft, sums)
    lines += _favourites(task, sums, pool, catalogue)
    lines += _dropped(task, sums, pool, catalogue)
    return tuple(sorted(lines, key=lambda line: line.level))


def wishes(task: Task, draft: Draft, pool: Pool) -> tuple[Wish, ...]:
    """The missing terms in words, cardio and favourites apart."""
    sums = tally(task, draft)
    return tuple(_wish(task, draft, pool, sums, score) for score in _missing(task, draft))


def _missing(task: Task, draft: Draft) -> tuple[Score, ...]:
    """The worst told term of each subject; to train a muscle and to stretch it are two."""
    lost = [s for s in scores(task, draft) if s.points < 0 and s.level < 3 and s.term in TOLD]
    first: dict[tuple[str, bool], Score] = {}
    for score in sorted(lost, key=lambda s: (s.level, TOLD.index(s.term))):
        first.setdefault((score.subject, score.term is Term.STRETCH), score)
    return tuple(first.values())


def _line(wish: Wish, looked: Looked) -> Unmet:
    fix = next((one for one in looked.found if subject_of(wish.score) in one.meets), None)
    blamed = blame(wish.could, looked.pool, looked.catalogue, looked.task.request)
    if fix is not None and not (blamed.by_kit and fix.text == ANOTHER_DAY):
        full = "days" if fix.text == ANOTHER_DAY else "minutes"
        because = reason(looked.task, looked.draft, wish.score, full)
        blamed = Blame(because, fix.sentence)
    return Unmet(wish.wish, wish.wanted, wish.got, blamed.because, blamed.fix, wish.score.level)


def _wish(task: Task, draft: Draft, pool: Pool, sums: Tally, score: Score) -> Wish:
    match score.term:
        case Term.PATTERN:
            return _pattern(score)
        case Term.DIRECT:
            return _direct(sums, score)
        case Term.MAIN_LIFT:
            return _main_lift(task, draft, score)
        case _:
            return _tracked(task, pool, sums, score)


def _pattern(score: Score) -> Wish:
    patterns = kinds.FUNDAMENTAL[score.subject]
    return Wish(
        score,
        f"A {score.subject} exercise" if score.subject != "core" else "Core work",
        "1 a week",
        "0",
        lambda exercise: exercise.facts.movement_pattern in patterns,
    )


def _direct(sums: Tally, score: Score) -> Wish:
    muscle = DoseMuscle(score.subject)
    return Wish(
        score,
        f"Direct work for the {score.subject}",
        words.plural(DIRECT_SETS, "set") + " a week",
        str(sums.direct_totals[muscle]),
        lambda exercise: exercise.derived.credit.get(muscle) == 1,
    )


def _main_lift(task: Task, draft: Draft, score: Score) -> Wish:
    """Sets and days wanted and reached: one lift is practised on its days, enough sets or not."""
    pattern = next(p for p in kinds.MAIN if p.value.replace("_", " ") == score.subject)
    lifts = [p for p in draft.picks if is_main_lift(task.by_slug[p.slug], pattern.value)]
    got = _sets_on_days(sum(pick.sets for pick in lifts), len({pick.day for pick in lifts}))
    often = max(Counter(pick.slug for pick in lifts).values(), default=0)
    if often < len({pick.day for pick in lifts}):
        got += f", no lift on more than {words.plural(often, 'day')}"
    return Wish(
        score,
        f"Practice of the main {score.subject}",
        _sets_on_days(MAIN_LIFT_SETS[pattern.value], MAIN_LIFT_DAYS[pattern.value]),
        got,
        lambda exercise: exercise.facts.movement_pattern is pattern,
    )


def _sets_on_days(sets: int, days: int) -> str:
    on = f" on {words.plural(days, 'day')}" if days else ""
    return f"{words.plural(sets, 'set')}{on}"


def _tracked(task: Task, pool: Pool, sums: Tally, score: Score) -> Wish:
    track = next(t for t in task.tracks if t.name == score.subject and _loses(t, score))
    total, floor = sums.totals[track.key], track.floor
    if floor and score.term is floor.term and total < floor.amount:
        wanted, got = _amount(track, floor.amount), _amount(track, total)
    else:
        wanted, got = _days(task, track, sums)
    return Wish(score, _name(track), f"{wanted} a week", got, _could(track, pool))


def _days(task: Task, track: Track, sums: Tally) -> tuple[str, str]:
    """Days wanted and days reached."""
    wanted, units = (track.often.days, track.often.units) if track.often else (0, 1)
    reached = sum(sums.units[track.key, day] >= units for day in range(len(task.sessions)))
    return words.plural(wanted, "day"), words.plural(reached, "day")


def _loses(track: Track, score: Score) -> bool:
    """True if a score is about this track's floor or days."""
    terms = [part.term for part in (track.floor, track.often) if part is not None]
    return score.term in terms


def _name(track: Track) -> str:
    name = words.before_noun(track.name) if track.kind is Kind.MUSCLE else track.name
    return capital(NAMES[track.kind].format(name))


def _amount(track: Track, units: int) -> str:
    if track.kind is Kind.MUSCLE:
        return f"{words.halves(units)} {'set' if units == 2 else 'sets'}"
    if track.kind is Kind.STRETCH:
        return f"{units * STRETCH_UNIT_S} s a side"
    return words.plural(units, "set")


def _could(track: Track, pool: Pool) -> Callable[[Exercise], bool]:
    """Whether an exercise adds to a track, whatever rule keeps it out.

    A muscle that only helpers train here lacks direct work: that is what is asked for.
    """
    if track.kind is Kind.SKILL:
        return lambda exercise: exercise.slug in pool.rungs
    adds, name = ADDS[track.kind], track.key.rpartition(":")[2]
    helpers_only = not any(name in one.direct for one in pool.kept)
    if track.kind is Kind.MUSCLE and helpers_only:
        return lambda exercise: exercise.derived.credit.get(DoseMuscle(name)) == 1
    return lambda exercise: adds(name, exercise)


def _cardio(task: Task, draft: Draft, sums: Tally) -> list[Unmet]:
    """Cardio minutes count outside too, so the way out is always open.

    What the plan itself asks to be walked outside is no open wish.
    """
    wanted = task.aims.cardio_minutes
    got = 5 * sums.totals["cardio"]
    if got >= wanted or is_walked(task.request):
        return []
    short = wanted - got
    return [
        Unmet(
            "Cardio minutes",
            f"{wanted} a week here",
            str(got),
            f"The sessions hold {got} minutes; {_instead(task, draft)}.",
            f"Walk briskly for {short} minutes a week outside the sessions.",
            2,
        )
    ]


def _instead(task: Task, draft: Draft) -> str:
    """What the sessions do with the time that cardio lacks, as this very week has it."""
    if not task.aims.dose:
        return "the minutes are full"
    firm = total(scores(task, draft))[0]
    strength = (pick for pick in draft.picks if task.by_slug[pick.slug].strength)
    if any(total(scores(task, _one_less(task, draft, pick)))[0] >= firm for pick in strength):
        return "the rest of their time goes to strength, to more than its minimum"
    return "strength keeps its minimum first"


def _one_less(task: Task, draft: Draft, pick: Pick) -> Draft:
    """The week with a set less of a pick, without it where it has no set to spare."""
    left = pick.sets - 1
    return draft.with_sets(
        pick.day, pick.slug, left if left >= task.by_slug[pick.slug].least else 0
    )


def _favourites(task: Task, sums: Tally, pool: Pool, catalogue: Catalogue) -> list[Unmet]:
    """Favourites that no slot holds."""
    used = [task.by_slug[slug].exercise for slug in sums.uses]
    met = {
        name
        for exercise in used
        for name in names_of(exercise)
        if _means(name, exercise, catalogue)
    }
    lines: list[Unmet] = []
    for name in sorted(task.request.favourites - met):
        told = favourite_blame(name, pool, catalogue, task)
        wish = f"{_title(catalogue, name)}, a favourite"
        lines.append(Unmet(wish, "1 a week", "0", told.because, told.fix, 3))
    return lines


def _dropped(task: Task, sums: Tally, pool: Pool, catalogue: Catalogue) -> list[Unmet]:
    """What is done now and could not stay."""
    lines: list[Unmet] = []
    for name in sorted(task.request.keep - sums.uses.keys() - task.request.favourites):
        told = favourite_blame(name, pool, catalogue, task)
        wish = f"{_title(catalogue, name)}, which you do now"
        lines.append(Unmet(wish, "1 a week", "0", told.because, told.fix, 2))
    return lines


def _means(name: str, exercise: Exercise, catalogue: Catalogue) -> bool:
    """A slug means its own exercise, also where it heads a family; other names mean a kind."""
    return name not in catalogue or catalogue.get(name).slug == exercise.slug


def _title(catalogue: Catalogue, name: str) -> str:
    return catalogue.get(name).name if name in catalogue else name.replace("_", " ").capitalize()
