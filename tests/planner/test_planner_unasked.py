"""In pregnancy the trunk is trained by what no page sends to a clinician."""

import pytest
from tests.planner.kept import planned, profile
from tests.planner.worlds import real_library, real_pool

from forge.domain.request import PlanRequest, Pregnancy
from forge.planner.rules.drill_cautions import asks_first

LIBRARY = real_library()
NAME = "09-second-trimester"


def expecting(**changes: object) -> PlanRequest:
    return profile(NAME, **changes)


@pytest.mark.parametrize("slug", ["suitcase-carry", "doorway-row"])
def test_what_asks_for_leave_gives_way_to_what_does_not(slug: str) -> None:
    reasons = {one.slug: reason.sentence for one, reason in real_pool(expecting()).pruned}

    assert "needs no clinician's word" in reasons[slug]


def test_who_is_not_pregnant_and_who_wishes_for_it_may_carry() -> None:
    for request in (
        expecting(pregnancy=Pregnancy.NONE),
        expecting(favourites=frozenset({"suitcase-carry"})),
    ):
        reasons = {one.slug: reason.sentence for one, reason in real_pool(request).pruned}
        assert "clinician" not in reasons.get("suitcase-carry", "")


def test_a_second_trimester_holds_the_trunk_on_two_days_and_asks_nobody() -> None:
    days = planned(NAME).days

    assert sum(any(slot.slug == "bird-dog" for slot in day.slots) for day in days) >= 2
    assert not any(
        asks_first(LIBRARY.get(slot.slug), expecting()) for day in days for slot in day.slots
    )
