"""The catalogue: lookups, the graph with its inverses, the cache, the checks as a whole."""

from pathlib import Path

import pytest
from tests.library.pages import small_content

from forge.domain.errors import ContentError, UnknownExercise
from forge.domain.exercise import Edge
from forge.domain.vocabulary import EdgeType
from forge.library.catalogue import Catalogue, is_approved
from forge.library.check import check_content
from forge.library.load import load_catalogue


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return small_content(tmp_path)


@pytest.fixture
def catalogue(content: Path) -> Catalogue:
    return load_catalogue(content)


def rewrite(content: Path, slug: str, old: str, new: str) -> None:
    path = content / f"exercises/{slug}.md"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def edges(catalogue: Catalogue, slug: str, kind: EdgeType) -> list[Edge]:
    return [edge for edge in catalogue.edges(slug) if edge.type is kind]


def test_exercises_are_sorted_by_slug(catalogue: Catalogue) -> None:
    slugs = [exercise.slug for exercise in catalogue]

    assert slugs == ["counter-press", "full-press", "knee-press"]
    assert len(catalogue) == 3
    assert "full-press" in catalogue


def test_an_exercise_is_found_by_its_present_and_former_slug(catalogue: Catalogue) -> None:
    assert catalogue.get("floor-press-up") is catalogue.get("full-press")
    assert catalogue.get("full-press").name == "Full Press"


def test_an_unknown_slug_names_the_nearest_ones(catalogue: Catalogue) -> None:
    with pytest.raises(UnknownExercise) as caught:
        catalogue.get("kne-press")

    assert caught.value.nearest[0] == "knee-press"
    assert "Did you mean knee-press" in str(caught.value)


def test_own_edges_come_first_and_inverses_have_no_reason(catalogue: Catalogue) -> None:
    swaps = edges(catalogue, "full-press", EdgeType.SUBSTITUTE)

    assert catalogue.edges("full-press")[0].reason
    assert {edge.to for edge in swaps} == {"counter-press", "knee-press"}
    assert {edge.reason for edge in swaps} == {""}


def test_an_inverse_does_not_repeat_an_own_edge(catalogue: Catalogue) -> None:
    harder = edges(catalogue, "counter-press", EdgeType.PROGRESSION)

    assert [edge.to for edge in harder] == ["knee-press"]
    assert harder[0].reason


def test_edges_follow_a_former_slug(catalogue: Catalogue) -> None:
    assert catalogue.edges("floor-press-up") == catalogue.edges("full-press")


def test_a_family_begins_with_its_head(catalogue: Catalogue) -> None:
    slugs = [exercise.slug for exercise in catalogue.family("full-press")]

    assert slugs == ["full-press", "counter-press", "knee-press"]
    assert catalogue.family("nobody") == ()


def test_drafts_are_in_the_catalogue_and_told_apart(content: Path) -> None:
    rewrite(content, "knee-press", "status: draft", "status: approved")
    rewrite(content, "knee-press", "reviewed_by: null", "reviewed_by: second reader")
    rewrite(content, "knee-press", "reviewed_on: null", "reviewed_on: 2026-11-22")

    catalogue = load_catalogue(content)

    assert [exercise.slug for exercise in catalogue.approved] == ["knee-press"]
    assert [is_approved(exercise) for exercise in catalogue] == [False, False, True]


def test_the_version_changes_with_any_file(content: Path, catalogue: Catalogue) -> None:
    rewrite(content, "knee-press", "popularity: 4", "popularity: 3")
    edited = load_catalogue(content).version
    levels = content / "vocabulary/levels.toml"
    levels.write_bytes(levels.read_bytes() + b"# A comment.\n")

    assert len({catalogue.version, edited, load_catalogue(content).version}) == 3


def test_the_version_does_not_change_with_the_folder(tmp_path: Path, catalogue: Catalogue) -> None:
    elsewhere = small_content(tmp_path / "elsewhere")

    assert load_catalogue(elsewhere) == catalogue


def test_errors_of_all_pages_stop_the_load_together(content: Path) -> None:
    rewrite(content, "knee-press", "chain: closed", "chian: closed")
    rewrite(content, "full-press", "popularity: 5", "popularity: 9")

    with pytest.raises(ContentError) as caught:
        load_catalogue(content)

    assert "content/exercises/knee-press.md" in str(caught.value)
    assert "content/exercises/full-press.md" in str(caught.value)


def test_a_warning_does_not_stop_the_load(content: Path) -> None:
    rewrite(content, "knee-press", "1. Kneel on", "1. Smile on")

    assert len(load_catalogue(content)) == 3
    assert [flaw.id for flaw in check_content(content)] == ["V36"]


def test_a_file_that_is_no_utf8_is_a_flaw_with_its_line(content: Path) -> None:
    path = content / "exercises/knee-press.md"
    path.write_bytes(path.read_bytes().replace(b"chain: closed", b"chain: \xff"))

    flaw = next(flaw for flaw in check_content(content) if "UTF-8" in flaw.message)

    assert path.read_bytes().splitlines()[flaw.line - 1] == b"chain: \xff"


def test_a_broken_vocabulary_is_reported_alone(content: Path) -> None:
    (content / "vocabulary/joints.toml").unlink()

    assert [flaw.file for flaw in check_content(content)] == ["content/vocabulary/joints.toml"]


def test_the_small_library_has_no_flaw(content: Path) -> None:
    assert check_content(content) == ()


def test_the_cache_gives_the_same_catalogue(content: Path, catalogue: Catalogue) -> None:
    cache = content.parent / "deep/cache.bin"

    first, second = load_catalogue(content, cache), load_catalogue(content, cache)

    assert first == second == catalogue
    assert second.edges("full-press") == catalogue.edges("full-press")
    assert [path.name for path in cache.parent.iterdir()] == ["cache.bin"]


def test_the_cache_is_read_and_not_only_written(content: Path) -> None:
    cache = content.parent / "cache.bin"
    load_catalogue(content, cache)
    written = cache.stat().st_mtime_ns

    load_catalogue(content, cache)

    assert cache.stat().st_mtime_ns == written


def test_an_edited_page_is_seen_through_the_cache(content: Path) -> None:
    cache = content.parent / "cache.bin"
    load_catalogue(content, cache)

    rewrite(content, "knee-press", "popularity: 4", "popularity: 3")

    assert load_catalogue(content, cache).get("knee-press").facts.popularity == 3


@pytest.mark.parametrize("damage", ["empty", "foreign", "cut", "flipped"])
def test_a_damaged_cache_is_ignored_and_written_anew(content: Path, damage: str) -> None:
    cache = content.parent / "cache.bin"
    good = load_catalogue(content, cache)
    raw = cache.read_bytes()
    middle = len(raw) // 2
    flipped = raw[:middle] + bytes([raw[middle] ^ 1]) + raw[middle + 1 :]
    broken = {"empty": b"", "foreign": b"PK" + raw, "cut": raw[:-9], "flipped": flipped}[damage]

    cache.write_bytes(broken)

    assert load_catalogue(content, cache) == good
    assert cache.read_bytes() == raw


def test_a_cache_that_cannot_be_written_is_done_without(content: Path) -> None:
    blocked = content.parent / "file"
    blocked.write_text("not a folder", encoding="utf-8")

    assert len(load_catalogue(content, blocked / "cache.bin")) == 3


def test_content_with_errors_is_never_cached(content: Path) -> None:
    cache = content.parent / "cache.bin"
    rewrite(content, "full-press", "popularity: 5", "popularity: 9")

    with pytest.raises(ContentError):
        load_catalogue(content, cache)

    assert not cache.exists()
