"""What a server process holds once it is up."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from tests.ready import with_catalogue

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = """
import json, sys, threading
import django
django.setup()
from django.core.management import call_command
call_command("migrate", verbosity=0)
import forge.web.wsgi
from forge.app import jobs
jobs.start()
from django.conf import settings
from django.test import Client
settings.ALLOWED_HOSTS = ["*"]
answer = Client().get("/health")
print(json.dumps({
    "modules": sorted(sys.modules),
    "threads": [thread.name for thread in threading.enumerate()],
    "health": [answer.status_code, answer.content.decode()],
}))
"""


@pytest.fixture(scope="module")
def process(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """A server process, asked for its health, then for what it has loaded."""
    inherited = {name: value for name, value in os.environ.items() if "DJANGO" not in name}
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", SCRIPT],
        env={
            **inherited,
            "PYTHONPATH": str(ROOT / "src"),
            "DJANGO_SETTINGS_MODULE": "forge.web.settings",
            "FORGE_DATA": str(with_catalogue(tmp_path_factory.mktemp("data"))),
        },
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_the_solver_stays_out_of_the_server(process: dict[str, Any]) -> None:
    loaded = {name.partition(".")[0] for name in process["modules"]}

    assert "django" in loaded
    assert loaded.isdisjoint({"ortools", "numpy", "pandas", "playwright", "pytest"})


def test_one_thread_solves_however_often_it_is_started(process: dict[str, Any]) -> None:
    assert process["threads"].count("forge-solver") == 1


def test_a_server_with_a_database_is_healthy(process: dict[str, Any]) -> None:
    assert process["health"] == [200, "ok\n"]
