"""Settings from the environment: sound defaults, and a clear stop for each bad value."""

import os
import re
from pathlib import Path

import pytest

from forge.domain.errors import ForgeError
from forge.web.configuration import (
    NAMES,
    BadAddress,
    BadPort,
    BadSetting,
    BadSwitch,
    NoDataFolder,
    ShortKey,
    read_configuration,
)
from forge.web.database import BadDatabase

LONG_KEY = "k" * 32


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A clean environment with a data folder that does not exist yet."""
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
    data = tmp_path / "deep" / "data"
    monkeypatch.setenv("FORGE_DATA", str(data))
    return data


def test_the_defaults_listen_to_this_machine_alone(folder: Path) -> None:
    found = read_configuration()

    assert (found.host, found.port) == ("127.0.0.1", 8000)
    assert found.allowed_hosts == ("localhost", "127.0.0.1", "[::1]")
    assert found.site_url == "http://localhost:8000"
    assert (found.https, found.indexable, found.debug) == (False, False, False)
    assert found.data == folder


def test_every_setting_has_an_effect(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("FORGE_HOST", "0.0.0.0")  # noqa: S104  # a value, nothing listens
    monkeypatch.setenv("FORGE_PORT", "65535")
    monkeypatch.setenv("FORGE_ALLOWED_HOSTS", " forge.example ,, www.forge.example")
    monkeypatch.setenv("FORGE_SITE_URL", "https://forge.example/")
    monkeypatch.setenv("FORGE_HTTPS", "1")
    monkeypatch.setenv("FORGE_INDEXABLE", "yes")
    monkeypatch.setenv("FORGE_SECRET_KEY", LONG_KEY)
    monkeypatch.setenv("FORGE_CONTENT", str(tmp_path))
    monkeypatch.setenv("FORGE_DEBUG", "On")

    found = read_configuration()

    assert (found.host, found.port) == ("0.0.0.0", 65535)  # noqa: S104  # a value
    assert found.allowed_hosts == ("forge.example", "www.forge.example")
    assert found.site_url == "https://forge.example"
    assert (found.https, found.indexable, found.debug) == (True, True, True)
    assert (found.secret_key, found.content) == (LONG_KEY, tmp_path)


def test_the_public_address_follows_the_port(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORGE_PORT", "9000")

    assert read_configuration().site_url == "http://localhost:9000"


@pytest.mark.parametrize(
    "port", ["0", "65536", "-1", "80.0", "http", "", " ", "0x50", "²", "9" * 5000]
)
def test_a_bad_port_stops_the_start(monkeypatch: pytest.MonkeyPatch, port: str) -> None:
    monkeypatch.setenv("FORGE_PORT", port)

    with pytest.raises(BadPort, match="Use a number from 1 to 65535"):
        read_configuration()


@pytest.mark.parametrize("name", ["FORGE_HTTPS", "FORGE_INDEXABLE", "FORGE_DEBUG"])
@pytest.mark.parametrize(
    ("text", "on"),
    [
        *((text, True) for text in ("1", "TRUE", "yes", "on")),
        *((text, False) for text in ("0", "Off", "no", "false", "")),
    ],
)
def test_a_switch_understands_the_usual_words(
    monkeypatch: pytest.MonkeyPatch, name: str, text: str, on: bool
) -> None:
    monkeypatch.setenv(name, text)

    found = read_configuration()

    assert getattr(found, name.removeprefix("FORGE_").lower()) is on


@pytest.mark.parametrize("name", ["FORGE_HTTPS", "FORGE_INDEXABLE", "FORGE_DEBUG"])
@pytest.mark.parametrize("text", ["2", "maybe", "enabled", " 1 1"])
def test_an_unclear_switch_stops_the_start(
    monkeypatch: pytest.MonkeyPatch, name: str, text: str
) -> None:
    monkeypatch.setenv(name, text)

    with pytest.raises(BadSwitch, match=f"{name} is '{text}'. Use 1 or 0."):
        read_configuration()


@pytest.mark.parametrize("url", ["forge.example", "ftp://forge.example", "", "//x", "https://"])
def test_an_address_that_is_no_web_address_stops_the_start(
    monkeypatch: pytest.MonkeyPatch, url: str
) -> None:
    monkeypatch.setenv("FORGE_SITE_URL", url)

    with pytest.raises(BadAddress, match="It starts with https://"):
        read_configuration()


def test_the_secret_key_is_made_once_and_readable_by_its_owner_alone(folder: Path) -> None:
    first = read_configuration().secret_key
    second = read_configuration().secret_key

    assert first == second == (folder / "secret_key").read_text()
    assert len(first) >= 50
    assert (folder / "secret_key").stat().st_mode & 0o777 == 0o600


def test_the_secret_key_is_private_even_under_a_loose_umask(folder: Path) -> None:
    before = os.umask(0)
    try:
        read_configuration()
    finally:
        os.umask(before)

    assert (folder / "secret_key").stat().st_mode & 0o777 == 0o600


def test_two_installations_have_two_keys(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    first = read_configuration().secret_key
    monkeypatch.setenv("FORGE_DATA", str(tmp_path / "other"))

    second = read_configuration().secret_key

    assert first != second


@pytest.mark.parametrize("stored", ["", "short", f"{'x' * 31}\n"])
def test_a_short_stored_key_stops_the_start(folder: Path, stored: str) -> None:
    folder.mkdir(parents=True)
    (folder / "secret_key").write_text(stored)

    with pytest.raises(ShortKey, match=re.escape(str(folder / "secret_key"))):
        read_configuration()


def test_a_short_given_key_stops_the_start(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORGE_SECRET_KEY", "guess me")

    with pytest.raises(ShortKey, match="fewer than 32 characters"):
        read_configuration()


def test_a_bad_key_is_not_repeated_in_the_message(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORGE_SECRET_KEY", "guess me")

    with pytest.raises(ShortKey) as caught:
        read_configuration()

    assert "guess me" not in str(caught.value)


def test_a_data_folder_that_is_a_file_stops_the_start(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    file = tmp_path / "file"
    file.write_text("")
    monkeypatch.setenv("FORGE_DATA", str(file))

    with pytest.raises(NoDataFolder, match="Name a folder that you may write to"):
        read_configuration()


def test_a_data_folder_below_a_file_stops_the_start(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("FORGE_DATA", str(tmp_path / "file" / "data"))

    with pytest.raises(NoDataFolder):
        read_configuration()


def test_a_home_sign_in_the_data_folder_is_the_home_folder(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("FORGE_DATA", "~/forge")

    assert read_configuration().data == tmp_path / "forge"


def test_every_bad_setting_has_an_error_id_of_its_own() -> None:
    kinds = BadSetting.__subclasses__()

    codes = {kind.code for kind in kinds}

    assert len(codes) == len(kinds)
    assert all(re.fullmatch(r"FORGE-S\d{3}", code) for code in codes)
    assert issubclass(BadSetting, ForgeError), "the command line tells it without a trace"


def test_without_an_address_the_database_is_a_file_of_the_data_folder(folder: Path) -> None:
    found = read_configuration().database

    assert (found["ENGINE"], found["NAME"]) == (
        "django.db.backends.sqlite3",
        folder / "forge.sqlite3",
    )


def test_an_address_of_a_postgresql_is_read_in_all_its_parts(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv(
        "DATABASE_URL", "postgresql://for%20ge:p%40ss@db.example:5433/training?sslmode=require"
    )

    found = read_configuration().database

    assert found["ENGINE"] == "django.db.backends.postgresql"
    assert [found[name] for name in ("NAME", "USER", "PASSWORD", "HOST", "PORT")] == [
        *("training", "for ge", "p@ss", "db.example", "5433")
    ]
    assert found["OPTIONS"] == {
        "sslmode": "require",
        "options": "-c synchronous_commit=on",
    }, "what is acknowledged is on the disk"


@pytest.mark.parametrize(
    "url",
    [
        *("mysql://u:secret@h/n", "forge.sqlite3", "postgresql://u:secret@h", "postgresql:///"),
        *("postgresql://u:secret@h:x/n", "postgresql://u:secret@h/n?evil=1", "postgres://[u/n"),
    ],
)
def test_a_bad_database_address_stops_the_start_and_tells_no_password(
    monkeypatch: pytest.MonkeyPatch, url: str
) -> None:
    monkeypatch.setenv("DATABASE_URL", url)

    with pytest.raises(BadDatabase, match=r"^DATABASE_URL .*postgresql://USER") as stopped:
        read_configuration()
    assert "secret" not in str(stopped.value)
