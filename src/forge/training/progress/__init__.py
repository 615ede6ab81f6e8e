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
from forge.training.progress.ease import (
    READINESS,
    Ease,
    Offer,
    back_offer,
    declined,
    ease_of,
    eased,
    easy_offer,
    is_back,
    is_easy,
)
from forge.training.progress.next import Own, next_target
from forge.training.progress.outing import Done, Outing, outings
from forge.training.progress.ramp import RampSet, ramp
from forge.training.progress.swap import Relative, converted, relative
from forge.training.progress.target import Target, target_json

__all__ = [
    "READINESS",
    "Ask",
    "Done",
    "Ease",
    "Offer",
    "Outing",
    "Own",
    "RampSet",
    "Relative",
    "Rule",
    "Stall",
    "Target",
    "ask_of",
    "back_offer",
    "converted",
    "declined",
    "deload",
    "ease_of",
    "eased",
    "easy_offer",
    "is_assisted",
    "is_back",
    "is_easy",
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
