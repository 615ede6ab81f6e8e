"""Dates as people read them: "Mon 16 Nov". The one place that formats dates for pages."""

from datetime import date, datetime, tzinfo

from django.utils.formats import date_format


def day(value: date) -> str:
    """Weekday, day and month in the reader's language."""
    return date_format(value, "D j M")


def day_of_year(value: date) -> str:
    """The same with its year: "Mon 16 Nov 2026"."""
    return date_format(value, "D j M Y")


def day_and_time(value: datetime, zone: tzinfo) -> str:
    """An instant where its reader is: "Mon 16 Nov 2026, 18:05"."""
    return date_format(value.astimezone(zone), "D j M Y, H:i")
