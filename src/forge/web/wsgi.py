"""WSGI entry point for granian. The process that serves is the one that solves queued plans."""

from django.core.wsgi import get_wsgi_application

application = get_wsgi_application()

from forge.app import daily, jobs  # noqa: E402  # models can be imported only once Django is set up
from forge.web.warm import warm_in_background  # noqa: E402  # as above

jobs.start()
daily.start()
warm_in_background(application)
