"""What happens before the first request: check, migrate, collect, load."""

import io

import django
from django.conf import settings
from django.core.management import call_command

from forge.app.library import catalogue
from forge.web.configuration import Configuration


def prepare() -> Configuration:
    """Bring the database and the static files up to date, and load the catalogue.

    Raises ContentError when a content file is wrong.
    """
    django.setup()
    configuration: Configuration = settings.FORGE
    catalogue(configuration.content, configuration.data)
    call_command("migrate", verbosity=0, interactive=False)
    call_command("collectstatic", verbosity=0, interactive=False, stdout=io.StringIO())
    return configuration
