"""Days of care that stay off the floor, where a chair is there and no mat. [j].

The kit says that care is done beside a desk. Two days in five then need no floor, spread over the
week; what holds the trunk, which is done lying, comes on the others.
"""

from forge.domain.request import PlanRequest
from forge.domain.vocabulary import Equipment
from forge.planner.problem.aims import Aims

SHARE = (2, 5)
"""So many days of so many."""


def chair_days(request: PlanRequest, aims: Aims) -> tuple[int, ...]:
    """The sessions that stay off the floor, spread evenly; none where a mat lies ready."""
    kit = request.place.equipment
    desk = Equipment.CHAIR in kit and Equipment.MAT not in kit
    if aims.dose is not None or not aims.care or request.elsewhere or not desk:
        return ()
    days = len(request.weekdays)
    count = days * SHARE[0] // SHARE[1]
    return tuple((2 * number + 1) * days // (2 * count) for number in range(count))
