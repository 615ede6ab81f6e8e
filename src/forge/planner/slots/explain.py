"""Why each exercise stands where it stands: what removing it would cost, and the best swap."""

from forge.domain.capital import capital
from forge.domain.plan import Contribution, Reason, Role, Swap, Term
from forge.domain.vocabulary import DoseMuscle
from forge.planner import words
from forge.planner.problem.candidates import Candidate
from forge.planner.problem.stretches import STRETCH_UNIT_S, groups_of
from forge.planner.problem.task import Draft, Pick, Task
from forge.planner.problem.track import Kind
from forge.planner.slots.load_classes import is_as_heavy
from forge.planner.slots.need_words import need_clause
from forge.planner.slots.only_words import only_one
from forge.planner.slots.same_muscles import trains_the_same
from forge.planner.weighing.limits import allowed
from forge.planner.weighing.score import Value, scores, total
from forge.planner.weighing.tally import tally

CONTRIBUTION, HEAVY_DAY = "contribution", "heavy_day"
"""Rules of the reasons that speak of other days."""

TIE_PERCENT = 1
"""A swap is a tie when it costs at most this part of what removal costs."""

FAR_BEHIND = 10
"""Points of merit from which another exercise suits a person so much less that it is no equal."""

GOALS_OWN = {
    Role.POWER: "fast work for your power",
    Role.SKILL: "practice for your skill",
    Role.BALANCE: "practice of your balance",
}
"""What work of the goal itself is for where the week would lose no points without it."""

LEAST_WORTH = "nothing else in the week depends on it: leave it out when time is short"

TOLD_SWAPS = 3
MUSCLE_KEYS = frozenset(muscle.value for muscle in DoseMuscle)
TOLD_TERMS = 3

AMOUNTS = {
    Term.DOSE: Kind.MUSCLE,
    Term.MINIMUM_DOSE: Kind.MUSCLE,
    Term.STRETCH: Kind.STRETCH,
    Term.CARDIO: Kind.CARDIO,
}
"""Terms that are told as an amount of their track."""

SENTENCES: dict[Term, str] = {
    Term.DIRECT: "your direct work for the {subject}",
    Term.BALANCE_DAYS: "one of your balance days",
    Term.SKILL: "practice for your skill",
    Term.POWER: "{subject} for your power",
    Term.FREQUENCY: "one of the days that train your {subject}",
    Term.MAIN_LIFT: "practice of your main {subject}",
    Term.PUSH_PULL: "balance between push and pull",
    Term.KNEE_HIP: "balance between knee and hip work",
    Term.VARIETY: "a second exercise for the {subject}",
    Term.FAVOURITE: "one of your favourites",
    Term.STRETCH: "a moving drill for your joints",
    Term.CARE: "care for the {subject}",
    Term.FULL_DAY: "the {subject} of a whole day",
    Term.SPREAD: "a better spread of {subject} over the week",
    Term.CONTINUITY: "an exercise that you do already",
}
"""What a slot is for the week, each as a thing: several stand in one list, with an "and"."""


def contributions(task: Task, draft: Draft, pick: Pick) -> tuple[Contribution, ...]:
    """Points that each term would lose without this pick, dearest first."""
    before = {(s.level, s.term, s.subject): s.points for s in scores(task, draft)}
    without = draft.with_sets(pick.day, pick.slug, 0)
    after = {(s.level, s.term, s.subject): s.points for s in scores(task, without)}
    lost = [(key, points - after.get(key, 0)) for key, points in before.items()]
    found = [Contribution(*key, points) for key, points in lost if points > 0]
    return tuple(sorted(found, key=lambda c: (c.level, -c.points, c.term, c.subject)))


def why(task: Task, draft: Draft, pick: Pick, lost: tuple[Contribution, ...]) -> Reason:
    """The contributions as one sentence; every number in it is a fact of the reason."""
    parts, facts = list[str](), dict[str, str]()
    for entry in _told(lost):
        text, own = _part(task, draft, pick, entry)
        if text and text not in parts:
            parts.append(text)
            facts |= own
    last = GOALS_OWN.get(task.by_slug[pick.slug].role, LEAST_WORTH)
    sentence = words.both(parts[:TOLD_TERMS]) or last
    return Reason(CONTRIBUTION, f"{capital(sentence)}.", facts)


def heavy_day(task: Task, draft: Draft, pick: Pick) -> Reason:
    """What a heavy day says; its medium day may have gone by hand."""
    pattern = task.by_slug[pick.slug].pattern
    others = (task.by_slug[one.slug] for one in draft.picks if one.day != pick.day)
    medium = any(one.role is Role.MAIN and one.pattern is pattern for one in others)
    more = "; the other is medium" if medium else ""
    return Reason(HEAVY_DAY, f"This is the heavy day of the lift{more}.")


def _told(lost: tuple[Contribution, ...]) -> list[Contribution]:
    """Causes before amounts: a pattern or direct work, then the dose, then the rest."""
    taste = (Term.MERIT, Term.FEW_EXERCISES, Term.DISLIKE)
    return [entry for entry in lost if entry.term not in taste]


def _part(task: Task, draft: Draft, pick: Pick, entry: Contribution) -> tuple[str, dict[str, str]]:
    """One clause and its facts."""
    if entry.term in AMOUNTS:
        amounts = _amount_clause(task, draft, pick, entry.term, entry.subject)
        if amounts:
            return amounts
    if entry.term is Term.ESSENTIAL:
        return need_clause(entry.subject), {}
    if entry.term is Term.PATTERN:
        return only_one(task, draft, pick, entry.subject), {}
    sentence = SENTENCES.get(entry.term)
    return (sentence.format(subject=entry.subject), {}) if sentence else ("", {})


def _amount_clause(
    task: Task, draft: Draft, pick: Pick, term: Term, subject: str
) -> tuple[str, dict[str, str]] | None:
    track = next((t for t in task.tracks if (t.kind, t.name) == (AMOUNTS[term], subject)), None)
    if track is None:
        return None
    own = task.by_slug[pick.slug].units.get(track.key, 0) * pick.sets
    whole = tally(task, draft).totals[track.key]
    match track.kind:
        case Kind.MUSCLE:
            mine, all_ = words.halves(own), words.halves(whole)
            noun = f"weekly {words.before_noun(subject)} sets"
        case Kind.STRETCH:
            mine, all_ = str(own * STRETCH_UNIT_S), str(whole * STRETCH_UNIT_S)
            noun = f"weekly seconds a side for the {subject}"
        case Kind.CARDIO:
            mine, all_ = str(5 * own), str(5 * whole)
            noun = "weekly cardio minutes"
        case _:
            return None
    text = f"all {mine} of your {noun}" if own == whole else f"{mine} of your {all_} {noun}"
    return text, {f"{subject} here": mine, f"{subject} in all": all_}


def swaps(task: Task, draft: Draft, pick: Pick) -> tuple[Swap, ...]:
    """The cheapest like-for-like replacements that break no hard limit, best first.

    The task may hold pruned candidates: they are no worse as a swap than as a choice.
    """
    before = scores(task, draft)
    own = task.by_slug[pick.slug]
    without = draft.with_sets(pick.day, pick.slug, 0)
    removal = _minus(total(before), total(scores(task, without)))
    found: list[Swap] = []
    for one in task.pool:
        if draft.sets_of(pick.day, one.slug) or not does_the_same(one, own):
            continue
        cost = swap_cost(task, draft, pick, one.slug, total(before))
        if cost is None:
            continue
        tie = is_tie(cost, removal)
        if not tie or own.role is Role.CARDIO or trains_the_same(one.exercise, own.exercise):
            found.append(Swap(one.slug, cost, tie))
    best = sorted(found, key=lambda swap: (swap.cost, swap.slug))[:TOLD_SWAPS]
    return tuple(swap for swap in best if swap is best[0] or swap.tie)


def like(one: Candidate, other: Candidate) -> bool:
    """True if two exercises are of one kind: pattern, a direct muscle, or a special track."""
    return does_the_same(one, other) or bool(one.direct & other.direct)


def does_the_same(one: Candidate, other: Candidate) -> bool:
    """True if two exercises do the same job at about the same level.

    A shared muscle is not enough to be told as a swap: a fly is no bench press, and what tires
    another large muscle too is no goblet squat.
    """
    if one.role is not other.role or not _is_level_with(one, other):
        return False
    if one.role in (Role.STRETCH, Role.CARE):
        return _moves_the_same(one, other)
    if one.strength:
        extra = {key for key in one.units.keys() - other.units.keys() if key in MUSCLE_KEYS}
        behind = one.merit - other.merit > FAR_BEHIND
        alike = one.pattern is other.pattern and bool(one.direct & other.direct)
        alike = alike and is_as_heavy(one, other)
        return alike and not extra and not behind
    return True


def _is_level_with(one: Candidate, other: Candidate) -> bool:
    """True if neither skill nor strength is more than a step apart."""
    first, second = one.exercise.facts.scores, other.exercise.facts.scores
    steps = (first.skill - second.skill, first.strength - second.strength)
    return all(abs(step) <= 1 for step in steps)


def _moves_the_same(one: Candidate, other: Candidate) -> bool:
    """The same muscle held long, the same joints moved, or the same gentle strength work.

    A shared region is not enough: the side of the hip is not its front.
    """
    if bool(one.amount.hold_s) is not bool(other.amount.hold_s):
        return False
    first, second = one.exercise, other.exercise
    stretched = set(groups_of(first)) & set(groups_of(second))
    if groups_of(first) or groups_of(second):
        return bool(stretched) and trains_the_same(first, second)
    moved, too = (
        {(act.joint, act.action) for act in exercise.facts.joint_actions}
        for exercise in (first, second)
    )
    alike = first.facts.movement_pattern is second.facts.movement_pattern
    return alike and 2 * len(moved & too) >= len(moved | too)


def swap_cost(task: Task, draft: Draft, pick: Pick, slug: str, before: Value) -> Value | None:
    """Points lost at each level by another exercise in a pick's place; None if not allowed."""
    changed = swapped(task, draft, pick, slug)
    if not allowed(task, changed):
        return None
    return _minus(before, total(scores(task, changed)))


def swapped(task: Task, draft: Draft, pick: Pick, slug: str) -> Draft:
    """The draft with another exercise in a pick's place, with as many sets as it may have."""
    one = task.by_slug[slug]
    sets = min(max(pick.sets, one.least), one.most)
    return draft.with_sets(pick.day, pick.slug, 0).with_sets(pick.day, slug, sets)


def is_tie(cost: Value, removal: Value) -> bool:
    """True if a swap costs next to nothing of what the evidence counts."""
    worth = max(removal[0], 0) + max(removal[1], 0)
    return cost[0] <= 0 and 100 * cost[1] <= TIE_PERCENT * worth


def _minus(one: Value, other: Value) -> Value:
    return one[0] - other[0], one[1] - other[1], one[2] - other[2]
