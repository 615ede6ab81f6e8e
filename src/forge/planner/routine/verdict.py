"""The audit of a pasted routine in plain words: worst first, each with what to change."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from forge.domain.plan import AuditLine, Reason
from forge.planner.audits.lines import audit
from forge.planner.audits.looking import Audited
from forge.planner.routine.advice import Advice
from forge.planner.routine.remedies import REMEDIES
from forge.planner.routine.weigh import Weighed

WEIGHTS: Final = {
    **dict.fromkeys(("A1", "A10", "A11"), 3),
    **dict.fromkeys(("A2", "A3", "A4", "A6", "A9", "A12", "A14", "A25", "A26", "A27"), 2),
    **dict.fromkeys(("A28", "A29"), 2),
}
"""How much a line weighs when the worst is told first; the others weigh 1 (planner design)."""

NOT_ASKED: Final = frozenset({"A21", "A30"})
"""Lines about what only a planner states: a stall rule, favourites that it was told of."""

OPEN_RULES: Final = frozenset({"level", "prerequisite"})
"""Rules that a person may overrule in a routine of their own; they are told, not enforced."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong, in words, and what would mend it."""

    id: str
    gate: bool
    sentence: str
    change: str


@dataclass(frozen=True, slots=True)
class Broken:
    """An exercise that a hard rule forbids here, with every rule that does."""

    slug: str
    name: str
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Verdict:
    """Every line that applies, what is wrong, worst first, and which hard rules are broken."""

    lines: tuple[AuditLine, ...]
    findings: tuple[Finding, ...]
    broken: tuple[Broken, ...]

    @property
    def passed(self) -> int:
        """Lines that pass."""
        return sum(line.passed for line in self.lines)

    @property
    def gates_hold(self) -> bool:
        """True if no gate fails and no hard rule is broken."""
        return not self.broken and all(line.passed for line in self.lines if line.gate)


def judge(weighed: Weighed) -> Verdict:
    """Audit a weighed routine."""
    lines = lines_of(weighed)
    return Verdict(lines, findings_of(weighed.audited, lines), broken_of(weighed))


def lines_of(weighed: Weighed) -> tuple[AuditLine, ...]:
    """The audit without what the text cannot answer: minutes or rests that it does not tell."""
    left_out = set(NOT_ASKED)
    if not weighed.basis.minutes_told:
        left_out.add("A9")
    if all(item.work.rest_s is None for item in weighed.routine.items):
        left_out.add("A18")
    return tuple(line for line in audit(weighed.audited) if line.id not in left_out)


def findings_of(audited: Audited, lines: tuple[AuditLine, ...]) -> tuple[Finding, ...]:
    """What is wrong, worst first: gates, then by weight, then by how far a line misses."""
    missed = sorted((line for line in lines if not line.passed), key=_badness)
    return tuple(_finding(audited, line) for line in missed)


def _badness(line: AuditLine) -> tuple[bool, int, float, int]:
    return not line.gate, -WEIGHTS.get(line.id, 1), line.value, int(line.id[1:])


def _finding(audited: Audited, line: AuditLine) -> Finding:
    remedy: Callable[[Audited], Advice] | None = REMEDIES.get(line.id)
    advice = remedy(audited) if remedy else Advice(line.sentence, "")
    return Finding(line.id, line.gate, advice.sentence, advice.change)


def broken_of(weighed: Weighed) -> tuple[Broken, ...]:
    """Exercises of the routine that a hard rule leaves out, apart from level and first steps."""
    against = {entry.slug: entry.reasons for entry in weighed.audited.pool.excluded}
    names = {entry.one.slug: entry.one.exercise.name for day in weighed.entries for entry in day}
    found = {
        slug: tuple(reason for reason in against.get(slug, ()) if reason.rule not in OPEN_RULES)
        for slug in names
    }
    return tuple(Broken(slug, names[slug], reasons) for slug, reasons in found.items() if reasons)
