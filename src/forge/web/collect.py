"""Collecting static files, once for each state of their sources, and one process at a time."""

import fcntl
import hashlib
import io
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings
from django.core.management import call_command

CODE = ("bundle.py", "files.py", "lean.py")
"""Modules beside this one that shape what is collected."""


def collect() -> None:
    """Bring the static files up to date.

    Servers that start at the same moment from one checkout wait for each other: one would
    delete what the other has just found.
    """
    root = Path(settings.STATIC_ROOT)
    root.mkdir(parents=True, exist_ok=True)
    stamp, wanted = root.with_name("static.stamp"), _state()
    with root.with_name("static.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if stamp.is_file() and stamp.read_text(encoding="utf-8") == wanted and _is_there(root):
            return
        stamp.unlink(missing_ok=True)
        call_command("collectstatic", verbosity=0, interactive=False, stdout=io.StringIO())
        stamp.write_text(wanted, encoding="utf-8")


def _is_there(root: Path) -> bool:
    return (root / "staticfiles.json").is_file()


def _state() -> str:
    """A digest of every source: its path and its bytes."""
    found = hashlib.sha256()
    for path in _sources():
        found.update(str(path).encode())
        found.update(hashlib.sha256(path.read_bytes()).digest())
    return found.hexdigest()


def _sources() -> Iterator[Path]:
    for folder in settings.STATICFILES_DIRS:
        yield from sorted(path for path in Path(folder).rglob("*") if path.is_file())
    for name in CODE:
        yield Path(__file__).with_name(name)
