"""A real server in a process group of its own, and phones that log sets at it."""

import http.client
import json
import os
import signal
import socket
import subprocess
import sys
import time
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from harness import ROOT

SERVE = (
    "import sys; from forge.cli import serve; serve.BLOCKING_THREADS = int(sys.argv[1]);"
    "from forge.cli.main import main; sys.exit(main(['serve']))"
)
PATIENCE_S = 20
TICKS = os.sysconf("SC_CLK_TCK")


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


class Server:
    """``forge serve`` with its data in a folder, or where DATABASE_URL says."""

    def __init__(self, data: Path, threads: int) -> None:
        self.port, self.threads, self.log = free_port(), threads, data / "server.log"
        self.environment = {
            **os.environ,
            "PYTHONPATH": os.pathsep.join(
                filter(None, [str(ROOT / "src"), os.environ.get("PYTHONPATH")])
            ),
            "FORGE_DATA": str(data),
            "FORGE_PORT": str(self.port),
        }
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start, and wait until it answers."""
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-c", SERVE, str(self.threads)],
                env=self.environment,
                cwd=ROOT,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        while not self._answers():
            if self.process.poll() is not None:
                sys.exit(f"The server ended:\n{self.log.read_text()[-2000:]}")
            time.sleep(0.05)

    def _answers(self) -> bool:
        try:
            connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=5)
            connection.request("GET", "/health")
            return connection.getresponse().status == 200
        except OSError:
            return False

    def end(self, number: signal.Signals) -> None:
        """Send a signal to the server and its workers, and wait until all are gone."""
        if self.process and self.process.poll() is None:
            os.killpg(self.process.pid, number)
            self.process.wait(30)

    def cpu_seconds(self) -> float:
        """CPU time of the server and its workers so far. Linux only."""
        group = self.process.pid if self.process else 0
        total = 0
        for stat in Path("/proc").glob("[0-9]*/stat"):
            try:
                values = stat.read_text().rpartition(")")[2].split()
            except OSError:
                continue  # it ended meanwhile
            if int(values[2]) == group:
                total += int(values[11]) + int(values[12])
        return total / TICKS


def set_event(device: str, number: int) -> dict[str, object]:
    """A set as a phone sends it; twenty of them make a session."""
    session, index = f"plan:{number // 100 + 1}:{number // 20 % 5}:1", number % 20 + 1
    return {
        "id": str(uuid.uuid4()),
        "device": device,
        "lamport": number + 1,
        "type": "set.log",
        "v": 1,
        "entity": f"{session}/back-squat/{index}",
        "body": {
            "session": session,
            "slot": "back-squat",
            "exercise": "back-squat",
            "index": index,
            "type": "normal",
            "measure": "reps",
            "load": {"value": "62.5", "unit": "kg", "implements": 1},
            "reps": 8,
            "rir": 2,
            "ended": "2026-11-16T18:30:00+01:00",
        },
        "client_time": "2026-11-16T18:30:00+01:00",
    }


@dataclass(slots=True)
class Phone:
    """A guest's phone: keeps its cookie, sends a batch, says what became of it."""

    port: int
    device: str = field(default_factory=lambda: str(uuid.uuid4()))
    person: str = ""
    cookie: str = ""
    cursor: int = 0
    connection: http.client.HTTPConnection | None = None

    def send(self, events: list[dict[str, object]]) -> Mapping[str, str]:
        """The outcome of each event by its id. Raises OSError where no whole answer came."""
        body = {
            "device": self.device,
            "client": 1,
            "cursor": self.cursor,
            "person": self.person,
            "events": events,
        }
        try:
            answer = self._post("/api/v1/sync", body)
        except (OSError, http.client.HTTPException, ValueError) as error:
            self.hang_up()
            raise OSError(f"no answer: {error!r}") from error
        self.person, self.cursor = answer["person"], answer["cursor"]
        return {one["id"]: one["outcome"] for one in answer["results"]}

    def _post(self, path: str, body: object) -> dict[str, object]:
        if self.connection is None:
            self.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE_S)
        headers = {"Content-Type": "application/json", "Cookie": self.cookie}
        self.connection.request("POST", path, json.dumps(body), headers)
        response = self.connection.getresponse()
        text = response.read()
        if response.status != 200:
            raise Refused(response.status, text[:200])
        self.cookie = (response.getheader("Set-Cookie") or self.cookie).partition(";")[0]
        found: dict[str, object] = json.loads(text)
        return found

    def hang_up(self) -> None:
        """Close the line; the next batch opens another."""
        if self.connection:
            self.connection.close()
        self.connection = None


class Refused(OSError):
    """The server answered that it cannot: its status and what it says."""
