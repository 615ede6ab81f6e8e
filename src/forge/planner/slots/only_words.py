"""What a slot is the only one of in its week, in words that hold for all that stands beside it.

A pattern is counted by the exercises of that pattern. A raise of the legs is no pattern of the
core, and yet people call it core work: beside one, the slot is only called the one of its kind.
"""

from forge.domain.vocabulary import DoseMuscle, Pattern
from forge.planner.problem.task import Draft, Pick, Task

CORE = "core"
CORE_KINDS = {
    Pattern.ANTI_EXTENSION: "hold of the trunk",
    Pattern.ANTI_ROTATION: "hold of the trunk",
    Pattern.LATERAL_FLEXION: "work for the side of the trunk",
    Pattern.ROTATION: "turn of the trunk",
    Pattern.SPINAL_EXTENSION: "back extension",
    Pattern.SPINAL_FLEXION: "curl of the trunk",
}


def only_one(task: Task, draft: Draft, pick: Pick, subject: str) -> str:
    """``your only vertical pull``; of the core, the kind where other ab work stands beside it."""
    if subject != CORE:
        return f"your only {subject}"
    beside = (task.by_slug[one.slug] for one in draft.picks if one.slug != pick.slug)
    if any(DoseMuscle.ABS in one.direct for one in beside):
        kind = CORE_KINDS.get(task.by_slug[pick.slug].pattern, "")
        return f"your only {kind}" if kind else ""
    return "your only core work"
