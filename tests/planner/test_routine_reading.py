"""Lines and whole routines as people write them, and any text at all."""

from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests import ready

from forge.domain.errors import InvalidRequest
from forge.domain.vocabulary import Weekday
from forge.planner.routine.answers import answered
from forge.planner.routine.read import MOST_CHARACTERS, read_routine
from forge.planner.routine.report import reading_lines
from forge.planner.routine.values import Item, Kind, Line, Routine
from forge.planner.routine.wording import amount_text

HERE = Path(__file__).parent / "routines"
ROUTINES = sorted(HERE.glob("*.routine.txt"))


@dataclass(frozen=True)
class Sample:
    """A line and what must become of it."""

    typed: str
    reading: str


def samples() -> list[Sample]:
    text = (HERE / "lines.txt").read_text(encoding="utf-8")
    pairs = [line.split(" => ") for line in text.splitlines() if not line.startswith("#")]
    return [Sample(typed, reading) for typed, reading in pairs]


def read(text: str) -> Routine:
    return read_routine(text, ready.catalogue())


def told(item: Item) -> str:
    remark = f" ~ {item.remark}" if item.remark else ""
    return f"{item.slug} {amount_text(item.work)}{remark}"


def said(line: Line) -> str:
    match line.kind:
        case Kind.QUESTION:
            return f"? {line.question.asks if line.question else ''}"
        case Kind.UNREAD:
            return f"! {line.because}"
        case _:
            return "; ".join(told(item) for item in line.items)


# ---------------------------------------------------------------- the corpus


@pytest.mark.parametrize("sample", samples(), ids=lambda sample: sample.typed)
def test_a_line_is_read_as_it_is_meant(sample: Sample) -> None:
    [line] = read(sample.typed).lines

    if sample.reading[0] in "?!":
        assert said(line).startswith(sample.reading[0])
        assert sample.reading[2:] in said(line)
    else:
        assert said(line) == sample.reading


def test_the_corpus_holds_enough_lines_of_each_kind() -> None:
    kinds = [sample.reading[0] for sample in samples()]

    assert len(kinds) >= 80
    assert kinds.count("?") >= 15
    assert kinds.count("!") >= 4


def test_there_are_at_least_eight_whole_routines() -> None:
    assert len(ROUTINES) >= 8


@pytest.mark.parametrize("path", ROUTINES, ids=lambda path: path.stem)
def test_a_whole_routine_is_read_as_the_golden_reading(path: Path) -> None:
    """Look at every difference; then write it down with ``python -m tests.planner.routines``."""
    golden = path.with_name(path.name.replace(".routine.", ".reading."))

    assert written(path) == golden.read_text(encoding="utf-8")


def written(path: Path) -> str:
    """Every line with its kind and reading, then the sessions."""
    routine = read(path.read_text(encoding="utf-8"))
    lines = [
        f"{line.kind.value:<8} | {line.text.strip()[:60]:<60} | {said(line)}".rstrip()
        for line in routine.lines
    ]
    sessions = [
        f"{session.title or '-'} [{session.weekday.name if session.weekday is not None else '-'}, "
        f"week {session.week}]: {', '.join(_grouped(item) for item in session.items)}"
        for session in routine.sessions
    ]
    return "\n".join((*lines, "", *sessions, f"per week: {routine.per_week}")) + "\n"


def _grouped(item: Item) -> str:
    return f"{item.slug} ({item.group})" if item.group else item.slug


# ---------------------------------------------------------------- any text


def accounted(routine: Routine) -> None:
    """Every character of the text stands in exactly one line, and every item in one."""
    at = 0
    for number, line in enumerate(routine.lines, start=1):
        assert line.number == number
        assert routine.text[line.start : line.end] == line.text
        assert routine.text[at : line.start].strip("\r\n\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029") == ""
        assert (line.kind is Kind.QUESTION) == (line.question is not None)
        assert line.kind in {Kind.READ, Kind.HEADING, Kind.QUESTION, Kind.UNREAD} or not line.items
        at = line.end
    assert at <= len(routine.text)
    held = [item for line in routine.lines for item in line.items]
    assert sorted(held, key=_place) == sorted(routine.items, key=_place) or _merged(routine)
    for item in held:
        line = routine.lines[item.line - 1]
        assert line.start <= item.start <= item.end <= line.end


def _place(item: Item) -> tuple[int, int, str]:
    return item.line, item.start, item.slug


def _merged(routine: Routine) -> bool:
    """Supersets of one lose their letter when a session is closed."""
    ungrouped = [(item.line, item.slug, item.work) for item in routine.items]
    held = [(i.line, i.slug, i.work) for line in routine.lines for i in line.items]
    return sorted(map(str, ungrouped)) == sorted(map(str, held))


NOTATION = st.sampled_from(
    [
        *(
            "3x8",
            "5x5+",
            "10x3",
            "@",
            "80%",
            "RPE 8",
            "RIR",
            "rest",
            "90s",
            "A1)",
            "B2.",
            "- ",
            "# ",
        ),
        *(
            "Squat",
            "bench press",
            "OHP",
            "row",
            "Day 1",
            "Monday:",
            "rest day",
            "3 rounds:",
            "Week 2",
        ),
        *(
            "Warm-up",
            "\t",
            ",",
            ";",
            "|",
            " + ",
            "(",
            ")",
            "**",
            "\n",
            "\n\n",
            "max",
            "AMRAP",
            "3-1-1-0",
        ),
        *(
            "Exercise,Sets,Reps",
            "Set 1: 60 kg x 10",
            "12",
            "8,8,6",
            "/side",
            "20 min",
            "kg",
            "//",
            "5 km",
        ),
    ]
)


@settings(max_examples=80, deadline=None)
@given(st.one_of(st.text(max_size=300), st.lists(NOTATION, max_size=40).map(" ".join)))
def test_no_text_raises_and_every_line_is_accounted_for_once(text: str) -> None:
    accounted(read(text))


@settings(max_examples=30, deadline=None)
@given(st.lists(NOTATION, max_size=30).map(" ".join), st.integers(0, 5))
def test_answers_keep_the_text_readable_and_ask_less(text: str, number: int) -> None:
    before = read(text)

    after = read(answered(before, {question.key: number for question in before.questions}))

    accounted(after)
    assert before.questions == () or after.text != before.text or number > 0


def test_too_long_a_text_is_refused_with_its_size() -> None:
    with pytest.raises(InvalidRequest, match="60001 characters"):
        read("x" * (MOST_CHARACTERS + 1))


def test_a_line_that_is_too_long_is_unread() -> None:
    [line] = read("Squat 3x8 " * 40).lines

    assert line.kind is Kind.UNREAD
    assert "300 characters" in line.because


# ---------------------------------------------------------------- answers


def test_an_answer_writes_the_line_anew_and_is_read_for_sure() -> None:
    routine = read("Day 1\n1. Leg curl 3x12 rest 60s\nDay 2\n1. Leg curl 3x12 rest 60s")
    [question] = routine.questions
    says = [choice.says for choice in question.choices]

    text = answered(routine, {question.key: says.index("Seated Leg Curl")})

    assert text == (
        "Day 1\n1. Seated Leg Curl 3x12 rest 60s\nDay 2\n1. Seated Leg Curl 3x12 rest 60s"
    )
    assert [item.slug for item in read(text).items] == ["seated-leg-curl"] * 2


@pytest.mark.parametrize(
    "sample", [s for s in samples() if s.reading[0] == "?"], ids=lambda s: s.typed
)
def test_every_choice_of_a_question_leads_to_a_reading_or_to_the_next_question(
    sample: Sample,
) -> None:
    routine = read(sample.typed)
    [question] = routine.questions

    after = [
        read(answered(routine, {question.key: number})) for number in range(len(question.choices))
    ]

    assert len(question.choices) <= 5
    assert all(one.lines[0].kind is not Kind.UNREAD for one in after)
    assert after[-1].lines[0].kind is Kind.NOTE
    assert all(one.questions != (question,) for one in after)


def test_an_unknown_answer_changes_nothing() -> None:
    routine = read("Leg curl 3x12")

    assert answered(routine, {"nonsense": 0, routine.questions[0].key: 99}) == "Leg curl 3x12"


# ---------------------------------------------------------------- the shape of a text


def test_weekdays_weeks_and_free_days_are_told_apart() -> None:
    routine = read(
        "Week 1\nMonday\nSquat 5x5\nDienstag frei\nMiércoles - Pecho\nBench press 5x5\n"
        "Week 2\nMonday\nSquat 5x3"
    )

    assert [(s.weekday, s.week) for s in routine.sessions] == [
        (Weekday.MON, 1),
        (Weekday.WED, 1),
        (Weekday.MON, 2),
    ]


def test_warm_ups_and_notes_hold_no_sets() -> None:
    routine = read(
        "Warm-up\n5 min stationary bike\nplank 2x30s\n\nSquat 5x5\nNotes\nPlank 3x30s is optional"
    )

    assert [item.slug for item in routine.items] == ["barbell-back-squat"]
    assert routine.warms_up


def test_a_table_is_read_by_its_header_whatever_the_order_of_columns() -> None:
    routine = read("Reps;Exercise;Rest;Sets\n10;Squat;2 min;3\n5;Deadlift;180 s;10")

    assert [told(item) for item in routine.items] == [
        "barbell-back-squat 3x10 rest 120 s",
        "barbell-deadlift 10 sets of 5 rest 180 s",
    ]


def test_a_circuit_gives_its_rounds_to_lines_without_sets() -> None:
    routine = read("3 rounds:\n15 KB swings\n20 push-ups\n30s plank\n\nSquat 5x5")

    assert [told(item) for item in routine.items] == [
        "kettlebell-swing 3x15",
        "push-up 3x20",
        "plank 3 x 30 s",
        "barbell-back-squat 5x5",
    ]
    assert len({item.group for item in routine.items[:3]}) == 1
    assert routine.items[3].group is None


def test_sets_told_one_by_one_below_a_name_add_up() -> None:
    routine = read("Bench Press (Barbell)\nSet 1: 60 kg x 10\nSet 2: 80 kg x 8\n\nHip thrust\n3x10")

    assert [told(item) for item in routine.items] == [
        "barbell-bench-press 2 sets of 10/8",
        "barbell-hip-thrust 3x10",
    ]
    assert [line.kind for line in routine.lines][:3] == [Kind.READ] * 3


def test_a_rest_on_a_line_of_its_own_is_that_of_what_follows() -> None:
    routine = read(
        "Day 1\nRest 90s between sets\nSquat 3x8\nPlank 3x30s rest 30s\nDay 2\nSquat 3x8"
    )

    assert [item.work.rest_s for item in routine.items] == [90, 30, None]


def test_how_often_a_week_is_noticed() -> None:
    assert read("Full body, 3x per week\nSquat 3x8").per_week == 3
    assert read("Do it twice a week.\nSquat 3x8").per_week == 2
    assert read("Squat 3x8").per_week is None


def test_the_report_names_questions_with_their_answers() -> None:
    routine = read("Leg curl 3x12\nFoo bar 3x8\nSquat 3x8")

    lines = list(reading_lines(routine, {"barbell-back-squat": "Barbell Back Squat"}))

    assert lines[0] == "Read: 1 exercise in 1 session. 1 line to ask about, 1 unread."
    assert "    - Seated Leg Curl" in lines
    assert any("no exercise called “Foo bar”" in line for line in lines)
