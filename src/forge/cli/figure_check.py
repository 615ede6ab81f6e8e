"""What ``forge figures check`` does: gates and freshness of the committed files."""

from collections.abc import Iterator

from forge.cli.exits import Exit
from forge.cli.output import talk
from forge.domain.errors import DamagedFigure
from forge.domain.exercise import Exercise
from forge.figures.agreement import disagreements, flights
from forge.figures.body import BODIES
from forge.figures.body_map import MAP, load_map
from forge.figures.gates import check
from forge.figures.intact import body_of, damage, fits, solved_of
from forge.figures.motion.located import MotionFlawed
from forge.figures.motion.read import Motion, read_motion
from forge.figures.shelf import Shelf, inputs_hash, muscle_roles


def check_figures(
    shelf: Shelf, exercises: dict[str, Exercise], slugs: tuple[str, ...], *, complete: bool
) -> int:
    """Print what is wrong with these figures; with ``complete``, also which exercises have none.

    Needs no solver. Raises ``DamagedFigure`` for a body: nothing can be said of any motion then.
    """
    for sex in BODIES:
        body_of(sex)
    faults = [fault for slug in slugs for fault in _faults(shelf, exercises[slug])]
    if load_map(shelf.content / MAP) is None:
        faults.append(f"{shelf.content / MAP} is missing or damaged. Run: forge figures map")
    missing = sorted(set(exercises) - set(shelf.slugs()))
    if complete:
        faults += [f"{slug}: has no motion. Write content/motions/{slug}.yaml" for slug in missing]
    for fault in faults:
        print(fault)
    talk(
        f"{len(slugs)} motions checked, {len(faults)} faults; "
        f"{len(missing)} exercises have no figure yet"
    )
    return Exit.FLAWS if faults else Exit.OK


def _faults(shelf: Shelf, exercise: Exercise) -> Iterator[str]:
    """What is wrong with the motion of an exercise and with all that was made from it."""
    try:
        motion = read_motion(shelf.motion(exercise.slug), shelf.archetypes)
    except MotionFlawed as error:
        yield from error.problems
        return
    roles = muscle_roles(exercise.facts.muscles)
    for sex in BODIES:
        yield from _faults_on(shelf, motion, sex, roles)
    yield from damage(shelf, motion)
    yield from disagreements(motion, exercise.facts)


def _faults_on(shelf: Shelf, motion: Motion, sex: str, roles: dict[str, str]) -> list[str]:
    """What is wrong with the solved motion on one body."""
    slug = motion.slug
    path = shelf.solved(slug, sex)
    if not path.exists():
        return [f"{slug}: not built for the {sex} body. Run: forge figures build {slug}"]
    try:
        solved, rows = solved_of(path, slug)
    except DamagedFigure as error:
        return [str(error)]
    found: list[str] = []
    if solved.inputs != inputs_hash(motion, sex, roles):
        found.append(
            f"{slug}: motion, body or muscles have changed. Run: forge figures build {slug}"
        )
    if not fits(solved, motion):
        return found or [f"{slug}: {path} has other poses. Run: forge figures build --force {slug}"]
    body = body_of(sex)
    report = check(body, motion, rows, solved.keys)
    found += [f"{miss} [{sex}]" for miss in report.misses]
    return found + flights(body, motion, rows, solved.keys)
