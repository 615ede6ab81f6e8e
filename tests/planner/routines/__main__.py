"""Writes the golden readings anew: look at the difference before you keep it."""

from tests.planner.test_routine_reading import ROUTINES, written

for path in ROUTINES:
    target = path.with_name(path.name.replace(".routine.", ".reading."))
    target.write_text(written(path), encoding="utf-8")
