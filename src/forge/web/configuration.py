"""Every setting that a self-hoster can change, read from the environment in one place.

Each name is documented in ``docs/settings.md``; a test compares the two. A bad value stops the
start with its id, what is wrong and what would be right.
"""

import os
import secrets
from dataclasses import dataclass
from pathlib import Path

from forge.domain.errors import ForgeError
from forge.web.database import read_database

ROOT = Path(os.environ.get("FORGE_ROOT", Path(__file__).resolve().parents[3]))

NAMES = (
    "FORGE_DATA",
    "FORGE_HOST",
    "FORGE_PORT",
    "FORGE_ALLOWED_HOSTS",
    "FORGE_SITE_URL",
    "FORGE_HTTPS",
    "FORGE_INDEXABLE",
    "FORGE_SECRET_KEY",
    "FORGE_CONTENT",
    "FORGE_DEBUG",
    "DATABASE_URL",
)
"""All settings. ``FORGE_ROOT``, ``FORGE_PYTHON`` and ``FORGE_VENV`` belong to the launcher."""

MIN_KEY_LENGTH = 32


class BadSetting(ForgeError):
    """A setting holds a value that cannot be used."""


class BadPort(BadSetting):
    """FORGE_PORT is no port."""

    code = "FORGE-S001"


class BadSwitch(BadSetting):
    """A switch is neither on nor off."""

    code = "FORGE-S002"


class BadAddress(BadSetting):
    """FORGE_SITE_URL is no web address."""

    code = "FORGE-S003"


class ShortKey(BadSetting):
    """The secret key could be guessed."""

    code = "FORGE-S004"


class NoDataFolder(BadSetting):
    """FORGE_DATA cannot be made, or is no folder."""

    code = "FORGE-S005"


@dataclass(frozen=True, slots=True)
class Configuration:
    """The settings, checked."""

    data: Path
    database: dict[str, object]
    content: Path
    assets: Path
    host: str
    port: int
    allowed_hosts: tuple[str, ...]
    site_url: str
    https: bool
    indexable: bool
    secret_key: str
    debug: bool


def read_configuration() -> Configuration:
    """Read the environment; raise BadSetting with a remedy.

    The data folder is made here, because the first start needs a place for the secret key.
    """
    data = _data_folder()
    host, port = os.environ.get("FORGE_HOST", "127.0.0.1"), _port()
    named = tuple(
        h.strip() for h in os.environ.get("FORGE_ALLOWED_HOSTS", "").split(",") if h.strip()
    )
    return Configuration(
        data=data,
        database=read_database(os.environ.get("DATABASE_URL", "").strip(), data),
        content=Path(os.environ.get("FORGE_CONTENT", ROOT / "content")),
        assets=ROOT / ".forge" / "assets",
        host=host,
        port=port,
        allowed_hosts=named or ("localhost", "127.0.0.1", "[::1]"),
        site_url=_site_url(port),
        https=_flag("FORGE_HTTPS"),
        indexable=_flag("FORGE_INDEXABLE"),
        secret_key=_secret_key(data / "secret_key"),
        debug=_flag("FORGE_DEBUG"),
    )


def _data_folder() -> Path:
    folder = Path(os.environ.get("FORGE_DATA", ROOT / "data")).expanduser()
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise NoDataFolder(
            f"FORGE_DATA is {str(folder)!r}, which is no folder that Forge can use"
            f" ({error.strerror}). Name a folder that you may write to."
        ) from error
    return folder


def _port() -> int:
    text = os.environ.get("FORGE_PORT", "8000")
    if not text.isdecimal() or len(text) > 5 or not 0 < int(text) < 65536:
        raise BadPort(f"FORGE_PORT is {text!r}. Use a number from 1 to 65535.")
    return int(text)


def _flag(name: str) -> bool:
    text = os.environ.get(name, "0").lower()
    if text in {"1", "true", "yes", "on"}:
        return True
    if text in {"0", "false", "no", "off", ""}:
        return False
    raise BadSwitch(f"{name} is {text!r}. Use 1 or 0.")


def _site_url(port: int) -> str:
    url = os.environ.get("FORGE_SITE_URL", f"http://localhost:{port}").rstrip("/")
    if not url.startswith(("http://", "https://")):
        raise BadAddress(
            f"FORGE_SITE_URL is {url!r}. It starts with https://, as in https://forge.example."
        )
    return url


def _secret_key(path: Path) -> str:
    """Return the key that was given, else the one of this installation."""
    key = os.environ.get("FORGE_SECRET_KEY") or _stored_key(path)
    if len(key) < MIN_KEY_LENGTH:
        raise ShortKey(
            f"The secret key has fewer than {MIN_KEY_LENGTH} characters. Give FORGE_SECRET_KEY a"
            f" longer one, or unset it and delete {path}; Forge makes a new one."
        )
    return key


def _stored_key(path: Path) -> str:
    """Return the stored key; make it on first use, readable by its owner alone."""
    if not path.exists():
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w") as file:
            file.write(secrets.token_urlsafe(50))
    return path.read_text().strip()
