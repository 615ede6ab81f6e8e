"""JSON and structured data: documented keys, nothing invented, nothing that breaks a page."""

import json
import re

from tests.each import of_each
from tests.library import real

from forge.domain.vocabulary import Measure
from forge.library import as_json, hub_markdown, hubs, jsonld
from forge.library.as_json import Json

SITE = "https://forge.example"
ROW_KEYS = {
    *("slug", "former_slugs", "name", "aliases", "path", "status", "indexable", "version"),
    *("body_part", "equipment_hub", "target", "secondary", "category", "difficulty"),
    *("works", "needs", "dose", "popularity"),
    *("equipment", "pattern", "position", "measure", "laterality"),
}


def documented() -> set[str]:
    groups = re.findall(r"``([a-z_,\s]+)``", as_json.__doc__ or "")

    return {key for group in groups for key in re.split(r",\s+", group)}


def test_the_row_has_the_documented_keys() -> None:
    row = as_json.row(real.catalogue().get("push-up"), real.catalogue())

    assert set(row) == ROW_KEYS
    assert set(row) <= documented()
    assert (row["slug"], row["target"], row["measure"]) == ("push-up", "Chest", "reps")


@of_each(real.SLUGS)
def test_a_page_is_its_row_and_more_and_can_be_dumped(slug: str) -> None:
    shown = real.shown(slug)

    data = as_json.page(shown)

    assert as_json.row(shown.exercise, real.catalogue()).items() <= data.items()
    assert json.loads(json.dumps(data)) == data


def test_every_documented_key_of_a_page_is_there() -> None:
    data = as_json.page(real.shown("plank"))

    assert set(data) <= documented()
    assert documented() - set(data) <= {"row", "page", "text", "links"}


def by_type(slug: str) -> dict[Json, dict[str, Json]]:
    return {data["@type"]: data for data in jsonld.exercise_page(real.shown(slug), SITE)}


@of_each(real.SLUGS)
def test_structured_data_claims_no_rating_video_or_date(slug: str) -> None:
    text = json.dumps(jsonld.exercise_page(real.shown(slug), SITE))

    keys = set(re.findall(r'"(@?[a-zA-Z]+)": ', text)) | set(re.findall(r'"@type": "(\w+)"', text))

    assert keys.isdisjoint({"aggregateRating", "review", "video", "datePublished", "totalTime"})


@of_each(real.SLUGS)
def test_only_holds_have_a_time(slug: str) -> None:
    how_to = by_type(slug)["HowTo"]

    is_hold = real.shown(slug).exercise.facts.measure is Measure.HOLD

    assert ("performTime" in how_to) == is_hold


def test_the_time_of_a_hold_is_sets_times_seconds_times_sides() -> None:
    how_to = by_type("calf-push-stretch-with-hands-against-wall")["HowTo"]

    assert how_to["performTime"] == "PT1M20S"


def test_questions_for_search_engines_are_the_authors_own() -> None:
    shown = real.shown("push-up")
    entities = by_type("push-up")["FAQPage"]["mainEntity"]

    assert isinstance(entities, list)
    assert len(entities) == sum(question.own for question in shown.questions)


def test_breadcrumbs_lead_from_the_list_to_the_page() -> None:
    crumbs = by_type("push-up")["BreadcrumbList"]["itemListElement"]

    assert isinstance(crumbs, list)
    assert crumbs[0] == {
        "@type": "ListItem",
        "position": 1,
        "name": "Exercises",
        "item": f"{SITE}/exercises",
    }
    assert len(crumbs) == len(real.shown("push-up").breadcrumbs)


def test_a_hub_is_a_list_of_its_rows() -> None:
    hub = hubs.hub_page(hubs.hub_at("/exercises/legs", real.catalogue()), real.catalogue())

    data = jsonld.item_list(hub.title, hub.rows, SITE)

    assert data["numberOfItems"] == hub.total
    assert len(hub_markdown.as_json(hub)["rows"] or ()) == hub.total  # type: ignore[arg-type]  # a list


def test_script_text_cannot_end_its_element() -> None:
    text = jsonld.script_text({"name": "</script><script>alert(1)</script>&"})

    assert "<" not in text
    assert json.loads(text) == {"name": "</script><script>alert(1)</script>&"}
