"""The parts of a plan that a change gave, so that any state can be rebuilt without its rules.

Works on the JSON values of ``as_json``. Days are told apart by their index, everything else by
the name of its field.
"""

from collections.abc import Mapping

import msgspec

Values = Mapping[str, object]
DAYS = "days"


def patch_between(before: Values, after: Values) -> dict[str, object]:
    """The fields of ``after`` that differ from ``before``; of the days, only those that differ."""
    found = {name: value for name, value in after.items() if before.get(name) != value}
    if DAYS in found:
        pairs = enumerate(zip(_days(before), _days(after), strict=True))
        found[DAYS] = {str(index): new for index, (old, new) in pairs if new != old}
    return found


def patched(values: Values, patch: Values) -> dict[str, object]:
    """The values under a patch: ``patched(before, patch_between(before, after))`` is ``after``."""
    found = {**values, **patch}
    if DAYS in patch:
        new = msgspec.convert(patch[DAYS], dict[str, object])
        found[DAYS] = [new.get(str(index), day) for index, day in enumerate(_days(values))]
    return found


def _days(values: Values) -> list[object]:
    return msgspec.convert(values[DAYS], list[object])
