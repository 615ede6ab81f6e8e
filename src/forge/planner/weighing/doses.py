"""Weekly sets of each muscle against its range, as a plan tells them."""

from decimal import Decimal

from forge.domain.plan import MuscleDose
from forge.domain.vocabulary import DoseMuscle
from forge.planner.problem.task import Draft, Task
from forge.planner.problem.track import Kind
from forge.planner.weighing.tally import tally


def doses(task: Task, draft: Draft) -> tuple[MuscleDose, ...]:
    """One line for each muscle that is dosed or trained."""
    sums, days = tally(task, draft), range(len(task.sessions))
    return tuple(
        MuscleDose(
            muscle=DoseMuscle(track.key),
            sets=Decimal(sums.totals[track.key]) / 2,
            direct=sums.direct_totals[DoseMuscle(track.key)],
            days=sum(sums.units[track.key, day] >= 2 for day in days),
            minimum=Decimal(track.floor.amount if track.floor else 0) / 2,
            target=Decimal(track.target) / 2,
            maximum=Decimal(track.weekly) / 2,
        )
        for track in task.tracks
        if track.kind is Kind.MUSCLE and (task.aims.dose or sums.totals[track.key])
    )
