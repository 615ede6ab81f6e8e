"""Days of the week."""

from enum import IntEnum


class Weekday(IntEnum):
    """Monday is 0, as in ``date.weekday()``."""

    MON = 0
    TUE = 1
    WED = 2
    THU = 3
    FRI = 4
    SAT = 5
    SUN = 6
