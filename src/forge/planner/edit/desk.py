"""A finished plan opened for changes: its task, with everybody who may stand in it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from forge.domain.errors import EditRefused, UnknownExercise
from forge.domain.exercise import Exercise
from forge.domain.plan import Plan, Slot
from forge.domain.vocabulary import Weekday
from forge.library.catalogue import Catalogue
from forge.planner.choices.merit import merit
from forge.planner.choices.pool import Pool, pool_of
from forge.planner.problem.aims import Aims, aims_of
from forge.planner.problem.candidates import Candidate, candidate
from forge.planner.problem.roles import part_of
from forge.planner.problem.task import Draft, Task
from forge.planner.problem.templates import CYCLES, FREE
from forge.planner.solving.choose import task_for
from forge.planner.telling.why_not import draft_of
from forge.planner.weighing.limits import breaches

OUTDATED = "This plan was made with another version of the library: {} has left it."


@dataclass(frozen=True, slots=True)
class Desk:
    """A plan with what is needed to change it.

    ``everybody`` may stand in the plan: what the search may use, what was pruned, what the goal
    gives no slot, and what stands there now. ``task`` is about those that the search may use.
    """

    plan: Plan
    catalogue: Catalogue
    pool: Pool
    task: Task
    draft: Draft
    everybody: dict[str, Candidate]

    def day(self, weekday: Weekday) -> int:
        """The index of a training day; raises EditRefused for any other day."""
        for index, day in enumerate(self.plan.days):
            if day.weekday == weekday:
                return index
        days = ", ".join(day.weekday.name.title() for day in self.plan.days)
        raise EditRefused(
            f"{weekday.name.title()} is no training day of this plan.", f"Its days are: {days}."
        )

    def slot(self, weekday: Weekday, slug: str) -> Slot:
        """The slot of an exercise on a day; raises EditRefused where there is none."""
        found = [s for s in self.plan.days[self.day(weekday)].slots if s.slug == slug]
        if not found:
            name = self.catalogue.get(slug).name if slug in self.catalogue else slug
            raise EditRefused(
                f"{name} does not stand on {weekday.name.title()}.",
                "The plan may have changed in another window: look at it again.",
            )
        return found[0]

    def about(self, draft: Draft) -> Task:
        """The task for a draft: whoever stands in it is known, with as many sets as it has."""
        return self._task(draft, self.task.pool)

    def widely(self, draft: Draft, others: Iterable[Candidate]) -> Task:
        """The same with other candidates beside those of the draft."""
        return self._task(draft, others)

    def _task(self, draft: Draft, others: Iterable[Candidate]) -> Task:
        used = {pick.slug: _widened(self.everybody[pick.slug], draft) for pick in draft.picks}
        found = {one.slug: one for one in others} | used
        pool = tuple(found[slug] for slug in sorted(found))
        offered = self.pool.chosen_from(used)
        task = replace(self.task, pool=pool, offered=offered)
        outside = any(breach.rule == "template" for breach in breaches(task, draft))
        if not outside or task.template == FREE:
            return task
        free = task_for(task.request, task.aims, self.pool, FREE)
        return replace(free, pool=pool, offered=offered)


def desk_of(plan: Plan, catalogue: Catalogue) -> Desk:
    """Open a plan. Raises EditRefused where the library no longer has one of its exercises."""
    aims = aims_of(plan.request)
    pool = pool_of(catalogue.exercises, plan.request, aims)
    everybody = {one.slug: one for one in _guests(plan, catalogue, pool, aims)}
    everybody |= {one.slug: one for one in pool.everyone}
    for day in plan.days:
        for slot in day.slots:
            if slot.slug not in everybody:
                everybody[slot.slug] = _standing(plan, catalogue, slot, aims)
    template = plan.provenance.template
    task = task_for(plan.request, aims, pool, template if template in CYCLES else FREE)
    return Desk(plan, catalogue, pool, task, draft_of(plan), everybody)


def _guests(plan: Plan, catalogue: Catalogue, pool: Pool, aims: Aims) -> Iterable[Candidate]:
    """Allowed exercises that the goal gives no slot, in the part that another goal would give."""
    wider = replace(
        aims, dose=aims.dose or aims.style, stretch=True, balance=True, cardio_minutes=1
    )
    for entry in pool.idle:
        exercise = catalogue.get(entry.slug)
        role = part_of(exercise, wider, ()).role
        if role is not None:
            points = merit(exercise, role, plan.request, aims)
            yield candidate(exercise, role, aims, merit=points)


def _standing(plan: Plan, catalogue: Catalogue, slot: Slot, aims: Aims) -> Candidate:
    """Who stands in the plan although today's rules would not choose it."""
    exercise = _found(catalogue, slot)
    points = merit(exercise, slot.role, plan.request, aims)
    return candidate(exercise, slot.role, aims, merit=points)


def _found(catalogue: Catalogue, slot: Slot) -> Exercise:
    try:
        exercise = catalogue.get(slot.slug)
    except UnknownExercise as error:
        raise EditRefused(OUTDATED.format(slot.name), "Make the plan anew.") from error
    if exercise.slug != slot.slug:
        raise EditRefused(OUTDATED.format(slot.name), "Make the plan anew.")
    return exercise


def _widened(one: Candidate, draft: Draft) -> Candidate:
    """The candidate with bounds that hold the sets that a person gave it."""
    sets = [pick.sets for pick in draft.picks if pick.slug == one.slug]
    return replace(one, least=min(one.least, *sets), most=max(one.most, *sets))
