"""The audit A1 to A30: a floor that every plan can be measured by (docs/evidence.md).

Lines that do not apply are left out. Gates must pass; the rest is told as it is.
"""

from forge.domain.plan import AuditLine
from forge.planner.audits.looking import Audited
from forge.planner.audits.strength import STRENGTH_LINES
from forge.planner.audits.whole import WHOLE_LINES


def audit(audited: Audited) -> tuple[AuditLine, ...]:
    """Every line that applies, in the order of its number."""
    lines = [line for check in (*STRENGTH_LINES, *WHOLE_LINES) if (line := check(audited))]
    return tuple(sorted(lines, key=lambda line: int(line.id[1:])))
