"""Entries as sessions and sets: what history, records, targets and exports read."""

from forge.training.log.merged import Same, merged, merged_set, same_as, slugs_with
from forge.training.log.names import free_session, occurrence, planned_set
from forge.training.log.read import read_load, read_session, read_set, sessions_with_sets
from forge.training.log.write import load_json, session_body, set_body

__all__ = [
    "Same",
    "free_session",
    "load_json",
    "merged",
    "merged_set",
    "occurrence",
    "planned_set",
    "read_load",
    "read_session",
    "read_set",
    "same_as",
    "session_body",
    "sessions_with_sets",
    "set_body",
    "slugs_with",
]
