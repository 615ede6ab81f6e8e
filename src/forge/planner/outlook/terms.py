"""The terms of the objective in words, and what one week loses and wins against another."""

from collections import Counter

from forge.domain.plan import Contribution, Term
from forge.domain.vocabulary import DoseMuscle
from forge.planner import words
from forge.planner.compare.levels import LEVEL_NAMES
from forge.planner.problem.task import Draft, Task
from forge.planner.weighing.score import scores

PHRASES: dict[Term, str] = {
    Term.MINIMUM_DOSE: "the {subject} minimum",
    Term.PATTERN: "a {subject} exercise",
    Term.DIRECT: "direct {subject} work",
    Term.BALANCE_DAYS: "balance days",
    Term.SKILL: "skill practice",
    Term.POWER: "fast work",
    Term.DOSE: "{subject} sets",
    Term.FREQUENCY: "{subject} work spread over days",
    Term.MAIN_LIFT: "the main {subject}",
    Term.PUSH_PULL: "push and pull kept even",
    Term.KNEE_HIP: "knee and hip kept even",
    Term.VARIETY: "variety for the {subject}",
    Term.STRETCH: "stretching for the {subject}",
    Term.CARDIO: "cardio minutes",
    Term.CARE: "care for the {subject}",
    Term.ESSENTIAL: "{subject}",
    Term.FULL_DAY: "a {subject} on every whole day",
    Term.NEIGHBOURS: "a day of rest between {subject} days",
    Term.SPREAD: "{subject} spread over the week",
    Term.LONE_SET: "more than a lone set",
    Term.CONTINUITY: "what you do now",
    Term.MERIT: "exercises that suit you",
    Term.FAVOURITE: "a favourite",
    Term.DISLIKE: "nothing disliked",
    Term.FEW_EXERCISES: "few exercises to learn",
}
"""What each term looks after."""

OF_TASTE = frozenset({Term.MERIT, Term.FEW_EXERCISES, Term.DISLIKE, Term.FAVOURITE})
"""Terms whose subject is an exercise: they are told and added up as a whole."""

MUSCLES = frozenset(muscle.value for muscle in DoseMuscle)
TOLD = 3


def phrase(term: Term, subject: str) -> str:
    """What a term looks after, about one subject: ``the quad minimum``."""
    named = words.before_noun(subject) if subject in MUSCLES else subject.replace("-", " ")
    return PHRASES[term].format(subject=named)


def moved(task: Task, before: Draft, after: Draft) -> tuple[Contribution, ...]:
    """Points that a change of the week costs by term, dearest first; wins are negative.

    Terms of taste are added up over their exercises.
    """
    lost: Counter[tuple[int, Term, str]] = Counter()
    for draft, sign in ((before, 1), (after, -1)):
        for score in scores(task, draft):
            subject = "" if score.term in OF_TASTE else score.subject
            lost[score.level, score.term, subject] += sign * score.points
    found = [Contribution(*key, points) for key, points in lost.items() if points]
    return tuple(sorted(found, key=lambda c: (c.level, -c.points, c.term, c.subject)))


def price_words(costs: tuple[Contribution, ...]) -> tuple[str, dict[str, str]]:
    """What a change costs in all, at the first level that differs, with its facts.

    ``120 points of what must be there: the chest minimum and the back minimum``. Empty where
    nothing is lost there in all; what the clause names are the terms that lose.
    """
    nets = [sum(one.points for one in costs if one.level == level) for level in (1, 2, 3)]
    level = next((index for index, net in enumerate(nets, start=1) if net), 0)
    if not level or nets[level - 1] < 0:
        return "", {}
    own = [one for one in costs if one.level == level and one.points > 0]
    named = list(dict.fromkeys(phrase(one.term, one.subject) for one in own))
    listed = words.both(named if len(named) <= TOLD else [*named[:TOLD], "more"])
    points = nets[level - 1]
    text = f"{words.plural(points, 'point')} of {LEVEL_NAMES[level - 1]}: {listed}"
    return text, {"lost": str(points), "level": str(level)}
