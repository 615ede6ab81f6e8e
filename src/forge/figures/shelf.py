"""Where figures lie, what they were made from, and which body an exercise is shown on."""

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from zlib import crc32

from forge.domain.exercise import MuscleUse
from forge.domain.vocabulary import MuscleRole
from forge.figures.body import BODIES, DATA
from forge.figures.motion.located import Where
from forge.figures.motion.read import Motion

CODE = Path(__file__).parent
SETTLES = (
    "skeleton.py", "frames.py", "geometry.py", "solved.py", "body.py", "motion/targets.py",
    "motion/furniture.py", "authoring/solve.py", "authoring/tasks.py", "authoring/drawing.py",
    "authoring/planar.py", "authoring/raster.py", "authoring/scene.py", "authoring/picture.py",
    "authoring/shapes.py", "authoring/hold.py", "authoring/svg.py",
)  # fmt: skip
"""What solves and draws. Words and gates are left out: what they ask for is hashed itself."""
PROP_CODE = "authoring/props_*.py"
"""What draws props. A figure depends on the modules that draw its own, and on those they import."""
NOWHERE = Where("", 0)
FRACTION = re.compile(r"-?\d+\.\d+(?:e-?\d+)?|-?\d+e-\d+")
DIGITS = 9
ROLES = {
    MuscleRole.PRIME: "worked",
    MuscleRole.SYNERGIST: "helper",
    MuscleRole.STRETCHED: "stretched",
}


@dataclass(frozen=True, slots=True)
class Shelf:
    """Folders of motions and of finished figures."""

    content: Path

    @property
    def motions(self) -> Path:
        """One YAML file for each exercise."""
        return self.content / "motions"

    @property
    def archetypes(self) -> Path:
        """What exercises start from."""
        return self.motions / "archetypes"

    def motion(self, slug: str) -> Path:
        """The motion of an exercise."""
        return self.motions / f"{slug}.yaml"

    def solved(self, slug: str, body: str) -> Path:
        """The solved motion."""
        return self.content / "figures" / slug / f"{body}.json"

    def picture(self, slug: str, body: str, number: int) -> Path:
        """The flat drawing of a shown pose, counted from 1."""
        return self.content / "figures" / slug / f"{body}-{number}.svg"

    def slugs(self) -> tuple[str, ...]:
        """Exercises that have a motion."""
        return tuple(sorted(path.stem for path in self.motions.glob("*.yaml")))


def default_body(slug: str) -> str:
    """Bodies alternate over the library, always the same for one exercise."""
    return BODIES[crc32(slug.encode()) % len(BODIES)]


def muscle_roles(uses: Iterable[MuscleUse]) -> dict[str, str]:
    """What a figure marks: prime movers, helpers and stretched muscles; not what only steadies."""
    return {use.muscle.value: ROLES[use.role] for use in uses if use.role in ROLES}


def inputs_hash(motion: Motion, body: str, roles: Mapping[str, str]) -> str:
    """Changes whenever a figure would: what is asked of body and props, muscles, or the code."""
    found = hashlib.sha256(_code().encode())
    found.update((DATA / f"body_{body}.npz").read_bytes())
    kinds = frozenset(prop.kind for prop in motion.props)
    if kinds:
        found.update(_prop_code(kinds).encode())
    found.update(essence(motion).encode())
    found.update(repr(sorted(roles.items())).encode())
    return found.hexdigest()[:16]


def essence(motion: Motion) -> str:
    """All that a motion asks for, without the lines on which it stands and without its bands."""
    poses = [
        (p.name, [repr(replace(t, where=NOWHERE)) for t in p.targets], sorted(p.hands.items()),
         p.tell, p.seconds)
        for p in motion.poses
    ]  # fmt: skip
    props = [(p.name, p.kind, sorted(p.fields.items())) for p in motion.props]
    rest = (motion.start, motion.mode, motion.shown, motion.camera, motion.side)
    return FRACTION.sub(_rounded, repr((poses, props, rest)))


def _rounded(found: re.Match[str]) -> str:
    """A number as every machine has it: the last digits of sines differ between processors."""
    return str(round(float(found[0]), DIGITS) + 0.0)  # no minus before a zero


@cache
def _code() -> str:
    return _digest([CODE / name for name in SETTLES])


@cache
def _prop_code(kinds: frozenset[str]) -> str:
    modules = {path.stem: path for path in CODE.glob(PROP_CODE)}
    texts = {name: path.read_text(encoding="utf-8") for name, path in modules.items()}
    used = {name for name in texts if any(f'"{kind}": ' in texts[name] for kind in kinds)}
    helpers = {name for name in texts if any(f"authoring.{name} " in texts[user] for user in used)}
    return _digest([modules[name] for name in sorted(used | helpers)])


def _digest(paths: list[Path]) -> str:
    """Hash of source files, comments on lines of their own left out."""
    found = hashlib.sha256()
    for path in paths:
        lines = (line.rstrip() for line in path.read_text(encoding="utf-8").splitlines())
        kept = [line for line in lines if line and not line.lstrip().startswith("#")]
        found.update("\n".join(kept).encode())
    return found.hexdigest()
