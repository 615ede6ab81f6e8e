"""Session, history and review as Markdown and JSON: the same facts as their pages."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date

from forge.domain.event import Json
from forge.domain.logged import LoggedSession, LoggedSet
from forge.training.history.adherence import minutes_of
from forge.training.history.review import ReviewLine
from forge.training.history.words import day_words, effort_words, set_words, target_words
from forge.training.log import session_body, set_body

Name = Callable[[str], str]
"""From an exercise's slug to its name."""


def session_markdown(session: LoggedSession, name: Name) -> str:
    """A session: what was done beside what was asked, set by set."""
    lines = [f"# {plain(session.title) or 'Session'}", "", about(session), ""]
    if session.note:
        lines += [*(f"> {line}" for line in session.note.splitlines()), ""]
    for slug, sets in by_exercise(session.sets):
        lines += [f"## {plain(name(slug))}", ""]
        lines += [f"{place}. {_set_line(one)}" for place, one in enumerate(sets, 1)]
        lines.append("")
    return "\n".join(lines).rstrip() + "\n"


def session_json(session: LoggedSession, name: Name) -> dict[str, Json]:
    """A session with its sets, fields as in the log."""
    sets: list[Json] = [
        {"key": one.key, "name": name(one.exercise), **set_body(one)} for one in session.sets
    ]
    return {"key": session.key, **session_body(session), "sets": sets}


def history_markdown(sessions: Iterable[LoggedSession], name: Name) -> str:
    """Sessions, newest first, one line an exercise."""
    lines = ["# History", ""]
    for session in sessions:
        title = plain(session.title) or "Session"
        lines += [f"## {day_words(session.date)} {session.date.year}, {title}", ""]
        lines += [
            f"- {plain(name(slug))}: {'; '.join(set_words(one) for one in sets)}"
            for slug, sets in by_exercise(session.sets)
        ]
        lines.append("")
    return "\n".join(lines).rstrip() + "\n"


def review_markdown(first: date, lines: Sequence[ReviewLine]) -> str:
    """The review of a week, with the rows that each line comes from."""
    told = [f"# Week of {day_words(first)} {first.year}", ""]
    for line in lines:
        told.append(f"- {plain(line.sentence)}")
        told += [f"  - `{row}`" for row in line.rows]
    return "\n".join(told).rstrip() + "\n"


def review_json(first: date, lines: Sequence[ReviewLine]) -> dict[str, Json]:
    """The review of a week as values."""
    found: list[Json] = [
        {"kind": line.kind.value, "sentence": line.sentence, "rows": list(line.rows)}
        for line in lines
    ]
    return {"week": first.isoformat(), "lines": found}


def by_exercise(sets: Iterable[LoggedSet]) -> list[tuple[str, list[LoggedSet]]]:
    """Sets by their exercise, in the order in which each began."""
    found: dict[str, list[LoggedSet]] = {}
    for one in sets:
        found.setdefault(one.exercise, []).append(one)
    return list(found.items())


def about(session: LoggedSession) -> str:
    """Day, minutes and effort: ``Mon 16 Nov 2026, 68 minutes, effort 7 of 10``."""
    minutes = minutes_of(session)
    parts = (
        f"{day_words(session.date)} {session.date.year}",
        f"{minutes} minutes" if minutes is not None else "",
        f"effort {session.effort} of 10" if session.effort is not None else "",
        f"skipped: {plain(session.skipped)}" if session.skipped else "",
    )
    return ", ".join(part for part in parts if part)


def size_words(session: LoggedSession) -> str:
    """Sets and minutes: ``18 sets, 62 min``."""
    minutes, sets = minutes_of(session), len(session.sets)
    told = "1 set" if sets == 1 else f"{sets} sets"
    return f"{told}, {minutes} min" if minutes is not None else told


def _set_line(one: LoggedSet) -> str:
    asked = target_words(one.target)
    kind = "" if one.type.value == "normal" else one.type.value.replace("_", "-")
    parts = (kind, set_words(one), effort_words(one), f"asked: {asked}" if asked else "")
    line = ", ".join(part for part in parts if part)
    return f"{line}. {plain(one.note)}" if one.note else line


def plain(text: str) -> str:
    """A person's own words on one line, so that they cannot become a heading or a list."""
    return " ".join(text.split())
