"""A read and judged routine as lines for the terminal, and as values for programs."""

from collections.abc import Iterator
from textwrap import wrap

from forge.domain.plan import AuditLine
from forge.planner import words
from forge.planner.routine.changes import Change, Changes
from forge.planner.routine.plain import printable
from forge.planner.routine.values import Item, Kind, Line, Routine
from forge.planner.routine.verdict import Finding, Verdict
from forge.planner.routine.weigh import Weighed
from forge.planner.routine.wording import amount_text

WIDTH = 80


def reading_lines(routine: Routine, names: dict[str, str]) -> Iterator[str]:
    """What was read, session by session, then what must be asked and what stays unread."""
    asked, unread = routine.of_kind(Kind.QUESTION), routine.of_kind(Kind.UNREAD)
    yield (
        f"Read: {words.plural(len(routine.items), 'exercise')} in "
        f"{words.plural(len(routine.sessions), 'session')}. "
        f"{words.plural(len(asked), 'line')} to ask about, {len(unread)} unread."
    )
    for session in routine.sessions:
        yield ""
        yield session.title or "Session"
        yield from (f"  {_item(item, names)}" for item in session.items)
    for line in (*asked, *unread):
        yield ""
        yield from _open(line)


def _item(item: Item, names: dict[str, str]) -> str:
    group = f"{item.group} " if item.group and len(item.group) == 1 else ""
    remark = f"  ({item.remark})" if item.remark else ""
    return f"{group}{names.get(item.slug, item.slug):<38} {amount_text(item.work)}{remark}"


def _open(line: Line) -> Iterator[str]:
    """A question with its answers, or why a line is unread."""
    yield f"Line {line.number}: {printable(line.text).strip()}"
    if line.question is None:
        yield f"  Not read: {printable(line.because)}"
        return
    yield f"  {printable(line.question.asks)}"
    yield from (f"    - {choice.says}" for choice in line.question.choices)


def verdict_lines(verdict: Verdict, assumed: tuple[str, ...]) -> Iterator[str]:
    """The audit in plain words, worst first."""
    yield f"Audit: {verdict.passed} of {words.plural(len(verdict.lines), 'line')} pass."
    for broken in verdict.broken:
        for reason in broken.reasons:
            yield from _wrapped(f"! {reason.sentence}")
    gated = tuple(one for one in verdict.findings if not (one.gate and verdict.broken))
    yield from finding_lines(gated)
    for sentence in assumed:
        yield from _wrapped(f"Note: {sentence}")


def finding_lines(findings: tuple[Finding, ...]) -> Iterator[str]:
    """Findings with a number each."""
    for place, finding in enumerate(findings, start=1):
        mark = "GATE " if finding.gate else ""
        yield from _wrapped(f"{place}. {mark}{finding.sentence}", "   ")
        if finding.change:
            yield from _wrapped(f"   {finding.change}", "   ")


def change_lines(changes: Changes) -> Iterator[str]:
    """What a new plan keeps, drops and adds."""
    parts = (("Kept", changes.kept), ("Gone", changes.gone), ("Added", changes.added))
    for title, found in parts:
        yield f"{title}: {words.plural(len(found), 'exercise')}"
        for change in found:
            yield from _wrapped(f"- {_change(change)}", "    ", "  ")


def _change(change: Change) -> str:
    if change.after is None:
        return f"{change.name}: {change.why}"
    before = f"{change.before} to " if change.before not in (None, change.after) else ""
    return f"{change.name}, {before}{words.plural(change.after, 'set')} a week: {change.why}"


def _wrapped(text: str, hanging: str = "  ", first: str = "") -> list[str]:
    return wrap(
        text,
        WIDTH,
        initial_indent=first,
        subsequent_indent=hanging,
        break_on_hyphens=False,
        drop_whitespace=True,
    )


def reading_json(routine: Routine) -> dict[str, object]:
    """Every line with its place and its reading."""
    return {
        "lines": [_line_json(line) for line in routine.lines],
        "per_week": routine.per_week,
        "sessions": [
            {
                "title": session.title,
                "week": session.week,
                "weekday": session.weekday.name.lower() if session.weekday is not None else None,
                "items": [_item_json(item) for item in session.items],
            }
            for session in routine.sessions
        ],
    }


def _line_json(line: Line) -> dict[str, object]:
    found: dict[str, object] = {
        "number": line.number,
        "start": line.start,
        "end": line.end,
        "kind": line.kind.value,
    }
    if line.because:
        found["because"] = line.because
    if line.question:
        found["question"] = {
            "key": line.question.key,
            "asks": line.question.asks,
            "choices": [choice.says for choice in line.question.choices],
        }
    return found


def _item_json(item: Item) -> dict[str, object]:
    work = item.work
    told: dict[str, object] = {
        "sets": work.sets,
        "reps": work.reps,
        "seconds": work.seconds,
        "metres": work.metres,
        "by_set": work.by_set or None,
        "to_limit": work.to_limit or None,
        "last_to_limit": work.last_to_limit or None,
        "each_side": work.each_side or None,
        "rir": work.rir,
        "percent": work.percent,
        "kg": str(work.kg) if work.kg is not None else None,
        "rest_s": work.rest_s,
        "tempo": work.tempo or None,
    }
    return {
        "slug": item.slug,
        "typed": item.name,
        "line": item.line,
        "start": item.start,
        "end": item.end,
        "group": item.group,
        "remark": item.remark or None,
        **{name: value for name, value in told.items() if value is not None},
    }


def verdict_json(verdict: Verdict, weighed: Weighed) -> dict[str, object]:
    """The audit, what is wrong, and what was assumed."""
    return {
        "gates_hold": verdict.gates_hold,
        "assumed": list(weighed.basis.assumed),
        "audit": [audit_json(line) for line in verdict.lines],
        "findings": [finding_json(finding) for finding in verdict.findings],
        "broken": [
            {"slug": one.slug, "reasons": [reason.sentence for reason in one.reasons]}
            for one in verdict.broken
        ],
        "weekly_sets": {
            track.key: number_of(weighed.audited.sums.totals[track.key])
            for track in weighed.audited.task.tracks
            if track.kind.value == "muscle"
        },
        "minutes": {
            day.weekday.name.lower(): -(-day.time.total // 60) for day in weighed.audited.days
        },
    }


def number_of(halves: int) -> float:
    """Half sets as sets."""
    return halves / 2


def audit_json(line: AuditLine) -> dict[str, object]:
    """One line of the audit."""
    return {
        "id": line.id,
        "name": line.name,
        "value": line.value,
        "passed": line.passed,
        "gate": line.gate,
        "sentence": line.sentence,
    }


def finding_json(finding: Finding) -> dict[str, object]:
    """One thing that is wrong."""
    return {"id": finding.id, "sentence": finding.sentence, "change": finding.change}


def change_json(changes: Changes) -> dict[str, object]:
    """What a new plan keeps, drops and adds."""
    return {
        title: [{"slug": c.slug, "before": c.before, "after": c.after, "why": c.why} for c in found]
        for title, found in (
            ("kept", changes.kept),
            ("gone", changes.gone),
            ("added", changes.added),
        )
    }
