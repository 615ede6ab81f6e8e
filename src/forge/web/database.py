"""The database that the settings name: SQLite in the data folder, or a PostgreSQL elsewhere."""

from pathlib import Path
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

from forge.domain.errors import ForgeError

POSTGRES = ("postgres", "postgresql")
OPTIONS = frozenset({"sslmode", "sslrootcert", "sslcert", "sslkey", "connect_timeout", "host"})
"""What an address may say after its question mark. ``host`` is the folder of a local socket."""
KEEP_OPEN_S = 60


class BadDatabase(ForgeError):
    """DATABASE_URL names no database that Forge can use."""

    code = "FORGE-S006"


def read_database(url: str, data: Path) -> dict[str, object]:
    """Django's settings of the database. Raises BadDatabase without repeating a password."""
    if not url:
        return _sqlite(data)
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        raise _bad("cannot be read") from None  # the reason could repeat a part of the password
    if parts.scheme not in POSTGRES:
        raise _bad(f"starts with {parts.scheme or 'nothing'!r}")
    options = dict(parse_qsl(parts.query))
    if unknown := sorted(set(options) - OPTIONS):
        raise _bad(f"has options that are not known here: {', '.join(unknown)}")
    return _postgres(parts, port, options)


def _bad(what: str) -> BadDatabase:
    return BadDatabase(
        f"DATABASE_URL {what}. It looks like postgresql://USER:PASSWORD@HOST:5432/NAME; leave it"
        " out to use the SQLite file in FORGE_DATA."
    )


def _sqlite(data: Path) -> dict[str, object]:
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": data / "forge.sqlite3",
        "OPTIONS": {
            # IMMEDIATE takes the write lock at once: no "database is locked" half way through.
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"
            "PRAGMA cache_size=-20000; PRAGMA temp_store=MEMORY;",
        },
    }


def _postgres(parts: SplitResult, port: int | None, options: dict[str, str]) -> dict[str, object]:
    name = unquote(parts.path.lstrip("/"))
    if not name:
        raise _bad("names no database")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": name,
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": options.pop("host", "") or unquote(parts.hostname or ""),
        "PORT": str(port or ""),
        "CONN_MAX_AGE": KEEP_OPEN_S,
        "CONN_HEALTH_CHECKS": True,
        # What is acknowledged is on the disk: a server's own default could be weaker.
        "OPTIONS": {**options, "options": "-c synchronous_commit=on"},
    }
