"""Whether sets come back as slowly as a break or an age asks (docs/evidence.md, E3 and E4)."""

from collections.abc import Iterator

from forge.domain.plan import Role
from forge.domain.request import AgeBand, Goal, PlanRequest
from forge.domain.week_sets import sets_in_week
from forge.training.plan_checks.evidence import Violation, World, day_name

BREAK_WEEKS = 2
AFTER_A_BREAK = (50, 70, 80, 90)
"""Most percent of the sets in the first weeks after a break (Caterisano 2019, by analogy)."""
FROM_65 = (20, 60)
"""Most percent in the first weeks of a plan from 65 on: one set of each, then more."""


def ramp(world: World) -> Iterator[Violation]:
    """The first weeks ask for no more than the ramp of the person."""
    steps = _steps(world.plan.request)
    for rule, most in zip(world.plan.block.wave, steps, strict=False):
        if rule.percent > most or rule.added_sets:
            sentence = f"{rule.percent} % of the sets; {most} % is the most so early."
            yield Violation("ramp", f"week {rule.week}", sentence)


def week_totals(world: World) -> Iterator[Violation]:
    """Each session of a lighter week is within one set of its share, with one set of each."""
    for rule in world.plan.block.wave:
        if rule.percent >= 100:
            continue
        for day in world.plan.days:
            counted = [i for i, slot in enumerate(day.slots) if slot.role is not Role.CARDIO]
            done = sum(sets_in_week(day, rule)[i] for i in counted)
            done -= rule.added_sets * sum(day.slots[i].slug in rule.slugs for i in counted)
            share = sum(day.slots[i].sets for i in counted) * rule.percent / 100
            if abs(done - max(len(counted), share)) > 1:
                sentence = f"Week {rule.week} asks for {done} sets; its share is {share:g}."
                yield Violation("week_totals", day_name(day), sentence)


def _steps(request: PlanRequest) -> tuple[int, ...]:
    goals = {request.goal, request.second_goal} - {None, Goal.MOBILITY, Goal.CARE}
    if not goals:
        return ()
    if request.break_weeks >= BREAK_WEEKS:
        return AFTER_A_BREAK
    return FROM_65 if request.age_band is AgeBand.OLDER else ()
