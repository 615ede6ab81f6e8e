"""Plain contradictions of a request, found before anything is searched."""

from forge.domain.errors import Problem
from forge.domain.request import Clearance, Goal, PlanRequest, Pregnancy
from forge.planner import words
from forge.planner.choices.pool import Pool
from forge.planner.problem import clock
from forge.planner.problem.aims import Aims, aims_of
from forge.planner.problem.candidates import Candidate
from forge.planner.problem.evidence import SLOTS
from forge.planner.weighing.limits import slot_s


def problems(request: PlanRequest) -> tuple[Problem, ...]:
    """Plain contradictions that no plan can meet."""
    found: list[Problem] = []
    if not request.weekdays:
        found.append(Problem("weekdays", "No training day is chosen.", "Choose at least one."))
    if len(set(request.weekdays)) != len(request.weekdays):
        found.append(Problem("weekdays", "A weekday is named twice.", "Name each day once."))
    if len(request.weekdays) != len(request.minutes):
        found.append(
            Problem("minutes", "Days and minutes do not match.", "Give minutes for each day.")
        )
    if request.clearance is Clearance.NO and request.pregnancy is not Pregnancy.NONE:
        found.append(
            Problem(
                "clearance",
                "Your clinician advised against training for now.",
                "Ask again before each stage; Forge plans nothing until then.",
            )
        )
    if Goal.SKILL in (request.goal, request.second_goal) and not request.skill_target:
        found.append(
            Problem("skill_target", "No skill is named.", "Name an exercise, such as pull-up.")
        )
    both = sorted(request.never & request.favourites)
    if both:
        found.append(
            Problem(
                "never",
                f"{words.both(both)} cannot be both a favourite and never wanted.",
                "Take it off one list.",
            )
        )
    return tuple(found)


def structural(request: PlanRequest, pool: Pool) -> tuple[Problem, ...]:
    """What no search can mend: nothing to choose from, or minutes for less than two exercises."""
    if len(pool.kept) < SLOTS[0]:
        return (_nothing(pool),)
    shortest = sorted(_least_s(one) for one in pool.kept)[: SLOTS[0]]
    return tuple(
        Problem("minutes", message, hint)
        for minutes in sorted(set(request.minutes))
        for message, hint in _too_short(minutes, sum(shortest), aims_of(request))
    )


def _least_s(one: Candidate) -> int:
    return slot_s(one, one.least)


def _nothing(pool: Pool) -> Problem:
    counts: dict[str, int] = {}
    for entry in pool.excluded:
        for reason in entry.reasons:
            counts[reason.rule] = counts.get(reason.rule, 0) + 1
    most = max(counts, key=lambda rule: (counts[rule], rule), default="")
    rule = most.replace("_", " ")
    return Problem(
        "place" if most == "equipment" else "request",
        f"Only {words.plural(len(pool.kept), 'exercise')} of the library "
        f"{'fits' if len(pool.kept) == 1 else 'fit'} this goal and these limits.",
        f"The rule that leaves out most is {rule} ({counts[most]}). Relax it, or change the goal."
        if most
        else "Choose another goal.",
    )


def _too_short(minutes: int, least_s: int, aims: Aims) -> list[tuple[str, str]]:
    fixed = clock.fixed_s(minutes, aims)
    if 60 * minutes >= fixed + least_s:
        return []
    needed = next(m for m in range(minutes, 181) if _fits(m, least_s, aims))
    message = (
        f"{minutes} minutes are too short: warm-up and cool-down take "
        f"{words.minutes(fixed)}, and two exercises do not fit the rest."
    )
    return [(message, f"Give it {needed} minutes or more.")]


def _fits(minutes: int, least_s: int, aims: Aims) -> bool:
    return 60 * minutes >= clock.fixed_s(minutes, aims) + least_s
