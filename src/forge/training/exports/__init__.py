"""Everything of a person as files: all of it as JSON, sets as a table, sessions as a calendar."""

from forge.training.exports.archive import README, write_archive
from forge.training.exports.calendar import Entry, as_calendar
from forge.training.exports.schema import schema
from forge.training.exports.table import COLUMNS, line_of, safe, sets_of
from forge.training.exports.whole import FORMAT, VERSION, whole

__all__ = [
    "COLUMNS",
    "FORMAT",
    "README",
    "VERSION",
    "Entry",
    "as_calendar",
    "line_of",
    "safe",
    "schema",
    "sets_of",
    "whole",
    "write_archive",
]
