"""One rule of what a set says of the best single: for targets, records and the phone alike."""

import json
from pathlib import Path
from typing import Any

import pytest

from forge.domain.event import Stamp
from forge.training.events import Entry
from forge.training.history.single import single
from forge.training.log import read_set
from forge.training.strength import estimate

VECTORS = json.loads((Path(__file__).parent / "vectors" / "failure.json").read_text("utf-8"))


@pytest.mark.parametrize("vector", VECTORS, ids=lambda one: one["told"])
def test_targets_and_records_read_a_set_alike(vector: dict[str, Any]) -> None:
    fields = {"exercise": "a", "session": "s", **vector["fields"]}
    found = read_set("key", Entry(fields, dict.fromkeys(fields, Stamp(1, "a", "b"))))
    assert found

    best, kept = estimate(found), single(found)

    assert (best.sentence if best else None) == vector["sentence"]
    assert (best and best.at_least) == (kept and kept.at_least)
    assert kept is None or f"{kept.kg:.2f} kg" in vector["sentence"]
