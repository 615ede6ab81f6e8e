"""``forge serve``: migrate, collect static files, serve."""

import argparse
import os
import socket
import sys

from forge.cli.exits import Exit
from forge.cli.output import talk

NAME = "serve"
HELP = "Start Forge in the browser, on embedded SQLite."
BLOCKING_THREADS = 4
"""One thread gives the best page rate; logging and planning want a few (see bench/)."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Address and port; both are settings as well."""
    parser.add_argument("--host", help="address to listen on (default 127.0.0.1)")
    parser.add_argument("--port", type=int, help="port to listen on (default 8000)")


def run(arguments: argparse.Namespace) -> int:
    """Serve until stopped."""
    _set_environment(arguments)
    os.umask(0o077)  # the database holds answers about health: for this account alone
    from forge.web.configuration import read_configuration  # noqa: PLC0415  # reads the environment

    configuration = read_configuration()
    if trouble := _trouble(configuration.host, configuration.port):
        talk(trouble)  # before anything is migrated under a server that runs
        return Exit.UNAVAILABLE
    from forge.web import start  # noqa: PLC0415  # Django's settings read the environment

    start.prepare()
    talk(f"Forge is at http://{configuration.host}:{configuration.port}  (stop with Ctrl+C)")
    if not start.has_owner():
        talk(f"Nobody owns this server yet. To own it, open once:\n  {start.owner_link()}")
    from granian.constants import Interfaces  # noqa: PLC0415  # only this command needs the server
    from granian.server import Server  # noqa: PLC0415

    Server(
        "forge.web.wsgi:application",
        address=configuration.host,
        port=configuration.port,
        interface=Interfaces.WSGI,
        workers=1,
        blocking_threads=BLOCKING_THREADS,
        log_enabled=False,
        websockets=False,
    ).serve()
    return 0


def _trouble(host: str, port: int) -> str:
    """Say why the address cannot be listened on, or nothing.

    The server itself would share a port with one that runs already, and each would answer half
    of the requests from its own data.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        socket.create_server((host, port), family=family).close()
    except OSError as error:
        return (
            f"Forge cannot listen on {host}, port {port}: {error.strerror}.\n"
            "Stop what uses it, or choose another port, as in: ./forge serve --port 8001"
        )
    return ""


def _set_environment(arguments: argparse.Namespace) -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "forge.web.settings")
    if arguments.host:
        os.environ["FORGE_HOST"] = arguments.host
    if arguments.port:
        os.environ["FORGE_PORT"] = str(arguments.port)
    sys.path[:0] = [path for path in os.environ.get("PYTHONPATH", "").split(os.pathsep) if path]
