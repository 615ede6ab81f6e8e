"""Which advice belongs to which line of the audit."""

from typing import Final

from forge.planner.routine import remedies_dose as dose
from forge.planner.routine import remedies_shape as shape
from forge.planner.routine.advice import Remedy

REMEDIES: Final[dict[str, Remedy]] = {
    "A1": dose.too_little,
    "A2": dose.too_much,
    "A3": dose.no_direct,
    "A4": dose.rarely,
    "A5": dose.session_cap,
    "A6": dose.absent_patterns,
    "A7": dose.push_pull,
    "A8": dose.knee_hip,
    "A9": shape.too_long,
    "A10": shape.equipment,
    "A11": shape.limits,
    "A12": shape.too_hard,
    "A13": shape.order,
    "A14": shape.running_days,
    "A15": shape.variety,
    "A16": shape.too_many,
    "A17": shape.repetitions,
    "A18": shape.rest,
    "A19": shape.effort,
    "A20": shape.progression,
    "A22": shape.warm_up,
    "A23": shape.session_size,
    "A24": shape.no_rest_day,
    "A28": shape.duplicates,
    "A29": shape.fatigue,
}
"""Advice by line of the audit. The wishes (A25 to A27) tell their amounts themselves."""
