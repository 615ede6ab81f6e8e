"""Hub pages, their gates, their filters, and what machines are told about them."""

from dataclasses import replace

import pytest
from tests.library import real

from forge.domain.vocabulary import (
    BodyPart,
    Category,
    EquipmentHub,
    Joint,
    Level,
    MuscleHub,
    Status,
)
from forge.library import hub_markdown, hubs, site_index
from forge.library.catalogue import Catalogue
from forge.library.filters import Facet, parse_choices
from forge.library.gates import FEWEST, hubs_of, open_hubs
from forge.library.joints import SORE_FROM, stress
from forge.library.paths import Hub, Topic

SITE = "https://forge.example"
LEGS = Hub.of(BodyPart.LEGS)
HUBS: tuple[Hub | None, ...] = (None, *open_hubs(real.catalogue()))


def query(facet: Facet, *values: str) -> dict[str, list[str]]:
    return {facet.value: list(values)}


def test_a_hub_with_too_few_pages_does_not_exist_but_its_rows_can_be_reached() -> None:
    catalogue = replace(real.catalogue(), exercises=real.catalogue().exercises[:60], version="60")
    counted = {hub: 0 for exercise in catalogue for hub in hubs_of(exercise)}
    for exercise in catalogue:
        for hub in hubs_of(exercise):
            counted[hub] += 1
    small = [
        (hub, hub.topic)
        for hub, n in counted.items()
        if n < FEWEST and isinstance(hub.topic, MuscleHub)
    ]

    assert small
    for hub, topic in small:
        assert hubs.hub_at(hub.path, catalogue) is None
        found = hubs.hub_page(None, catalogue, query(Facet.MUSCLE, topic.value))
        assert len(found.rows) == counted[hub]


@pytest.mark.parametrize(
    ("path", "topic"),
    [
        ("/exercises/legs", BodyPart.LEGS),
        ("/exercises/muscle/calves", MuscleHub.CALVES),
        ("/exercises/difficulty/beginner", Level.BEGINNER),
        ("/exercises/category/stretching", Category.STRETCHING),
        ("/exercises/legs/", None),
        ("/exercises/muscle/wings", None),
    ],
)
def test_addresses_lead_to_hubs(path: str, topic: Topic | None) -> None:
    found = hubs.hub_at(path, real.catalogue())

    assert found == (Hub.of(topic) if topic else None)


def test_a_body_part_and_a_muscle_of_one_name_are_two_hubs() -> None:
    part, muscle = Hub.of(BodyPart.CHEST), Hub.of(MuscleHub.CHEST)

    counts = open_hubs(real.catalogue())

    assert part != muscle
    assert part.path != muscle.path
    assert counts[part] == len(hubs.hub_members(part, real.catalogue()))
    assert hubs.hub_page(part, real.catalogue()).title == "Chest exercises"
    assert hubs.hub_page(muscle, real.catalogue()).title == "Chest muscle exercises"


@pytest.mark.parametrize("hub", HUBS)
def test_every_count_of_every_filter_is_what_the_list_then_shows(hub: Hub | None) -> None:
    plain = hubs.hub_page(hub, real.catalogue())

    assert any(group.options for group in plain.groups)
    for group in plain.groups:
        for option in group.options:
            chosen = hubs.hub_page(hub, real.catalogue(), query(group.facet, option.value))
            assert len(chosen.rows) == option.count > 0


def test_no_second_filter_leads_to_an_empty_list() -> None:
    first = query(Facet.NEEDS, "nothing")
    page = hubs.hub_page(None, real.catalogue(), first)

    assert any(group.options for group in page.groups)
    for group in page.groups:
        for option in group.options:
            chosen = hubs.hub_page(
                None, real.catalogue(), {**first, **query(group.facet, option.value)}
            )
            assert len(chosen.rows) == option.count > 0


def test_choices_of_one_facet_widen_and_of_two_narrow() -> None:
    catalogue = real.catalogue()
    quads = hubs.hub_page(None, catalogue, query(Facet.MUSCLE, "quads"))
    both = hubs.hub_page(None, catalogue, query(Facet.MUSCLE, "quads", "glutes"))
    bare = hubs.hub_page(
        None, catalogue, {**query(Facet.MUSCLE, "quads"), **query(Facet.NEEDS, "nothing")}
    )

    assert len(bare.rows) < len(quads.rows) < len(both.rows)


def test_a_spared_joint_is_spared() -> None:
    page = hubs.hub_page(None, real.catalogue(), query(Facet.SPARE, "knee", "shoulder"))

    assert page.rows
    for row in page.rows:
        assert stress(row.exercise, Joint.KNEE) < SORE_FROM
        assert stress(row.exercise, Joint.SHOULDER) < SORE_FROM


def test_unknown_keys_and_values_are_ignored() -> None:
    raw = {"level": ["beginner", "godlike", "' OR 1=1"], "colour": ["red"], "muscle": ["\x00"]}

    assert [(c.facet, c.value) for c in parse_choices(raw)] == [(Facet.LEVEL, "beginner")]


def test_applied_filters_are_told_and_can_be_dropped() -> None:
    page = hubs.hub_page(LEGS, real.catalogue(), {"level": ["beginner"], "needs": ["nothing"]})

    assert page.applied_words == "No equipment; Beginner"
    assert [a.path_without for a in page.applied] == [
        "/exercises/legs?level=beginner",
        "/exercises/legs?needs=nothing",
    ]
    assert not page.indexable


def test_a_hand_made_dead_end_names_the_filter_to_drop() -> None:
    page = hubs.hub_page(None, real.catalogue(), {"muscle": ["neck"], "equipment": ["barbell"]})

    assert page.rows == ()
    assert page.emptied_by in {"Neck", "Barbell"}
    assert page.emptied_by in hub_markdown.write(page, SITE)


def test_a_dead_end_of_three_filters_names_them_all() -> None:
    chosen = {"muscle": ["neck"], "equipment": ["barbell"], "category": ["cardio"]}

    page = hubs.hub_page(None, real.catalogue(), chosen)

    assert page.emptied_by == "Barbell; Neck; Cardio"


@pytest.mark.parametrize("hub", HUBS)
def test_an_introduction_tells_true_counts(hub: Hub | None) -> None:
    page = hubs.hub_page(hub, real.catalogue())
    bare = sum(not row.exercise.facts.equipment.all_of for row in page.rows)

    assert f"{page.total} exercise" in page.introduction
    if 0 < bare < page.total:
        assert f"{bare} need" in page.introduction


@pytest.mark.parametrize("hub", HUBS)
def test_first_choices_are_of_the_lowest_level_there_is(hub: Hub | None) -> None:
    page = hubs.hub_page(hub, real.catalogue())
    lowest = min(row.exercise.derived.difficulty.rank for row in page.rows)
    levels = {row.slug: row.exercise.derived.difficulty.rank for row in page.rows}

    assert 1 <= len(page.first_choices) <= 3
    assert levels[page.first_choices[0].slug] == lowest
    assert all(choice.why.endswith(".") for choice in page.first_choices)


def test_the_twin_of_a_hub_lists_every_row() -> None:
    page = hubs.hub_page(LEGS, real.catalogue())

    text = hub_markdown.write(page, SITE)

    assert text.startswith("# Legs exercises\n")
    assert all(f"]({SITE}{row.path}):" in text for row in page.rows)


def test_the_sitemap_holds_approved_pages_and_the_hubs_they_fill() -> None:
    catalogue = real.catalogue()
    approved = catalogue.approved[:7]
    some = Catalogue(approved, catalogue.vocabulary, "test")

    text = site_index.sitemap(some, SITE)

    assert text.count("<lastmod>") == len(approved)
    assert f"<loc>{SITE}/exercise/{approved[0].slug}</loc>" in text
    assert all(f"<loc>{SITE}{hub.path}</loc>" in text for hub in open_hubs(approved))


def test_body_parts_are_counted_for_the_front_page() -> None:
    counts = {part.name: part for part in hubs.body_part_counts(real.catalogue())}

    assert counts["Legs"].url == "/exercises/legs"
    assert counts["Legs"].count == len(hubs.hub_members(LEGS, real.catalogue()))


def test_a_site_without_approved_pages_has_an_empty_sitemap() -> None:
    catalogue = real.catalogue()
    none = Catalogue((), catalogue.vocabulary, "test")

    assert "<url>" not in site_index.sitemap(none, SITE)
    assert "0 pages" not in site_index.llms_text(none, SITE)


def test_the_pages_that_wait_are_counted_for_machines() -> None:
    catalogue = real.catalogue()
    waiting = tuple(
        replace(e, facts=replace(e.facts, status=Status.DRAFT)) for e in catalogue.exercises[:3]
    )
    some = Catalogue((*waiting, *catalogue.exercises[3:]), catalogue.vocabulary, "test")

    told = site_index.llms_text(some, SITE)

    drafts = len(some) - len(some.approved)
    assert f"{drafts} more pages wait for their second reader" in told
    assert all(f"/exercise/{draft.slug}.md" not in told for draft in waiting)


def test_every_part_gear_muscle_level_and_kind_has_a_hub_of_at_least_five() -> None:
    counts = open_hubs(real.catalogue().approved)
    wanted: list[Topic] = [*BodyPart, *EquipmentHub, *MuscleHub, *Level, *Category]

    assert [topic for topic in wanted if counts.get(Hub.of(topic), 0) < FEWEST] == []
