"""Every kind of event, and what each field of a body must be. Released kinds stay for ever.

A collection is a set of entities that share fields. A verb says what happened; all but ``bin``,
``restore`` and ``purge`` assign the fields of the body. The phone has the same table in
``js/train/kinds.js``; a test holds them equal.
"""

from forge.training.events import checks
from forge.training.events.checks import Check

BIN, RESTORE, PURGE = "bin", "restore", "purge"
"""The verbs that do not assign their body. A purged entity keeps its name and nothing else."""

VERBS: dict[str, frozenset[str]] = {
    "session": frozenset({"start", "finish", "edit", "move", "skip", BIN, RESTORE, PURGE}),
    "set": frozenset({"log", "edit", BIN, RESTORE, PURGE}),
    "exercise": frozenset({"add", "swap", "skip", "order", "edit", BIN, RESTORE}),
    "note": frozenset({"write", BIN, RESTORE, PURGE}),
    "bodyweight": frozenset({"log", "edit", BIN, RESTORE, PURGE}),
    "measure": frozenset({"log", "edit", BIN, RESTORE, PURGE}),
    "pain": frozenset({"log", "edit", "lift", BIN, RESTORE, PURGE}),
    "readiness": frozenset({"log", "edit"}),
    "place": frozenset({"edit", BIN, RESTORE}),
    "target": frozenset({"override", "undo"}),
    "change": frozenset({"make", "undo"}),
    "import": frozenset({"add", "undo"}),
    "setting": frozenset({"edit"}),
    "custom": frozenset({"add", "edit", BIN, RESTORE}),
}

FIELDS: dict[str, dict[str, Check]] = {
    "session": {
        "plan": checks.key,
        "week": checks.count,
        "weekday": checks.count,
        "attempt": checks.count,
        "title": checks.text,
        "date": checks.date,
        "zone": checks.text,
        "place": checks.key,
        "started": checks.instant,
        "finished": checks.instant,
        "effort": checks.count,
        "note": checks.note,
        "skipped": checks.text,
        "minutes": checks.count,
        "source": checks.key,
    },
    "set": {
        "session": checks.key,
        "slot": checks.key,
        "exercise": checks.slug,
        "group": checks.text,
        "index": checks.count,
        "type": checks.one_of("normal warm_up drop failure myo partial amrap"),
        "measure": checks.one_of("reps hold time distance reps_hold"),
        "side": checks.one_of("both left right alternating"),
        "load": checks.load,
        "assistance": checks.load,
        "reps": checks.count,
        "seconds": checks.count,
        "metres": checks.decimal,
        "rir": checks.count,
        "rpe": checks.decimal,
        "rest_s": checks.count,
        "started": checks.instant,
        "ended": checks.instant,
        "target": checks.thing,
        "note": checks.note,
        "source": checks.key,
    },
    "exercise": {
        "session": checks.key,
        "slot": checks.key,
        "exercise": checks.slug,
        "instead_of": checks.slug,
        "always": checks.flag,
        "skipped": checks.text,
        "after": checks.key,
        "position": checks.count,
        "sets": checks.count,
        "prescription": checks.thing,
        "note": checks.note,
        "source": checks.key,
    },
    "note": {"about": checks.key, "session": checks.key, "text": checks.note},
    "bodyweight": {
        "date": checks.date,
        "at": checks.instant,
        "load": checks.load,
        "source": checks.key,
    },
    "measure": {
        "name": checks.text,
        "date": checks.date,
        "value": checks.decimal,
        "unit": checks.text,
        "source": checks.key,
    },
    "pain": {
        "joint": checks.text,
        "severity": checks.one_of("mild moderate severe"),
        "side": checks.one_of("both left right"),
        "motion": checks.text,
        "exercise": checks.slug,
        "session": checks.key,
        "date": checks.date,
        "red_flags": checks.flag,
        "lifted": checks.flag,
        "note": checks.note,
    },
    "readiness": {
        "session": checks.key,
        "date": checks.date,
        "sleep": checks.count,
        "soreness": checks.count,
        "energy": checks.count,
    },
    "place": {
        "name": checks.text,
        "equipment": checks.things,
        "bars": checks.things,
        "plates": checks.things,
        "fixed": checks.things,
        "stacks": checks.things,
        "bands": checks.things,
        "unit": checks.one_of("kg lb"),
        "position": checks.count,
    },
    "target": {
        "exercise": checks.slug,
        "place": checks.key,
        "date": checks.date,
        "load": checks.load,
        "reps": checks.count,
        "seconds": checks.count,
        "reason": checks.note,
        "undone": checks.flag,
    },
    "change": {
        "what": checks.note,
        "why": checks.note,
        "rule": checks.text,
        "rows": checks.things,
        "facts": checks.thing,
        "date": checks.date,
        "undone": checks.flag,
    },
    "import": {
        "dialect": checks.text,
        "file": checks.text,
        "digest": checks.text,
        "sessions": checks.count,
        "sets": checks.count,
        "at": checks.instant,
        "undone": checks.flag,
    },
    "setting": {"value": checks.anything},
    "custom": {
        "name": checks.text,
        "pattern": checks.text,
        "measure": checks.one_of("reps hold time distance reps_hold"),
        "muscles": checks.things,
        "equipment": checks.things,
        "same_as": checks.slug,
        "dialect": checks.text,
        "source": checks.key,
    },
}


UNDOES = "undoes"
"""A field of every kind that can be edited: the id of the event that an edit takes back."""
for _collection in ("session", "set", "note", "bodyweight", "measure", "custom"):
    FIELDS[_collection][UNDOES] = checks.key


def is_known(kind: str) -> bool:
    """Whether this version knows what to do with a type; others are kept and left alone."""
    collection, _, verb = kind.partition(".")
    return verb in VERBS.get(collection, frozenset())
