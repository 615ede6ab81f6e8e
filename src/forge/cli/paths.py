"""Where content and state live for commands that need no web settings."""

import os
from pathlib import Path

ROOT = Path(os.environ.get("FORGE_ROOT", Path(__file__).resolve().parents[3]))


def content_folder() -> Path:
    """Folder with exercises and vocabulary."""
    return Path(os.environ.get("FORGE_CONTENT", ROOT / "content"))


def state_folder() -> Path:
    """Folder for caches; made here."""
    folder = ROOT / ".forge"
    folder.mkdir(exist_ok=True)
    return folder


def site_url() -> str:
    """Address that links in twins start with."""
    return os.environ.get("FORGE_SITE_URL", "http://localhost:8000").rstrip("/")
