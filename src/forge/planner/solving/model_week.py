"""A CP-SAT model of a week under construction: its variables, and the terms of each level.

Imports OR-Tools at the top, so only ``solver`` may import it, inside its function, and the modules
of the model.
"""

from dataclasses import dataclass, field

from ortools.sat.python import cp_model

from forge.planner.problem.candidates import Candidate
from forge.planner.problem.task import Draft, Pick, Task
from forge.planner.weighing.pairs import pairs_of

Place = tuple[int, str]
Couple = tuple[int, str, str]
Expr = cp_model.LinearExpr | int
MANY = 200
"""More sets than any week can hold."""


@dataclass(slots=True)
class Week:
    """A model under construction: variables by (day, slug) and the terms of each level."""

    task: Task
    model: cp_model.CpModel = field(default_factory=cp_model.CpModel)
    has: dict[Place, cp_model.IntVar] = field(default_factory=dict[Place, cp_model.IntVar])
    sets: dict[Place, cp_model.IntVar] = field(default_factory=dict[Place, cp_model.IntVar])
    used: dict[str, cp_model.IntVar] = field(default_factory=dict[str, cp_model.IntVar])
    variables: list[cp_model.IntVar] = field(default_factory=list[cp_model.IntVar])
    pairs: dict[Couple, tuple[cp_model.IntVar, cp_model.IntVar]] = field(
        default_factory=dict[Couple, tuple[cp_model.IntVar, cp_model.IntVar]]
    )
    amounts: dict[str, cp_model.IntVar] = field(default_factory=dict[str, cp_model.IntVar])
    earned: list[Expr] = field(default_factory=list[Expr])
    levels: tuple[list[Expr], list[Expr], list[Expr]] = field(default_factory=lambda: ([], [], []))

    @property
    def days(self) -> range:
        """Indices of the sessions."""
        return range(len(self.task.sessions))

    def places(self, day: int | None = None) -> list[tuple[Place, Candidate]]:
        """Every place, or those of one day, with its candidate."""
        by_slug = self.task.by_slug
        return [(key, by_slug[key[1]]) for key in self.has if day is None or key[0] == day]

    def boolean(self) -> cp_model.IntVar:
        """A new variable of 0 or 1."""
        return self.integer(0, 1)

    def integer(self, low: int, high: int) -> cp_model.IntVar:
        """A new whole variable."""
        found = self.model.new_int_var(low, high, "")
        self.variables.append(found)
        return found

    def add(self, level: int, points: int, variable: Expr) -> None:
        """Add points times a variable to a level."""
        self.levels[level - 1].append(points * variable)

    def objective(self, level: int) -> Expr:
        """The sum of a level."""
        return sum(self.levels[level - 1])

    def shortfall(self, most: int, *needs: Expr) -> cp_model.IntVar:
        """A variable that is at least each of ``needs`` and 0, pushed down by its penalty."""
        short = self.integer(0, max(0, most))
        for need in needs:
            self.model.add(short >= need)
        return short

    def draft(self, solver: cp_model.CpSolver) -> Draft:
        """The picks of the solver's solution."""
        found = [(key, solver.value(variable)) for key, variable in self.sets.items()]
        return Draft(tuple(sorted(Pick(day, slug, n) for (day, slug), n in found if n)))

    def repeat(self, solver: cp_model.CpSolver) -> None:
        """Start the next search from the whole solution of the last one."""
        self._forget()
        for variable in self.variables:
            self.model.add_hint(variable, solver.value(variable))

    def _forget(self) -> None:
        self.model.clear_hints()  # type: ignore[no-untyped-call]  # OR-Tools left it untyped

    def hint(self, draft: Draft) -> None:
        """Start the search from a draft."""
        self._forget()
        draft = in_order(self.task, draft)
        for (day, slug), variable in self.sets.items():
            sets = draft.sets_of(day, slug)
            self.model.add_hint(variable, sets)
            self.model.add_hint(self.has[day, slug], int(sets > 0))
        joined = {
            (day, pair.first, pair.second): min(
                draft.sets_of(day, pair.first), draft.sets_of(day, pair.second)
            )
            for day in self.days
            for pair in pairs_of(self.task, draft, day)
        }
        for couple, (paired, together) in self.pairs.items():
            self.model.add_hint(paired, int(couple in joined))
            self.model.add_hint(together, joined.get(couple, 0))


def in_order(task: Task, draft: Draft) -> Draft:
    """The draft with the order of days that the model asks for."""
    if not is_alike(task):
        return draft
    days = range(len(task.sessions))
    ranked = sorted(days, key=lambda day: -sum(pick.sets for pick in draft.of(day)))
    place = {day: index for index, day in enumerate(ranked)}
    return Draft(tuple(sorted(Pick(place[p.day], p.slug, p.sets) for p in draft.picks)))


def is_alike(task: Task) -> bool:
    """True if the training days differ in nothing, so that their order means nothing."""
    kinds_of_day = {
        (one.minutes, one.focus.name, one.eve, task.barred.get(one.weekday, frozenset()))
        for one in task.sessions
    }
    free = not task.fixed and not task.taken_out
    return free and len(kinds_of_day) == 1 and not task.next_days
