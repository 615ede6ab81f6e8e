"""What happens before the first request: check, migrate, collect, load."""

import django
from django.conf import settings
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone

from forge.app.library import catalogue
from forge.web.collect import collect
from forge.web.configuration import Configuration


def prepare() -> Configuration:
    """Bring the database and the static files up to date, and load the catalogue.

    Raises ContentError when a content file is wrong.
    """
    django.setup()
    configuration: Configuration = settings.FORGE
    catalogue(configuration.content, configuration.data)
    _migrate()
    collect()
    return configuration


def prepare_database() -> None:
    """Bring the database alone up to date, for commands that need no pages."""
    django.setup()
    _migrate()


def _migrate() -> None:
    call_command("migrate", verbosity=0, interactive=False)
    call_command("createcachetable", verbosity=0)
    call_command("clearsessions", verbosity=0)


def has_owner() -> bool:
    """Whether somebody owns this server."""
    from forge.app.household import owner_exists  # noqa: PLC0415  # needs Django's apps

    return owner_exists()


def owner_link() -> str:
    """Make a one-time link for the owner and return its address; the one before ends."""
    from forge.app.household import LinkKind, link_make  # noqa: PLC0415  # as above

    token = link_make(LinkKind.OWNER, timezone.now())
    return f"{settings.FORGE.site_url}{reverse('account:join', args=[token])}"
