"""Bodies, motions and cards for the browser: made once by a child process, then kept as files.

The child is the command line itself (``forge figures export -`` or ``card -``), so the server
never loads what it takes. What is kept is named after what it was made from; files of former
versions go.
"""

import hashlib
import json
import logging
import os
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from forge.domain.exercise import Exercise
from forge.domain.vocabulary import MuscleRole
from forge.figures.gallery import BODIES, Gallery, body_source

log = logging.getLogger(__name__)
FORMAT = 2
"""Raise it when the child writes another form."""
CARD_FORMAT = 1
"""The same for cards."""
TIME_LIMIT, TIME_EACH = 60, 4
"""Seconds that a child may take to start, and for each that it makes."""
ROLES = {
    MuscleRole.PRIME: "worked",
    MuscleRole.SYNERGIST: "helper",
    MuscleRole.STRETCHED: "stretched",
}
_one_at_a_time = threading.Lock()


@dataclass(frozen=True, slots=True)
class Shelf:
    """Where finished files are kept."""

    folder: Path

    def body(self, sex: str) -> bytes | None:
        """A body; None when it could not be made."""
        kept = self.folder / self._body_name(sex)
        if not kept.is_file():
            self._make("export", [], {f"{one}.body": self._body_name(one) for one in BODIES})
        return kept.read_bytes() if kept.is_file() else None

    def motion(self, gallery: Gallery, exercise: Exercise, sex: str) -> bytes | None:
        """A motion; None while the exercise has none, or when it could not be made."""
        names = _motion_names(gallery, exercise)
        return self._one("export", exercise, names, f"{exercise.slug}.{sex}.json")

    def card(self, gallery: Gallery, exercise: Exercise) -> bytes | None:
        """The PNG that stands for its page elsewhere; None without a figure, or when it failed."""
        return self._one("card", exercise, _card_names(gallery, exercise), f"{exercise.slug}.png")

    def fill(self, gallery: Gallery, exercises: Iterable[Exercise]) -> None:
        """Make what is missing of all these in one go: a child starts once, not for each."""
        self._fill("export", [(one, _motion_names(gallery, one)) for one in exercises])

    def fill_cards(self, gallery: Gallery, exercises: Iterable[Exercise]) -> None:
        """The same for cards."""
        self._fill("card", [(one, _card_names(gallery, one)) for one in exercises])

    def _one(
        self, action: str, exercise: Exercise, names: Mapping[str, str], wanted: str
    ) -> bytes | None:
        if wanted not in names:
            return None
        kept = self.folder / names[wanted]
        if not kept.is_file():
            self._make(action, [_order(exercise)], names)
        return kept.read_bytes() if kept.is_file() else None

    def _fill(self, action: str, wanted: list[tuple[Exercise, Mapping[str, str]]]) -> None:
        missing = [(_order(one), names) for one, names in wanted if not self._has(names)]
        if missing:
            names = {made: kept for _, own in missing for made, kept in own.items()}
            self._make(action, [order for order, _ in missing], names)

    def _has(self, names: Mapping[str, str]) -> bool:
        return all((self.folder / name).is_file() for name in names.values())

    def _body_name(self, sex: str) -> str:
        return f"{sex}.{_digest(body_source(sex).read_bytes())}.body"

    def _make(self, action: str, orders: list[dict[str, object]], names: Mapping[str, str]) -> None:
        """Let the child write, and keep what it wrote under its lasting name."""
        self.folder.mkdir(parents=True, exist_ok=True)
        with _one_at_a_time, tempfile.TemporaryDirectory(dir=self.folder) as made:
            if self._has(names):
                return  # somebody else waited for the same
            _run_child(action, orders, Path(made))
            for found, kept in names.items():
                if (Path(made) / found).is_file():
                    self._drop_former(found)
                    (Path(made) / found).replace(self.folder / kept)

    def _drop_former(self, name: str) -> None:
        stem, _, ending = name.rpartition(".")
        for former in self.folder.glob(f"{stem}.*.{ending}"):
            former.unlink(missing_ok=True)


def _run_child(action: str, orders: list[dict[str, object]], folder: Path) -> None:
    command = [sys.executable, "-m", "forge.cli", "figures", action, "-", "--to", str(folder)]
    try:
        done = subprocess.run(
            command,
            input=json.dumps(orders),
            capture_output=True,
            encoding="utf-8",
            timeout=TIME_LIMIT + TIME_EACH * len(orders),
            check=False,
            env={**os.environ, "PYTHONUTF8": "1"},
        )
    except (subprocess.TimeoutExpired, OSError):
        log.exception("figures could not be made")
        return
    if done.returncode:
        log.error("figures could not be made: %s", (done.stderr or done.stdout)[-2000:])


def _motion_names(gallery: Gallery, exercise: Exercise) -> dict[str, str]:
    """Under which name each motion of an exercise is made, and under which it is kept."""
    return {
        f"{exercise.slug}.{one}.json": f"{exercise.slug}.{one}.{version}.json"
        for one in BODIES
        if (version := _version(gallery.motion(exercise.slug, one), exercise))
    }


def _card_names(gallery: Gallery, exercise: Exercise) -> dict[str, str]:
    """The same of its card."""
    figure = gallery.figure(exercise.slug)
    if figure is None:
        return {}
    told = f"{CARD_FORMAT}{exercise.name}{figure.drawings[-1]}"
    return {f"{exercise.slug}.png": f"{exercise.slug}.{_digest(told.encode())}.png"}


def _order(exercise: Exercise) -> dict[str, object]:
    return {"slug": exercise.slug, "name": exercise.name, "roles": _roles(exercise)}


def _roles(exercise: Exercise) -> dict[str, str]:
    uses = exercise.facts.muscles
    return {use.muscle.value: ROLES[use.role] for use in uses if use.role in ROLES}


def _version(solved: Path, exercise: Exercise) -> str:
    """Of a motion: what was solved, and what is marked; "" while it is not there."""
    if not solved.is_file():
        return ""
    told = json.dumps([FORMAT, _order(exercise)], sort_keys=True).encode()
    return _digest(solved.read_bytes() + told)


def _digest(data: bytes) -> str:
    return hashlib.sha256(bytes([FORMAT]) + data).hexdigest()[:12]
