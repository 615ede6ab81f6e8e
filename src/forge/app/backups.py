"""Backups of the whole server: database and secret key in one zip, checked before it is used.

The key goes along because without it the cookies of people without an account open nothing.
"""

import os
import sqlite3
import tempfile
import zipfile
from contextlib import closing
from pathlib import Path
from typing import Final

from forge.domain.errors import BackupRefused

DATABASE: Final = "forge.sqlite3"
KEY: Final = "secret_key"
BEFORE: Final = ".before-restore"
PIECE: Final = 1 << 20


def backup_write(data: Path, target: Path) -> int:
    """Copy a running server into ``target``, for this account alone; return its bytes.

    Uses SQLite's online backup, so that nobody must stop writing. The file appears at once,
    whole, or not at all. Raises BackupRefused.
    """
    if not (data / DATABASE).is_file():
        raise BackupRefused(f"There is no database in {data}. Nothing was written.")
    with tempfile.TemporaryDirectory(dir=_folder_of(target), prefix=".forge-backup-") as made:
        copy, packed = Path(made) / DATABASE, Path(made) / "packed"
        with (
            closing(sqlite3.connect(data / DATABASE)) as source,
            closing(sqlite3.connect(copy)) as to,
        ):
            source.backup(to)
        handle = os.open(packed, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with (
            os.fdopen(handle, "wb") as file,
            zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as out,
        ):
            out.write(copy, DATABASE)
            if (data / KEY).is_file():
                out.write(data / KEY, KEY)
        packed.replace(target)
    return target.stat().st_size


def _folder_of(target: Path) -> Path:
    folder = target.resolve().parent
    if not folder.is_dir():
        raise BackupRefused(f"There is no folder {folder}. Make it first.")
    return folder


def backup_restore(source: Path, data: Path, *, force: bool) -> Path | None:
    """Put a backup in place; return where the former database went, if there was one.

    Raises BackupRefused, with everything as it was, for a damaged backup and for a database that
    would be overwritten without ``force``.
    """
    data.mkdir(mode=0o700, parents=True, exist_ok=True)
    if (data / DATABASE).exists() and not force:
        raise BackupRefused(
            f"{data / DATABASE} is there already. Stop the server and add --force: the database"
            f" is kept beside it as {DATABASE}{BEFORE}."
        )
    with tempfile.TemporaryDirectory(dir=data, prefix=".restore-") as made:
        database, key = _unpacked(source, Path(made))
        _check(database)
        former = _set_aside(data)
        database.replace(data / DATABASE)
        if key:
            key.replace(data / KEY)
    return former


def _unpacked(source: Path, folder: Path) -> tuple[Path, Path | None]:
    try:
        with zipfile.ZipFile(source) as packed:
            names = set(packed.namelist())
            if DATABASE not in names:
                raise BackupRefused(f"{source} is no backup of Forge. Nothing was changed.")
            database = _out(packed, DATABASE, folder)
            return database, _out(packed, KEY, folder) if KEY in names else None
    except (OSError, zipfile.BadZipFile, EOFError, RuntimeError) as error:
        raise BackupRefused(
            f"{source} cannot be read ({error}). Nothing was changed. Try an older backup."
        ) from error


def _out(packed: zipfile.ZipFile, name: str, folder: Path) -> Path:
    target = folder / name
    handle = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as file, packed.open(name) as inside:
        while piece := inside.read(PIECE):
            file.write(piece)
    return target


def _check(database: Path) -> None:
    """Let SQLite read every page, and see that it is a database of ours."""
    try:
        with closing(sqlite3.connect(database)) as opened:
            [[found]] = opened.execute("PRAGMA integrity_check(1)").fetchall()
            tables = {row[0] for row in opened.execute("SELECT name FROM sqlite_master")}
    except (sqlite3.Error, ValueError) as error:
        found, tables = str(error), set()
    if found != "ok" or "store_guest" not in tables:
        told = found if found != "ok" else "it holds no tables of Forge"
        raise BackupRefused(
            f"The database in the backup is damaged ({told}). Nothing was changed."
            " Try an older one."
        )


def _set_aside(data: Path) -> Path | None:
    """Move the database away with what belongs to it."""
    former = data / f"{DATABASE}{BEFORE}"
    if not (data / DATABASE).exists():
        return None
    with closing(sqlite3.connect(data / DATABASE)) as opened:
        opened.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    (data / DATABASE).replace(former)
    for end in ("-wal", "-shm"):
        (data / f"{DATABASE}{end}").unlink(missing_ok=True)
    return former
