"""The muscle map: what is marked, what is drawn, and that every reference leads to a shape."""

import gzip
import json
import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forge.domain.exercise import MuscleUse
from forge.domain.vocabulary import Laterality, Muscle, MuscleRole
from forge.figures.body_map import (
    MAP,
    SIDES,
    VIEWS,
    BodyMap,
    Look,
    Shape,
    View,
    best_view,
    definitions,
    figure,
    load_map,
    role_marks,
    sides_shown,
    thumbnail,
)

CHEST, QUADS, GLUTES, CUFF = (
    Muscle.PEC_STERNAL,
    Muscle.RECTUS_FEMORIS,
    Muscle.GLUTEUS_MAXIMUS,
    Muscle.SUBSCAPULARIS,
)
WIDTH, HEIGHT = 630, 1250
COMMITTED = Path("content") / MAP
MOST_BYTES = 12_000


def shape(*box: int, deep: bool = False) -> Shape:
    x0, y0, x1, y1 = box
    return Shape("M0 0l1 1z", "M2 0l1 1z", deep, (x0, y0, x1, y1))


FRONT = View(
    (0, 0, WIDTH, HEIGHT),
    "M0 0l9 9z",
    "M1 1l2 2z",
    "M3 3l1 1z",
    {CHEST: shape(200, 200, 430, 300), QUADS: shape(200, 600, 430, 900)},
)
BACK = View(
    (0, 0, WIDTH, HEIGHT),
    "M0 0l8 8z",
    "M1 1l3 3z",
    "M3 3l2 2z",
    {
        GLUTES: shape(200, 500, 430, 650),
        CUFF: shape(180, 200, 450, 280, deep=True),
        CHEST: shape(200, 200, 210, 210),
    },
)
BODY = BodyMap({"front": FRONT, "back": BACK})


def use(muscle: Muscle, role: MuscleRole, share: float = 0.5) -> MuscleUse:
    return MuscleUse(muscle, role, share)


def view_box(svg: str) -> tuple[int, ...]:
    found = re.search(r'viewBox="([^"]+)"', svg)
    assert found
    return tuple(int(number) for number in found[1].split())


def references(svg: str) -> set[str]:
    return set(re.findall(r'href="#([^"]+)"', svg))


def test_a_missing_map_is_no_map(tmp_path: Path) -> None:
    found = load_map(tmp_path / "body_map.json")

    assert found is None


def test_a_map_is_read_as_it_was_built(tmp_path: Path) -> None:
    path = tmp_path / "body_map.json"
    outline = {"left": "M0 0z", "right": "M1 0z", "deep": True, "box": [1, 2, 3, 4]}
    body_of = {"base": "M5 5z", "flesh": "M6 6z", "hair": ""}
    view = {"box": [0, 0, 9, 12], **body_of, "muscles": {"vasti": outline}}
    path.write_text(json.dumps({"front": view, "back": {**view, "muscles": {}}}))

    body = load_map(path)

    assert body is not None
    assert body.views["front"].height == 12
    assert body.views["front"].muscles == {
        Muscle.VASTI: Shape("M0 0z", "M1 0z", deep=True, box=(1, 2, 3, 4))
    }
    assert body.views["back"].muscles == {}


@pytest.mark.parametrize(
    ("role", "share", "mark"),
    [
        (MuscleRole.PRIME, 0.1, "work"),
        (MuscleRole.SYNERGIST, 0.9, "help"),
        (MuscleRole.STRETCHED, 0.35, "str"),
        (MuscleRole.STRETCHED, 0.34, "str2"),
    ],
)
def test_each_role_has_its_mark(role: MuscleRole, share: float, mark: str) -> None:
    marks = role_marks([use(CHEST, role, share)])

    assert marks == {CHEST: mark}


def test_a_stabiliser_is_not_marked() -> None:
    marks = role_marks([use(CHEST, MuscleRole.STABILISER), use(QUADS, MuscleRole.PRIME)])

    assert marks == {QUADS: "work"}


@pytest.mark.parametrize(
    ("laterality", "mark", "sides"),
    [
        (Laterality.PER_SIDE, "str", ("right",)),
        (Laterality.PER_SIDE, "str2", ("right",)),
        (Laterality.PER_SIDE, "work", SIDES),
        (Laterality.BILATERAL, "str", SIDES),
        (Laterality.ALTERNATING, "str", SIDES),
    ],
)
def test_only_a_one_sided_stretch_shows_one_side(
    laterality: Laterality, mark: str, sides: tuple[str, ...]
) -> None:
    shown = sides_shown(laterality, {CHEST: mark})

    assert shown == sides


def test_definitions_hold_both_bodies_and_each_muscle_once() -> None:
    svg = definitions(BODY, [GLUTES, CHEST, CHEST])

    ids = re.findall(r'id="([^"]+)"', svg)

    assert sorted(ids) == sorted(
        [
            "b-front",
            "b-back",
            "o-front",
            "o-back",
            "m-pec_sternal-front-left",
            "m-pec_sternal-front-right",
            "m-pec_sternal-back-left",
            "m-pec_sternal-back-right",
            "m-gluteus_maximus-back-left",
            "m-gluteus_maximus-back-right",
        ]
    )
    ET.fromstring(svg)  # noqa: S314  # our own output: it must be well-formed


def test_definitions_do_not_depend_on_the_order_of_muscles() -> None:
    assert definitions(BODY, [GLUTES, CHEST]) == definitions(BODY, [CHEST, GLUTES])


def test_a_figure_shows_the_whole_view_with_the_marks_seen_in_it() -> None:
    svg = figure(BODY, "front", {CHEST: "work", GLUTES: "help"}, label="Push-up, front")

    assert view_box(svg) == (0, 0, WIDTH, HEIGHT)
    assert references(svg) == {
        "b-front",
        "o-front",
        "m-pec_sternal-front-left",
        "m-pec_sternal-front-right",
    }
    assert 'class="work"' in svg


def test_a_figure_of_one_side_leaves_the_other_out() -> None:
    svg = figure(BODY, "back", {GLUTES: "str"}, label="Stretch", look=Look(("right",)))

    assert references(svg) == {"b-back", "o-back", "m-gluteus_maximus-back-right"}


def test_a_deep_muscle_is_drawn_as_deep() -> None:
    svg = figure(BODY, "back", {CUFF: "help", GLUTES: "work"}, label="x")

    assert 'class="help deep" href="#m-subscapularis-back-left"' in svg
    assert 'class="work" href="#m-gluteus_maximus-back-left"' in svg


def test_a_label_cannot_break_out_of_its_attribute() -> None:
    svg = figure(BODY, "front", {}, label='"><script>alert(1)</script>')

    root = ET.fromstring(svg)  # noqa: S314  # our own output

    assert root.get("aria-label") == '"><script>alert(1)</script>'
    assert [child.tag for child in root] == ["use", "use"]


def test_a_figure_has_a_name_and_a_thumbnail_is_decoration() -> None:
    named = figure(BODY, "front", {CHEST: "work"}, label="Push-up")
    decoration = thumbnail(BODY, {CHEST: "work"})

    assert 'role="img" aria-label="Push-up"' in named
    assert 'aria-hidden="true"' in decoration
    assert "role=" not in decoration


def test_a_thumbnail_is_cut_around_the_strongest_marks() -> None:
    svg = thumbnail(BODY, {QUADS: "work", CHEST: "help"})

    left, top, width, height = view_box(svg)

    assert width == height < HEIGHT
    assert left <= 200
    assert left + width >= 430
    assert top <= 600
    assert top + height >= 900
    assert top > 300, "the helping chest does not widen the detail"


def test_a_thumbnail_without_marks_shows_the_body() -> None:
    assert view_box(thumbnail(BODY, {})) == (0, 0, WIDTH, HEIGHT)


def test_a_thumbnail_of_a_muscle_without_a_shape_shows_the_body() -> None:
    assert view_box(thumbnail(BODY, {Muscle.SOLEUS: "work"})) == (0, 0, WIDTH, HEIGHT)


def test_a_thumbnail_with_helpers_alone_is_cut_around_them() -> None:
    assert view_box(thumbnail(BODY, {GLUTES: "help"}))[1] > 300


@pytest.mark.parametrize(
    ("marks", "view"),
    [
        ({GLUTES: "work"}, "back"),
        ({QUADS: "work", GLUTES: "help"}, "front"),
        ({CHEST: "work"}, "front"),
        ({}, "front"),
        ({GLUTES: "help", QUADS: "str2"}, "front"),
    ],
)
def test_the_best_view_shows_more_of_the_strongest_marks(
    marks: dict[Muscle, str], view: str
) -> None:
    assert best_view(BODY, marks) == view


@st.composite
def boxes(draw: st.DrawFn) -> tuple[int, int, int, int]:
    x0, x1 = sorted(draw(st.tuples(st.integers(0, WIDTH), st.integers(0, WIDTH))))
    y0, y1 = sorted(draw(st.tuples(st.integers(0, HEIGHT), st.integers(0, HEIGHT))))
    return x0, y0, x1 + 1, y1 + 1


@given(st.dictionaries(st.sampled_from([CHEST, QUADS, GLUTES]), boxes(), min_size=1))
def test_a_thumbnail_is_a_square_on_the_body_that_holds_every_marked_muscle(
    found: dict[Muscle, tuple[int, int, int, int]],
) -> None:
    muscles = {
        muscle: Shape("M0 0z", "M0 0z", deep=False, box=box) for muscle, box in found.items()
    }
    view = View((0, 0, WIDTH, HEIGHT), "", "", "", muscles)

    svg = thumbnail(BodyMap({"front": view, "back": view}), dict.fromkeys(found, "work"))

    left, top, width, height = view_box(svg)
    assert width == height <= HEIGHT
    assert top >= 0
    assert top + height <= HEIGHT
    assert left <= min(box[0] for box in found.values())
    assert left + width >= max(box[2] for box in found.values()) - 1
    assert top <= min(box[1] for box in found.values())
    assert top + height >= max(box[3] for box in found.values()) - 1


def committed() -> BodyMap:
    body = load_map(COMMITTED)
    assert body is not None
    return body


def test_every_muscle_has_a_shape_in_the_committed_map() -> None:
    body = committed()

    assert set(body.views) == set(VIEWS)
    assert {muscle for view in body.views.values() for muscle in view.muscles} == set(Muscle)


def test_both_sides_of_the_committed_map_take_twelve_kilobytes_together() -> None:
    packed = gzip.compress(COMMITTED.read_bytes(), 9, mtime=0)

    assert len(packed) <= MOST_BYTES


def across(path: str) -> tuple[float, float]:
    """Least and greatest x of a path of relative commands."""
    words = re.findall(r"[Mmlqz]|-?\d+", path)
    x, start, found, at, command, size = 0, 0, [], 0, "", {"M": 2, "m": 2, "l": 2, "q": 4}
    while at < len(words):
        if words[at] in "Mmlqz":
            command, at = words[at], at + 1
            if command == "z":
                x = start
                continue
        numbers = [int(word) for word in words[at : at + size[command]]]
        at += size[command]
        x = numbers[-2] if command == "M" else x + numbers[-2]
        start = x if command in "Mm" else start
        found.append(x)
    return min(found), max(found)


@pytest.mark.parametrize("view", VIEWS)
def test_both_sides_of_the_committed_map_are_each_others_mirror(view: str) -> None:
    shown = committed().views[view]
    width = shown.box[2]

    assert shown.muscles
    for muscle, own in shown.muscles.items():
        left, right = across(own.left), across(own.right)
        assert left[0] == pytest.approx(width - right[1], abs=4), muscle
        assert left[1] == pytest.approx(width - right[0], abs=4), muscle
        persons_left_is_right = sum(left) > sum(right)
        assert persons_left_is_right == (view == "front"), muscle


@pytest.mark.parametrize(
    ("muscle", "view"),
    [
        (Muscle.PEC_STERNAL, "front"),
        (Muscle.RECTUS_FEMORIS, "front"),
        (Muscle.BICEPS_BRACHII, "front"),
        (Muscle.WRIST_FLEXORS, "front"),
        (Muscle.WRIST_EXTENSORS, "back"),
        (Muscle.TRICEPS_LONG, "back"),
        (Muscle.GLUTEUS_MAXIMUS, "back"),
        (Muscle.GASTROCNEMIUS, "back"),
        (Muscle.LATISSIMUS_DORSI, "back"),
    ],
)
def test_a_muscle_is_shown_from_the_side_on_which_it_lies(muscle: Muscle, view: str) -> None:
    assert best_view(committed(), {muscle: "work"}) == view


@pytest.mark.parametrize("muscle", list(Muscle))
def test_figures_refer_only_to_what_their_page_defines(muscle: Muscle) -> None:
    body = committed()
    marks = {muscle: "work"}

    page = definitions(body, marks)
    drawn = [figure(body, view, marks, label="x") for view in VIEWS] + [thumbnail(body, marks)]

    defined = set(re.findall(r'id="([^"]+)"', page))
    assert set().union(*map(references, drawn)) <= defined


def test_a_muscle_with_a_page_can_be_clicked_but_not_tabbed_to() -> None:
    links = {CHEST: ("/muscles/pec-sternal", "Chest <main>")}

    svg = figure(BODY, "front", {CHEST: "work", GLUTES: "help"}, label="x", look=Look(links=links))

    assert svg.count("<a ") == 1
    assert '<a href="/muscles/pec-sternal" tabindex="-1"><title>Chest &lt;main&gt;</title>' in svg
    assert 'role="group"' in svg
