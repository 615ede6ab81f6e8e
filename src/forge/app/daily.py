"""What the server does by itself, at its start and once a day after it."""

import logging
import threading

from django.db import DatabaseError, close_old_connections
from django.utils import timezone

from forge.app.history import bins_empty

log = logging.getLogger(__name__)
DAY = 86_400
_started = threading.Lock()
_stop = threading.Event()


def start() -> None:
    """Start the daily work once, beside the first requests."""
    if _started.acquire(blocking=False):
        threading.Thread(target=_work, name="forge-daily", daemon=True).start()


def _work() -> None:
    while True:
        close_old_connections()
        try:
            bins_empty(timezone.now())
        except DatabaseError:
            log.exception("the bins wait until tomorrow")
        close_old_connections()
        if _stop.wait(DAY):
            return
