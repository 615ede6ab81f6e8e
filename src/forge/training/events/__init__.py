"""Events of training: what devices may send, and the fold that makes entries of them."""

from forge.training.events.canonical import canonical, digest, digest_of, written
from forge.training.events.fold import Entry, Name, as_json, as_state, fold, from_json, take
from forge.training.events.kinds import VERBS, is_known
from forge.training.events.read import read_event

__all__ = [
    "VERBS",
    "Entry",
    "Name",
    "as_json",
    "as_state",
    "canonical",
    "digest",
    "digest_of",
    "fold",
    "from_json",
    "is_known",
    "read_event",
    "take",
    "written",
]
