"""What the audit looks at, and how a line is written."""

from collections.abc import Callable
from dataclasses import dataclass

from forge.domain.plan import AuditLine, Day, Slot
from forge.planner.choices.pool import Pool
from forge.planner.problem.task import Draft, Task
from forge.planner.weighing.tally import Tally

NOT_MET, NEARLY_MET = "Not met:", "A little short:"
"""How a list of culprits begins in a line that misses, and in one that passes all the same."""


@dataclass(frozen=True, slots=True)
class Audited:
    """A finished week: the task, its draft added up, and the days as they will be shown."""

    task: Task
    draft: Draft
    sums: Tally
    days: tuple[Day, ...]
    pool: Pool

    @property
    def slots(self) -> tuple[Slot, ...]:
        """All slots of the week."""
        return tuple(slot for day in self.days for slot in day.slots)

    @property
    def counts_sets(self) -> bool:
        """True for plans with strength sets."""
        return self.task.aims.dose is not None


Check = Callable[[Audited], AuditLine | None]


@dataclass(frozen=True, slots=True)
class Mark:
    """The fixed part of a line: what it is called and from which value it passes."""

    id: str
    name: str
    threshold: float
    gate: bool = False


def line(mark: Mark, value: float, sentence: str) -> AuditLine:
    """A line that passes from the threshold on, and then calls nothing unmet."""
    rounded = round(value, 3)
    passed = rounded >= mark.threshold
    told = sentence.replace(NOT_MET, NEARLY_MET, 1) if passed else sentence
    return AuditLine(mark.id, mark.name, rounded, passed, mark.gate, told)


def share(parts: list[bool]) -> float:
    """Share of true parts; 1 when there is none."""
    return sum(parts) / len(parts) if parts else 1.0


def names(found: list[str], none: str) -> str:
    """A list of culprits as a sentence, or the sentence for none."""
    return f"{NOT_MET} {', '.join(found)}." if found else none
