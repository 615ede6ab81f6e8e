"""``forge serve`` for real: one server process, spoken to over a socket of this machine."""

import contextlib
import gzip
import http.client
import json
import os
import re
import signal
import socket
import sqlite3
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlencode

import pytest
from tests.ready import with_catalogue

from forge.cli.exits import Exit

pytestmark = pytest.mark.enable_socket
ROOT = Path(__file__).resolve().parents[2]
PATIENCE, PAUSE = 60, 0.1
"""Seconds after which a server that does not answer fails the test, and between two tries."""
TRIES = int(PATIENCE / PAUSE)
FORMS: tuple[tuple[tuple[str, str], ...], ...] = (
    (("goal", "health"),),
    (("level", "beginner"),),
    (("days", "mon"),),
    (("minutes", "20"),),
    (),
    (),
    (("age", "18-39"),),
    (),
)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@dataclass
class Reply:
    """What came back."""

    status: int
    headers: Mapping[str, str]
    body: bytes


@dataclass
class Server:
    """A running server and a browser's cookies."""

    process: "subprocess.Popen[str]"
    port: int
    cookies: dict[str, str] = field(default_factory=dict)

    def ask(self, method: str, path: str, body: bytes | None = None, **headers: str) -> Reply:
        """Send one request with the cookies so far, and keep those that come back."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        if self.cookies:
            sent["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        connection.request(method, path, body, sent)
        answer = connection.getresponse()
        reply = Reply(answer.status, dict(answer.getheaders()), answer.read())
        for line in answer.headers.get_all("Set-Cookie", []):
            name, _, rest = line.partition("=")
            self.cookies[name] = rest.partition(";")[0]
        connection.close()
        return reply

    def post(self, path: str, fields: tuple[tuple[str, str], ...]) -> Reply:
        """Send a form as a browser does: get the page, take its token, post."""
        page = self.ask("GET", path).body.decode()
        token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page)
        assert token
        form = urlencode([*fields, ("csrfmiddlewaretoken", token[1])])
        return self.ask(
            "POST", path, form.encode(), Content_Type="application/x-www-form-urlencoded"
        )


@contextlib.contextmanager
def serving(data: Path, port: int | None = None) -> Iterator[Server]:
    """A server that answers."""
    port = port or free_port()
    inherited = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("FORGE_", "DJANGO_"))
    }
    process = subprocess.Popen(
        [sys.executable, "-m", "forge.cli", "serve", "--port", str(port)],
        env={**inherited, "PYTHONPATH": str(ROOT / "src"), "FORGE_DATA": str(with_catalogue(data))},
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,  # so that the server and its worker can be killed together
    )
    server = Server(process, port)
    try:
        wait_until_up(server)
        yield server
    finally:
        if process.poll() is None:
            process.terminate()
        process.communicate(timeout=PATIENCE)


def wait_until_up(server: Server) -> None:
    for _ in range(TRIES):
        try:
            if server.ask("GET", "/health").status == 200:
                return
        except OSError:
            pause(server.process)
    server.process.terminate()
    pytest.fail(f"the server does not answer: {server.process.communicate()[0]}")


def pause(process: "subprocess.Popen[str]") -> None:
    """Wait a moment, or less if the process ends."""
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.wait(PAUSE)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with serving(tmp_path_factory.mktemp("data")) as running:
        yield running


def test_a_page_is_served_with_its_length(server: Server) -> None:
    reply = server.ask("GET", "/exercise/push-up")

    assert reply.status == 200
    assert b"<h1>" in reply.body
    assert int(reply.headers["content-length"]) == len(reply.body)


def test_a_page_is_served_gzipped_to_those_who_take_it(server: Server) -> None:
    plain = server.ask("GET", "/exercise/push-up")

    zipped = server.ask("GET", "/exercise/push-up", Accept_Encoding="gzip")

    assert zipped.headers["content-encoding"] == "gzip"
    assert gzip.decompress(zipped.body) == plain.body


def test_a_page_that_the_browser_has_is_not_sent_again(server: Server) -> None:
    first = server.ask("GET", "/exercise/push-up")

    again = server.ask("GET", "/exercise/push-up", If_None_Match=first.headers["etag"])

    assert (again.status, again.body) == (304, b"")


@pytest.mark.parametrize("path", ["/", "/exercise/push-up.md", "/plan/", "/health", "/nothing"])
def test_head_sends_no_body(server: Server, path: str) -> None:
    read, head = server.ask("GET", path), server.ask("HEAD", path)

    assert (head.status, head.body) == (read.status, b"")


def test_style_and_scripts_of_a_page_are_there_to_stay(server: Server) -> None:
    page = server.ask("GET", "/").body.decode()
    files = re.findall(r'(?:href|src)="(/static/[^"]+)"', page)

    replies = [server.ask("GET", file) for file in files]

    assert any(file.endswith(".css") for file in files)
    assert any(file.endswith(".js") for file in files)
    assert {reply.status for reply in replies} == {200}
    assert all("immutable" in reply.headers["cache-control"] for reply in replies)
    assert all(reply.headers["x-content-type-options"] == "nosniff" for reply in replies)


CLOSE = b"Connection: close\r\n\r\n"
QUESTION = b"POST /plan/questions/1/ HTTP/1.1\r\nHost: localhost\r\n"
STRANGE = {
    "another host": b"GET / HTTP/1.1\r\nHost: evil.example\r\n" + CLOSE,
    "no host": b"GET / HTTP/1.1\r\n" + CLOSE,
    "bytes in the path": b"GET /%ff%00/..%2f HTTP/1.1\r\nHost: localhost\r\n" + CLOSE,
    "bytes in a cookie": b"GET / HTTP/1.1\r\nHost: localhost\r\nCookie: \xff=\xe9\r\n" + CLOSE,
    "unknown method": b"BREW / HTTP/1.1\r\nHost: localhost\r\n" + CLOSE,
    "ten megabytes": QUESTION + b"Content-Length: 10485760\r\n" + CLOSE,
    "negative length": QUESTION + b"Content-Length: -5\r\n" + CLOSE,
    "chunks": QUESTION + b"Transfer-Encoding: chunked\r\n" + CLOSE + b"4\r\ngoal\r\n0\r\n\r\n",
}


@pytest.mark.parametrize("raw", STRANGE.values(), ids=STRANGE)
def test_a_strange_request_gets_a_clear_answer(server: Server, raw: bytes) -> None:
    with socket.create_connection(("127.0.0.1", server.port), PATIENCE) as speaker:
        speaker.sendall(raw)
        answer = b"".join(iter(lambda: speaker.recv(65536), b""))

    status = int(answer.split(b" ", 2)[1])
    assert 200 <= status < 500
    assert b"Traceback" not in answer
    assert server.ask("GET", "/health").status == 200, "and the server lives on"


def test_the_secret_key_and_the_database_are_in_the_data_folder(tmp_path: Path) -> None:
    with serving(tmp_path / "data"):
        files = {path.name for path in (tmp_path / "data").iterdir()}

    assert {"secret_key", "forge.sqlite3"} <= files


def test_eight_answers_become_a_plan(server: Server) -> None:
    plan_path = ask_for_a_plan(server)

    wait_for_plan(server, plan_path)

    page = server.ask("GET", plan_path).body.decode()
    assert "Your week" in page
    assert server.ask("GET", f"{plan_path.rstrip('/')}.ics").body.startswith(b"BEGIN:VCALENDAR")


def test_a_plan_that_waits_when_the_server_is_killed_is_made_by_the_next(tmp_path: Path) -> None:
    with serving(tmp_path) as first:
        plan_path = ask_for_a_plan(first)
        os.killpg(first.process.pid, signal.SIGKILL)
    forget_what_was_solved(tmp_path / "forge.sqlite3")

    with serving(tmp_path) as second:
        second.cookies = first.cookies
        wait_for_plan(second, plan_path)

        assert "Your week" in second.ask("GET", plan_path).body.decode()


def test_a_second_server_on_the_same_port_stops_without_a_trace(
    server: Server, tmp_path: Path
) -> None:
    inherited = {name: value for name, value in os.environ.items() if "DJANGO" not in name}

    done = subprocess.run(
        [sys.executable, "-m", "forge.cli", "serve", "--port", str(server.port)],
        env={**inherited, "PYTHONPATH": str(ROOT / "src"), "FORGE_DATA": str(tmp_path)},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE,
    )

    assert done.returncode == Exit.UNAVAILABLE
    assert f"port {server.port}: Address already in use" in done.stderr
    assert "./forge serve --port " in done.stderr
    assert "Traceback" not in done.stderr


def ask_for_a_plan(server: Server) -> str:
    """Answer every question; return the address of the plan."""
    reply = None
    for number, fields in enumerate(FORMS, 1):
        reply = server.post(f"/plan/questions/{number}/", fields)
        assert reply.status == 302, reply.body
    assert reply is not None
    return reply.headers["location"]


def wait_for_plan(server: Server, path: str) -> None:
    """Ask for the state until the plan is there, as the waiting page does."""
    state = "queued"
    for _ in range(TRIES):
        state = json.loads(server.ask("GET", f"{path}state").body)["state"]
        if state != "queued":
            break
        pause(server.process)
    assert state == "ready", server.ask("GET", path).body.decode()


def forget_what_was_solved(database: Path) -> None:
    """Put the plan back to where it waits, should the solver have been faster than the signal."""
    with sqlite3.connect(database) as rows:
        rows.execute("UPDATE store_planrow SET state = 'queued', plan = ''")
    rows.close()
