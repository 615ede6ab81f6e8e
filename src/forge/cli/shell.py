"""What commands share that need the database: Django set up, tables up to date."""

import os


def open_database() -> None:
    """Set Django up and bring the tables up to date. Files made here are for this account alone."""
    set_up()
    from django.core.management import call_command  # noqa: PLC0415  # needs the settings

    call_command("migrate", verbosity=0, interactive=False)


def set_up() -> None:
    """Set Django up without touching the database."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "forge.web.settings")
    os.umask(0o077)
    import django  # noqa: PLC0415  # its settings read the environment

    django.setup()


def refuse_other_databases() -> None:
    """Raise BackupRefused where the data is in a PostgreSQL, which an old file would hide."""
    from django.db import connection  # noqa: PLC0415  # needs Django to be set up

    from forge.domain.errors import BackupRefused  # noqa: PLC0415

    if connection.vendor != "sqlite":
        raise BackupRefused(
            "DATABASE_URL names a PostgreSQL: back it up and restore it by pg_dump and pg_restore,"
            " and keep FORGE_DATA/secret_key with it. Nothing was changed."
        )
