"""Titles and the summary of a plan, in plain words."""

from forge.domain.capital import capital
from forge.domain.plan import Role
from forge.domain.request import Goal, PlanRequest
from forge.domain.vocabulary import Joint, Pattern, Weekday
from forge.planner import words
from forge.planner.problem.candidates import Candidate
from forge.planner.problem.stretches import WHOLE_SHARE, groups_of
from forge.planner.problem.task import Session
from forge.planner.telling.sore_words import pain_rule

GOAL_WORDS = {
    Goal.STRENGTH: "Strength",
    Goal.HYPERTROPHY: "Muscle",
    Goal.HEALTH: "Health",
    Goal.POWER: "Power",
    Goal.FAT_LOSS: "Fat loss",
    Goal.MOBILITY: "Mobility",
    Goal.ENDURANCE_SUPPORT: "Strength for endurance",
    Goal.BALANCE: "Balance",
    Goal.SKILL: "Skill",
    Goal.CARE: "Care",
}

SHORT_PATTERNS = {
    Pattern.SQUAT: "squat",
    Pattern.LUNGE: "squat",
    Pattern.HINGE: "hips",
    Pattern.HIP_EXTENSION: "hips",
    Pattern.HORIZONTAL_PUSH: "push",
    Pattern.DIP: "push",
    Pattern.VERTICAL_PUSH: "press",
    Pattern.HORIZONTAL_PULL: "pull",
    Pattern.VERTICAL_PULL: "pull",
    Pattern.ELBOW_FLEXION: "arms",
    Pattern.ELBOW_EXTENSION: "arms",
    Pattern.PLANTARFLEXION: "calves",
}
ROLE_WORDS = {
    Role.SKILL: "skill",
    Role.BALANCE: "balance",
    Role.POWER: "power",
    Role.CORE: "core",
    Role.CARDIO: "cardio",
}
TITLE_WORDS = 3


DRILLS = "moving drills"


def day_title(found: tuple[Candidate, ...]) -> str:
    """Up to three words for what a session holds: ``Squat, push, pull``; mere drills come last."""
    named = sorted(dict.fromkeys(_named(one) for one in found), key=DRILLS.__eq__)
    text = ", ".join(named[:TITLE_WORDS])
    return capital(text)


def _named(one: Candidate) -> str:
    """What an exercise stands for in a title."""
    if one.role is Role.STRETCH:
        return _held(one) or DRILLS
    if one.role is Role.CARE:
        regions = [key for key in one.units if key.startswith("care:")]
        opened = _held(one) or "care"
        return words.joint(Joint(regions[0].removeprefix("care:"))) if regions else opened
    return ROLE_WORDS.get(one.role) or SHORT_PATTERNS.get(one.pattern) or words.pattern(one.pattern)


def _held(one: Candidate) -> str:
    """The muscles that a stretch holds long, its main ones first; empty for what only moves."""
    if not one.amount.hold_s:
        return ""
    found = groups_of(one.exercise, WHOLE_SHARE) or groups_of(one.exercise)
    return next(iter(found), "")


def plan_title(request: PlanRequest) -> str:
    """``Muscle, 3 days, 45 minutes``."""
    goal = GOAL_WORDS[request.goal]
    if request.second_goal is not None:
        goal += f" and {GOAL_WORDS[request.second_goal].lower()}"
    return f"{goal}, {words.plural(len(request.weekdays), 'day')}, {_minutes(request)}"


def _minutes(request: PlanRequest) -> str:
    low, high = min(request.minutes), max(request.minutes)
    return words.plural(high, "minute") if low == high else f"{low} to {high} minutes"


def summary(
    request: PlanRequest, sessions: tuple[Session, ...], amount: str, unmet: int, excluded: int
) -> str:
    """Some sentences: when, how much, what is spared and how it may feel, what is left open."""
    days = words.both(session.weekday.name.title() for session in sessions)
    when = "every day" if len(sessions) == len(Weekday) else f"on {days}"
    parts = [f"You train {when}, {_minutes(request)} at most, {amount}."]
    if request.limitations:
        joints = words.both(dict.fromkeys(words.joint(one.joint) for one in request.limitations))
        parts.append(f"Nothing here loads your {joints} more than you allowed.")
        parts.append(pain_rule(request))
    if excluded:
        parts.append(
            f"{words.plural(excluded, 'exercise')} of the library were left out by a rule."
        )
    if unmet:
        parts.append(f"{words.plural(unmet, 'wish', 'wishes')} could not be met in full.")
    return " ".join(filter(None, parts))
