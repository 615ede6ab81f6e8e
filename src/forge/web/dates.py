"""Dates as people read them: "Mon 16 Nov". The one place that formats dates for pages."""

from datetime import date

from django.utils.formats import date_format


def day(value: date) -> str:
    """Weekday, day and month in the reader's language."""
    return date_format(value, "D j M")
