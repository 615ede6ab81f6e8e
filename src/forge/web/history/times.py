"""Start and end of a session as clock times of its day, to instants. They move with the day."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from django.utils.translation import gettext as _

from forge.domain.logged import LoggedSession

CLOCK = re.compile(r"([01]?[0-9]|2[0-3])[:.]([0-5][0-9])(?::[0-5][0-9])?")
DAY = timedelta(days=1)


class NoTime(Exception):
    """A time that cannot be understood, in words for its owner."""


def clock(at: datetime | None, zone: tzinfo) -> str:
    """An instant as ``18:05`` where it was trained; empty for none."""
    return f"{at.astimezone(zone):%H:%M}" if at else ""


@dataclass(frozen=True, slots=True)
class Times:
    """Reads both times of a form. What was not touched stays to the second as it is."""

    known: LoggedSession
    zone: tzinfo
    day: date

    def started(self, form: Mapping[str, str]) -> str | None:
        """When it began. Raises NoTime."""
        return _text(self._start(form))

    def finished(self, form: Mapping[str, str]) -> str | None:
        """When it ended: after its start, past midnight where the clock says less. Raises NoTime.

        A session that has ended keeps an end: without one it would run again.
        """
        typed, start = form.get("finished", ""), self._start(form)
        if not typed.strip():
            if self.known.finished and start:
                raise NoTime(_("Write when it ended, or leave both times empty."))
            return None
        found = self._at(typed, self.known.finished, _("The end"))
        if start and found < start.replace(second=0, microsecond=0):
            found += DAY
        return _text(_kept(found, self.known.finished))

    def _start(self, form: Mapping[str, str]) -> datetime | None:
        typed = form.get("started", clock(self.known.started, self.zone))
        if not typed.strip():
            return None
        return _kept(self._at(typed, self.known.started, _("The start")), self.known.started)

    def _at(self, typed: str, known: datetime | None, what: str) -> datetime:
        """The instant of a typed clock time on the day."""
        if known and self.day == self.known.date and typed.strip() == clock(known, self.zone):
            return known
        found = CLOCK.fullmatch(typed.strip())
        if found is None:
            raise NoTime(_("%(what)s must be a time, such as 18:05.") % {"what": what})
        at = time(int(found[1]), int(found[2]))
        local = datetime.combine(self.day, at, self.zone)
        return local.astimezone(UTC).astimezone(
            self.zone
        )  # an hour that a clock skipped is moved on


def _kept(found: datetime, known: datetime | None) -> datetime:
    """The known instant where only its seconds differ."""
    same = known is not None and known.replace(second=0, microsecond=0) == found
    return known if known is not None and same else found


def _text(at: datetime | None) -> str | None:
    return at.isoformat() if at else None
