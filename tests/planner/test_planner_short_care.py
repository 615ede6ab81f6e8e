"""Ten minutes of care: trunk work before second sets of drills, and an upper back that turns."""

from tests.planner.kept import planned, profile
from tests.planner.worlds import real_library, real_pool

from forge.domain.vocabulary import Category, Joint
from forge.planner.problem.essentials import holds_the_trunk, serves

LIBRARY = real_library()
CARE = "11-back-and-neck-care"


def most(**changes: object) -> dict[str, int]:
    return {one.slug: one.most for one in real_pool(profile(CARE, **changes)).kept}


def sets_of(*slugs: str) -> int:
    return sum(s.sets for day in planned(CARE).days for s in day.slots if s.slug in slugs)


def test_the_trunk_has_as_many_sets_as_the_drill_that_moves_it() -> None:
    held = [
        (day.weekday, slot.sets)
        for day in planned(CARE).days
        for slot in day.slots
        if holds_the_trunk(LIBRARY.get(slot.slug))
    ]

    assert sum(sets for _, sets in held) >= 4
    assert sets_of("cat-cow", "seated-cat-cow") <= 5
    assert sets_of("sphinx-stretch") <= 3


def test_a_desk_back_turns_once_a_week_and_opens_its_hips() -> None:
    slugs = [slot.slug for day in planned(CARE).days for slot in day.slots]

    for need in ("turning of the upper back", "hip flexor stretch"):
        assert any(serves(need, LIBRARY.get(slug)) for slug in slugs), need
    assert serves("turning of the upper back", LIBRARY.get("open-book"))
    assert not serves("turning of the upper back", LIBRARY.get("seated-spinal-twist"))


def test_only_short_sessions_of_care_hold_a_drill_of_the_spine_to_one_set() -> None:
    short, long = most(), most(minutes=(25,) * 5)

    assert (short["cat-cow"], short["sphinx-stretch"]) == (1, 1)
    assert (short["bird-dog"], short["neck-rotation-stretch"]) == (2, 2)
    assert (long["cat-cow"], long["sphinx-stretch"]) == (2, 2)


def test_care_of_another_region_keeps_its_second_sets() -> None:
    neck = most(limitations=(), care_regions=(Joint.NECK,))

    stretches = [s for s in neck if LIBRARY.get(s).facts.category is Category.STRETCHING]
    assert any(neck[slug] == 2 for slug in stretches)
