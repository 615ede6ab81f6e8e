"""After the start exercises and hubs are in memory, rendered by the application itself."""

import pytest
from django.core.handlers.wsgi import WSGIHandler

from forge.web.export import main_addresses
from forge.web.warm import warm


@pytest.mark.django_db  # the end of a request lets go of its connection
def test_every_main_address_is_answered() -> None:
    application = WSGIHandler()

    answered = warm(application)

    assert answered == len(main_addresses())
    assert answered > 200
