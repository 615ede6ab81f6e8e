"""What commands share."""

import pytest
from django.db import connection

from forge.cli.shell import refuse_other_databases
from forge.domain.errors import BackupRefused


def test_backups_by_file_are_refused_where_the_data_is_in_a_postgresql(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    refuse_other_databases()
    monkeypatch.setattr(connection, "vendor", "postgresql")

    with pytest.raises(BackupRefused, match="pg_dump"):
        refuse_other_databases()
