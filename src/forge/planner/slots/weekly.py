"""A chosen week with everything that prescribing looks up about it."""

from dataclasses import dataclass

from forge.domain.exercise import Exercise
from forge.domain.vocabulary import Muscle
from forge.library.catalogue import Catalogue
from forge.planner.problem.task import Draft, Task


@dataclass(frozen=True, slots=True)
class Week:
    """What a slot needs to know about its week.

    ``usable`` passed every hard rule; ``wide`` is the task with all candidates that may
    be swapped in.
    """

    task: Task
    draft: Draft
    catalogue: Catalogue
    usable: frozenset[str]
    wide: Task

    def exercise(self, slug: str) -> Exercise:
        """The exercise of a slug."""
        return self.catalogue.get(slug)

    def muscle_name(self, muscle: Muscle) -> str:
        """The everyday name of a muscle."""
        return self.catalogue.vocabulary.muscle(muscle).name
