"""CPU time and peak memory of an import of 200,000 sets: read, written, rebuilt, undone.

Exits 1 if a step takes more than a minute of CPU, or the process ever more than 500 MB.
"""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from harness import CONTENT, cpu, memory_mb, print_table

SETS = 200_000
SETS_A_SESSION = 20
MOST_SECONDS, MOST_MB = 60, 500
"""What each step may take."""
HEADER = (
    "Date,Workout Name,Duration,Exercise Name,Set Order,Weight (kg),Reps,Distance (meters),"
    "Seconds,Notes,Workout Notes,RPE\n"
)
NAMES = (
    "Squat (Barbell)",
    "Bench Press (Barbell)",
    "Bent Over Row (Barbell)",
    "Bicep Curl (Dumbbell)",
    "Some Own Exercise",
)


def write_file(path: Path, sets: int) -> None:
    """A file as Strong writes it, with so many sets."""
    day, per = datetime(2000, 1, 1, 18), SETS_A_SESSION // len(NAMES)  # noqa: DTZ001  # as in the file
    with path.open("w", encoding="utf-8") as file:
        file.write(HEADER)
        for session in range(sets // SETS_A_SESSION):
            start = day + timedelta(hours=20 * session)
            for name in NAMES:
                for order in range(1, per + 1):
                    load = 40 + session % 60
                    file.write(f"{start},Day {session % 3},1h 5m,{name},{order},{load},8,0,0,,,8\n")


def main() -> None:
    """Import one large file into a database of its own."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sets", type=int, default=SETS)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["FORGE_DATA"] = folder
        kept = measure(Path(folder) / "history.csv", arguments.sets)
    sys.exit(0 if kept else 1)


def measure(path: Path, sets: int) -> bool:
    """Each step with its CPU seconds, the time that passed, and the peak of memory so far.

    Returns whether all kept to the limits.
    """
    from forge.cli.shell import open_database  # noqa: PLC0415  # after the environment is set

    open_database()
    from forge.app.exporting import export_json  # noqa: PLC0415  # needs Django
    from forge.app.importing import Given, import_look, import_undo, import_write  # noqa: PLC0415
    from forge.app.sync import rebuild  # noqa: PLC0415
    from forge.app.whom import person_new  # noqa: PLC0415
    from forge.library.load import load_catalogue  # noqa: PLC0415

    write_file(path, sets)
    catalogue, now = load_catalogue(CONTENT), datetime(2026, 11, 16, tzinfo=UTC)
    person, given = person_new(now), Given(path, path.name)
    keys: list[str] = []
    steps: list[tuple[str, Callable[[], object]]] = [
        ("dry run", lambda: import_look(given, None, date(2026, 11, 16), catalogue)),
        ("import", lambda: keys.append(import_write(given, person, now, catalogue).key)),
        ("the same again", lambda: import_write(given, person, now, catalogue)),
        ("export as JSON", lambda: sum(map(len, export_json(person)))),
        ("rebuild", lambda: rebuild(person)),
        ("undo", lambda: import_undo(person, keys[0], now)),
    ]
    print(
        f"{sets} sets, {path.stat().st_size / 1e6:.1f} MB; {memory_mb()[0]:.0f} MB at the start\n"
    )
    rows, kept = [], True
    for name, step in steps:
        started = time.perf_counter()
        seconds = cpu(step)
        passed = time.perf_counter() - started
        peak = memory_mb()[1]
        kept = kept and seconds <= MOST_SECONDS and peak <= MOST_MB
        rows.append((name, f"{seconds:.1f}", f"{passed:.1f}", f"{peak:.0f}"))
        print(rows[-1], flush=True)
    print_table(("Step", "CPU s", "Passed s", "Peak MB"), rows)
    return kept


if __name__ == "__main__":
    main()
