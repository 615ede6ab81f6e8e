"""A backup is checked before it is used, and never overwrites unasked."""

import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path

import pytest

from forge.app.backups import BEFORE, DATABASE, KEY, backup_restore, backup_write
from forge.domain.errors import BackupRefused


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    folder.mkdir()
    fill(folder / DATABASE, 500)
    (folder / KEY).write_text("k" * 50)
    return folder


def fill(path: Path, rows: int) -> None:
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("CREATE TABLE store_guest (id TEXT)")
        database.executemany(
            "INSERT INTO store_guest VALUES (?)", [(f"{n:040}",) for n in range(rows)]
        )


def count(path: Path) -> int:
    with closing(sqlite3.connect(path)) as database:
        [[found]] = database.execute("SELECT count(*) FROM store_guest").fetchall()
    return int(found)


def test_a_backup_holds_what_a_writer_has_committed_and_nothing_else(
    data: Path, tmp_path: Path
) -> None:
    target = tmp_path / "b.zip"
    with closing(sqlite3.connect(data / DATABASE)) as writer:
        writer.execute("PRAGMA journal_mode=WAL")
        writer.execute("INSERT INTO store_guest VALUES ('committed')")
        writer.commit()
        writer.execute("INSERT INTO store_guest VALUES ('open')")

        backup_write(data, target)
        writer.rollback()

    backup_restore(target, tmp_path / "new", force=False)
    assert count(tmp_path / "new" / DATABASE) == 501
    assert (tmp_path / "new" / KEY).read_text() == "k" * 50
    assert sorted(path.name for path in (tmp_path / "new").iterdir()) == [DATABASE, KEY]


def test_force_keeps_the_former_database_beside_it(data: Path, tmp_path: Path) -> None:
    target = tmp_path / "b.zip"
    backup_write(data, target)
    with closing(sqlite3.connect(data / DATABASE)) as database, database:
        database.execute("DELETE FROM store_guest")

    with pytest.raises(BackupRefused, match="--force"):
        backup_restore(target, data, force=False)
    assert count(data / DATABASE) == 0
    former = backup_restore(target, data, force=True)

    assert former == data / f"{DATABASE}{BEFORE}"
    assert (count(data / DATABASE), count(former)) == (500, 0)


@pytest.mark.parametrize("harm", ["cut", "page", "other", "text", "nothing"])
def test_a_damaged_backup_changes_nothing(data: Path, tmp_path: Path, harm: str) -> None:
    target, bad = tmp_path / "b.zip", tmp_path / "bad.zip"
    backup_write(data, target)
    copy = tmp_path / "copy"
    copy.write_bytes(zipfile.ZipFile(target).read(DATABASE))
    if harm == "cut":
        bad.write_bytes(target.read_bytes()[:-200])
    elif harm == "text":
        bad.write_text("hello")
    elif harm != "nothing":
        pages = bytearray(copy.read_bytes())
        pages[5000:9000] = b"\xff" * 4000
        with zipfile.ZipFile(bad, "w") as packed:
            packed.writestr(DATABASE if harm == "page" else "other.txt", bytes(pages))

    with pytest.raises(BackupRefused):
        backup_restore(bad, data, force=True)

    assert count(data / DATABASE) == 500
    assert sorted(path.name for path in data.iterdir()) == [DATABASE, KEY]


def test_a_backup_of_nothing_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BackupRefused, match="no database"):
        backup_write(tmp_path, tmp_path / "b.zip")

    assert list(tmp_path.iterdir()) == []
