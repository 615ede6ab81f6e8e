"""Progression: the next target of each slot, with its rule, its rows and a true sentence.

``js/train/targets.js`` and ``js/train/ramp.js`` decide alike on the phone.
"""

from forge.training.progress.after import (
    Stall,
    deload,
    kept_percent,
    ready,
    return_sets,
    stalled,
)
from forge.training.progress.ask import Ask, Rule, ask_of, is_assisted
from forge.training.progress.next import Own, next_target
from forge.training.progress.outing import Done, Outing, outings
from forge.training.progress.ramp import RampSet, ramp
from forge.training.progress.swap import Relative, converted, relative
from forge.training.progress.target import Target, target_json

__all__ = [
    "Ask",
    "Done",
    "Outing",
    "Own",
    "RampSet",
    "Relative",
    "Rule",
    "Stall",
    "Target",
    "ask_of",
    "converted",
    "deload",
    "is_assisted",
    "kept_percent",
    "next_target",
    "outings",
    "ramp",
    "ready",
    "relative",
    "return_sets",
    "stalled",
    "target_json",
]
