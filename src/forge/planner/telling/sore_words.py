"""How much a sore joint may be felt: a rule for every session, told once at the top of a plan.

Up to 3 of 10 and gone the next morning. Pain-monitoring models of exercise for knees and tendons
allow up to 5 of 10 (Thomeé, Phys Ther 1997 [u]); the lower bound is ours [j].
"""

from forge.domain.request import PlanRequest, Severity
from forge.planner import words


def pain_rule(request: PlanRequest) -> str:
    """One or two sentences for joints that were marked and may be trained; else nothing."""
    joints = dict.fromkeys(
        words.joint(one.joint)
        for one in request.limitations
        if not one.red_flags and one.severity is not Severity.SEVERE
    )
    if not joints:
        return ""
    return (
        f"Mild discomfort in your {words.both(joints)}, up to 3 of 10, is all right if it is back "
        "to normal the next morning. If it is more, take less load or a smaller range."
    )
