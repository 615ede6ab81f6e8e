"""What stands behind a finished plan: what was traded away, what each slot is worth, what is out.

All of it comes from the evaluator that made the plan; no number is told that it did not count.
"""

from forge.planner.outlook.left_out import LeftOutRule, left_out
from forge.planner.outlook.slots import Exchange, SlotOutlook, Worth, slot_outlooks
from forge.planner.outlook.traded import Traded, traded

__all__ = [
    "Exchange",
    "LeftOutRule",
    "SlotOutlook",
    "Traded",
    "Worth",
    "left_out",
    "slot_outlooks",
    "traded",
]
