"""A reverse fly is for the rear of the shoulder: it helps the back, and is no set of it."""

from tests import ready

from forge.domain.vocabulary import DoseMuscle, Measure, Pattern


def test_a_reverse_fly_counts_whole_for_the_shoulder_and_half_for_the_back() -> None:
    flies = [e for e in ready.catalogue() if e.facts.movement_pattern is Pattern.REVERSE_FLY]
    counted = {
        (found[DoseMuscle.SHOULDERS], found[DoseMuscle.BACK])
        for found in (e.derived.credit for e in flies)
        if found.get(DoseMuscle.SHOULDERS) == 1
    }

    assert len(flies) > 3
    assert counted == {(1.0, 0.5)}


def test_a_row_stays_a_whole_set_of_the_back() -> None:
    rows = [e for e in ready.catalogue() if e.facts.movement_pattern is Pattern.HORIZONTAL_PULL]

    assert rows
    assert all(e.derived.credit.get(DoseMuscle.BACK, 1.0) == 1.0 for e in rows)


def test_a_hold_of_the_trunk_on_hands_and_feet_counts_as_no_leg_set() -> None:
    legs = {DoseMuscle.QUADS, DoseMuscle.HAMSTRINGS, DoseMuscle.CALVES}
    held = [
        one
        for one in ready.catalogue()
        if one.facts.movement_pattern is Pattern.ANTI_EXTENSION
        and one.facts.measure is Measure.HOLD
    ]

    assert "bear-plank-hold" in {one.slug for one in held}
    assert all(legs.isdisjoint(one.derived.credit) for one in held)
