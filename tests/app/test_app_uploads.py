"""Files that wait for a yes or no go with their person."""

import uuid

import pytest
from tests.conftest import NOON

from forge.app.departing import person_delete
from forge.app.uploads import upload_find, upload_keep

pytestmark = pytest.mark.django_db


def test_a_waiting_file_goes_with_its_person_and_no_other() -> None:
    mine, others = uuid.uuid4(), uuid.uuid4()
    kept = {who: upload_keep(who, "history.csv", [b"secret"]) for who in (mine, others)}

    person_delete(mine, NOON)

    assert upload_find(mine, kept[mine].id) is None
    assert not kept[mine].path.parent.exists()
    assert upload_find(others, kept[others].id)
