"""A sore joint and a missed session: what changes obeys every limit, and nothing is hidden."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.planner.edits import FRI, MON, WED, greedy
from tests.planner.worlds import real_library

from forge.domain.errors import EditRefused
from forge.domain.plan import Role
from forge.domain.request import Limitation, Severity
from forge.domain.vocabulary import Joint, Weekday
from forge.planner.adapt.missed import rescue
from forge.planner.adapt.pain import advice, spared
from forge.planner.edit.desk import desk_of
from forge.planner.problem.task import Draft
from forge.planner.rules.joints import joints
from forge.planner.rules.kneeling import kneeling
from forge.planner.rules.table import reasons_against
from forge.planner.weighing.limits import allowed

PLAN = greedy()


@settings(deadline=None, max_examples=30)
@given(st.sampled_from(list(Joint)), st.sampled_from(list(Severity)), st.booleans())
def test_what_loads_a_sore_joint_goes_and_what_stands_in_does_not(
    joint: Joint, severity: Severity, red_flags: bool
) -> None:
    library = real_library()
    limit = Limitation(joint, severity, red_flags=red_flags)
    limited = replace(PLAN.request, limitations=(limit,))

    found = spared(PLAN, limit, library)

    planned = {slot.slug for day in PLAN.days for slot in day.slots}
    rules = (joints, kneeling)
    refused = {slug for slug in planned if any(rule(library.get(slug), limited) for rule in rules)}
    assert {one.slug for one in found} == refused
    stand_ins = [one.instead for one in found if one.instead]
    assert len({one.slug for one in stand_ins}) == len(stand_ins)
    for other in stand_ins:
        assert other.slug not in planned
        assert reasons_against(other, limited) == ()
    assert not (red_flags and stand_ins)


def test_the_reason_names_the_joint_and_its_level() -> None:
    [first, *_] = spared(PLAN, Limitation(Joint.SHOULDER, Severity.SEVERE), real_library())

    assert "the shoulder" in first.why
    assert first.why.endswith("your severe limit allows level 0 at most.")


def test_a_sore_knee_is_not_knelt_on() -> None:
    first = PLAN.days[0]
    slots = (replace(first.slots[0], slug="half-kneeling-hip-flexor-stretch"), *first.slots[1:])
    plan = replace(PLAN, days=(replace(first, slots=slots), *PLAN.days[1:]))

    def told(joint: Joint) -> dict[str, str]:
        limit = Limitation(joint, Severity.MILD)
        return {one.slug: one.why for one in spared(plan, limit, real_library())}

    assert "done kneeling" in told(Joint.KNEE)["half-kneeling-hip-flexor-stretch"]
    assert "half-kneeling-hip-flexor-stretch" not in told(Joint.WRIST)


def test_a_red_flag_and_severe_pain_send_to_a_clinician() -> None:
    mild = advice(Limitation(Joint.KNEE, Severity.MILD))

    assert "clinician" not in mild
    assert "see a clinician" in advice(Limitation(Joint.KNEE, Severity.SEVERE))
    assert "see a clinician" in advice(Limitation(Joint.KNEE, Severity.MILD, red_flags=True))


@settings(deadline=None, max_examples=12)
@given(st.sets(st.sampled_from([MON, WED, FRI]), min_size=1, max_size=2), st.data())
def test_missed_sets_are_moved_within_every_limit_or_named_as_lost(
    missed: set[Weekday], data: st.DataObject
) -> None:
    library = real_library()
    others = sorted({MON, WED, FRI} - missed)
    left = data.draw(st.sets(st.sampled_from(others)))

    found = rescue(PLAN, library, frozenset(missed), frozenset(left))

    desk = desk_of(PLAN, library)
    draft = Draft(tuple(p for p in desk.draft.picks if PLAN.days[p.day].weekday not in missed))
    for one in found.merged:
        day = desk.day(one.to)
        assert one.to in left
        assert one.more is bool(draft.sets_of(day, one.slot.slug))
        draft = draft.with_sets(day, one.slot.slug, draft.sets_of(day, one.slot.slug) + one.sets)
    assert allowed(desk.about(draft), draft)
    wanted = {
        (day.weekday, slot.slug): desk.draft.sets_of(desk.day(day.weekday), slot.slug)
        for day in PLAN.days
        if day.weekday in missed
        for slot in day.slots
        if slot.role not in (Role.CARDIO, Role.STRETCH)
    }
    told = dict.fromkeys(wanted, 0)
    for kept in found.merged:
        told[kept.missed_on, kept.slot.slug] += kept.sets
    for gone in found.dropped:
        told[gone.missed_on, gone.slot.slug] += gone.sets
    assert told == wanted
    assert all(gap > Decimal(0) for _, gap in found.lost)
    assert bool(found.lost) >= bool(found.dropped and not left)


def test_a_whole_session_moves_to_a_free_day_that_keeps_the_rest() -> None:
    library, free = real_library(), frozenset({Weekday.TUE, Weekday.SUN})

    to_tuesday = rescue(PLAN, library, frozenset({MON}), frozenset({WED, FRI}), free)
    not_before_itself = rescue(
        PLAN, library, frozenset({MON}), frozenset({WED, FRI}), frozenset({Weekday.SUN})
    )

    assert [one.sentence for one in to_tuesday.moved] == [f"{PLAN.days[0].title} moved to Tuesday."]
    assert (to_tuesday.merged, to_tuesday.dropped, to_tuesday.lost) == ((), (), ())
    assert not_before_itself.moved == ()


def test_what_fits_beside_another_session_is_merged_and_said() -> None:
    longer = replace(PLAN, request=replace(PLAN.request, minutes=(45, 90, 90)))

    found = rescue(longer, real_library(), frozenset({MON}), frozenset({WED, FRI}))

    assert found.merged
    for one in found.merged:
        assert one.sentence.startswith(f"{one.slot.name}: {one.sets} set")
        assert one.sentence.endswith(("moved to Wednesday.", "moved to Friday."))


def test_a_day_without_a_session_is_refused() -> None:
    with pytest.raises(EditRefused, match="Sun is no training day"):
        rescue(PLAN, real_library(), frozenset({Weekday.SUN}), frozenset({MON}))
