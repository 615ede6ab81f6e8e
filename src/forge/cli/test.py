"""``forge test``: everything that must hold, fastest first."""

import argparse
import os
import shutil
import subprocess
import sys

from forge.cli.exits import Exit
from forge.cli.gates import run_gates, run_gates_in_pairs, static_gates, test_gates
from forge.cli.output import talk

NAME = "test"
HELP = "Run all checks and tests, as CI does."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What to leave out."""
    parser.add_argument("--no-browser", action="store_true", help="leave the browser tests out")
    parser.add_argument(
        "--explore", action="store_true", help="try properties on new examples, not the usual ones"
    )


def run(arguments: argparse.Namespace) -> int:
    """Run every gate; stop at the first that fails."""
    browser = not arguments.no_browser
    if browser and not ensure_chromium():
        return Exit.UNAVAILABLE
    if not browser:
        talk("Browser tests are left out: --no-browser.")
    if code := run_gates_in_pairs(static_gates()):
        return code
    return run_gates(test_gates(browser=browser, explore=arguments.explore))


def ensure_chromium() -> bool:
    """Find Chromium; install it where we are root; else say how."""
    if shutil.which("chromium"):
        return True
    install = ("apt-get", "install", "-y", "--no-install-recommends", "chromium")
    if os.geteuid() == 0 and shutil.which("apt-get"):
        talk("Installing Chromium for the browser tests ...")
        for command in (("apt-get", "update", "-qq"), install):
            subprocess.run(command, stdout=sys.stderr, check=False)
        if shutil.which("chromium"):
            return True
    talk(f"The browser tests need Chromium. Install it ({' '.join(install)}),")
    talk("or run: ./forge test --no-browser")
    return False
