"""WSGI entry point for granian: the application, and the thread that solves queued plans."""

from django.core.wsgi import get_wsgi_application

application = get_wsgi_application()

from forge.app import jobs  # noqa: E402  # models can be loaded only once Django is set up

jobs.start()
