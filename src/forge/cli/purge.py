"""``forge purge``: remove for good what has lain in a bin for 30 days."""

import argparse
import os

from forge.cli.output import talk

NAME = "purge"
HELP = "Remove for good what has lain in a bin for 30 days."


def add_arguments(_parser: argparse.ArgumentParser) -> None:
    """Nothing to choose: the 30 days are a promise."""


def run(_arguments: argparse.Namespace) -> int:
    """Empty all bins of what is old. The server does the same at its start."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "forge.web.settings")
    import django  # noqa: PLC0415  # settings read the environment
    from django.core.management import call_command  # noqa: PLC0415  # as above
    from django.utils import timezone  # noqa: PLC0415  # as above

    django.setup()
    call_command("migrate", verbosity=0, interactive=False)
    from forge.app.history import bins_empty  # noqa: PLC0415  # needs Django's apps

    gone = bins_empty(timezone.now())
    talk(f"{gone} removed for good." if gone else "Nothing in a bin is 30 days old.")
    return 0
