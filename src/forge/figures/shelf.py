"""Where figures lie, what they were made from, and which body an exercise is shown on."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from zlib import crc32

from forge.domain.exercise import MuscleUse
from forge.domain.vocabulary import MuscleRole
from forge.figures.body import BODIES, DATA

ENGINE = 1
"""Raised by hand when solver or drawing give other results; everything is then built anew."""
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


def inputs_hash(shelf: Shelf, slug: str, archetype: str, body: str, roles: dict[str, str]) -> str:
    """Changes whenever a figure would: motion, archetype, body, muscles or the engine."""
    found = hashlib.sha256(f"{ENGINE}".encode())
    paths = [shelf.motion(slug), DATA / f"body_{body}.npz"]
    paths += [shelf.archetypes / f"{archetype}.yaml"] if archetype else []
    for path in paths:
        found.update(path.read_bytes())
    found.update(repr(sorted(roles.items())).encode())
    return found.hexdigest()[:16]
