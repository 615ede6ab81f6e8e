"""A real server and a real Chromium; ``forge serve`` runs with a data folder of its own."""

import os
import shutil
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    Page,
    ViewportSize,
    expect,
    sync_playwright,
)
from tests.ready import with_catalogue

ROOT = Path(__file__).resolve().parents[2]
AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
PHONE = ViewportSize(width=390, height=844)
DESKTOP = ViewportSize(width=1280, height=800)
READY = """async () => {
  await navigator.serviceWorker.ready;
  while (!navigator.serviceWorker.controller) { await new Promise((go) => setTimeout(go, 20)); }
  return (await caches.keys()).length;
}"""
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "tests/browser" in str(item.path):
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.enable_socket)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@pytest.fixture(scope="session")
def server_data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data folder of the running Forge."""
    return with_catalogue(tmp_path_factory.mktemp("data"))


@pytest.fixture(scope="session")
def server(server_data: Path) -> Iterator[str]:
    """Address of a running Forge."""
    port, data = free_port(), server_data
    inherited = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("FORGE_", "DJANGO_"))
    }
    environment = {
        **inherited,
        "PYTHONPATH": str(ROOT / "src"),
        "FORGE_DATA": str(data),
        "FORGE_PORT": str(port),
        "FORGE_SITE_URL": f"http://127.0.0.1:{port}",
    }
    log = (data / "server.log").open("w")
    process = subprocess.Popen(
        [sys.executable, "-m", "forge.cli", "serve"],
        env=environment,
        cwd=ROOT,
        stdout=log,
        stderr=subprocess.STDOUT,
    )
    address = f"http://127.0.0.1:{port}"
    try:
        wait_until_up(address, process, data / "server.log")
        yield address
    finally:
        process.terminate()
        process.wait(20)
        log.close()


def wait_until_up(address: str, process: "subprocess.Popen[bytes]", log: Path) -> None:
    """Ask until the server answers; fail with its log when it ends instead."""
    while True:
        if process.poll() is not None:
            pytest.fail(f"the server ended:\n{log.read_text()}")
        try:
            with urllib.request.urlopen(f"{address}/health", timeout=5) as answer:  # noqa: S310  # our own address
                if answer.status == 200:
                    return
        except urllib.error.HTTPError as error:
            pytest.fail(f"the server answers {error.code}:\n{log.read_text()}")
        except OSError:
            process_poll_pause(process)


def process_poll_pause(process: "subprocess.Popen[bytes]") -> None:
    """Wait a moment, or less if the process ends."""
    try:
        process.wait(0.1)
    except subprocess.TimeoutExpired:
        return


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The system's Chromium, headless."""
    path = shutil.which("chromium")
    assert path, "Chromium is missing; ./forge test installs it"
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    """A fresh phone."""
    yield from _page(browser.new_context(viewport=PHONE, has_touch=True, device_scale_factor=2))


@pytest.fixture
def desktop(browser: Browser) -> Iterator[Page]:
    """A fresh desktop window."""
    yield from _page(browser.new_context(viewport=DESKTOP))


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A phone whose pages may be closed and opened again."""
    made = browser.new_context(viewport=PHONE, has_touch=True, device_scale_factor=2)
    yield made
    made.close()


@pytest.fixture
def trained(context: BrowserContext, server: str, server_data: Path) -> Page:
    """A guest's phone on Today, everything kept for a time without a connection."""
    from tests.browser.trained import give_plan  # noqa: PLC0415  # needs the builders of plans

    page = context.new_page()
    give_plan(page, server, server_data)
    page.goto(f"{server}/train/")
    expect(page.get_by_role("heading", name="Push and pull")).to_be_visible()
    assert page.evaluate(READY)
    return page


def _page(context: BrowserContext) -> Iterator[Page]:
    page = context.new_page()
    problems: list[str] = []
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.on(
        "console",
        lambda message: problems.append(message.text) if message.type == "error" else None,
    )
    yield page
    context.close()
    unexpected = [text for text in problems if "status of 4" not in text]
    assert unexpected == [], "the page complained in the console"


def axe_findings(page: Page) -> list[str]:
    """Run axe-core; one line a finding. The page's CSP does not bind the test's own evaluation."""
    if not page.evaluate("() => 'axe' in globalThis"):
        page.evaluate(AXE.read_text(encoding="utf-8"))
    result = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    return [
        f"{violation['id']}: {violation['help']} at {node['target']}"
        for violation in result["violations"]
        for node in violation["nodes"]
    ]
