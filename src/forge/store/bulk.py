"""Many new rows at once, for imports: one prepared statement instead of text for each value."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.db import connection, models


def insert(
    model: type[models.Model], columns: Sequence[str], rows: Iterable[Sequence[Any]]
) -> None:
    """Insert rows whose values the database takes as they are. None of them may be there."""
    quote = connection.ops.quote_name
    names = ", ".join(quote(column) for column in columns)
    marks = ", ".join("%s" for _ in columns)
    table = quote(model._meta.db_table)  # noqa: SLF001  # the documented way to the table's name
    with connection.cursor() as cursor:
        cursor.executemany(f"INSERT INTO {table} ({names}) VALUES ({marks})", list(rows))  # noqa: S608  # names of ours


def prepared(model: type[models.Model], column: str, value: object) -> object:
    """A value as the database takes it."""
    field: Any = model._meta.get_field(column)  # noqa: SLF001  # as above
    return field.get_db_prep_save(value, connection)
