"""Answers: kept in a signed cookie between screens, turned into a request at the end.

The cookie holds only known field names and known or short values, so that nothing that a browser
sends can grow it or reach the planner unread.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date

from django.conf import settings
from django.core import signing
from django.http import HttpRequest, QueryDict
from django.http.response import HttpResponseBase
from django.utils.translation import gettext as _

from forge.domain.errors import InvalidRequest, Problem
from forge.domain.request import PlanRequest
from forge.library.programmes.programme import Programme
from forge.planner.reading import read_request
from forge.web.plans.fields import TEXTS, Field, Question
from forge.web.plans.kit import THERE
from forge.web.plans.lifts import lifts_told
from forge.web.plans.more import SKILL_FIELD, minutes_in_order, week_told, wishes_told
from forge.web.plans.questions import QUESTIONS, all_fields

COOKIE = "forge_answers"
SALT = "forge.answers"
MONTH = 2_592_000

Answers = dict[str, str | list[str]]

PROGRAMME = "programme"
SLUG = re.compile(r"[a-z0-9-]{1,60}")
"""The programme that the answers are for, beside what the questions ask."""

STAND_IN: dict[str, object] = {
    "goal": "health",
    "level": "beginner",
    "days": ["mon"],
    "minutes": 30,
    "equipment": ["none"],
}
"""Sound values for what is not asked yet, so that one screen can be judged alone."""


def load_answers(request: HttpRequest) -> Answers:
    """Return the answers so far; empty for a new, an old or a forged cookie."""
    value = request.COOKIES.get(COOKIE)
    if not value:
        return {}
    try:
        found = signing.loads(value, salt=SALT, max_age=MONTH)
    except signing.BadSignature:
        return {}
    return _still_asked(found) if isinstance(found, dict) else {}


def _still_asked(found: Mapping[str, object]) -> Answers:
    """Keep what today's questions ask for: an older Forge may have asked something else."""

    def given(name: str) -> list[str]:
        value = found.get(name)
        values = value if isinstance(value, list) else [value]
        return [word for word in values if isinstance(word, str)]

    answers: Answers = {}
    for question in QUESTIONS:
        answers |= _cleaned(question, given)
    programme = "".join(given(PROGRAMME)[:1])
    return {**answers, PROGRAMME: programme} if SLUG.fullmatch(programme) else answers


def save_answers(response: HttpResponseBase, answers: Answers) -> None:
    """Keep the answers in the browser."""
    response.set_cookie(
        COOKIE,
        signing.dumps(answers, salt=SALT, compress=True),
        max_age=MONTH,
        secure=settings.FORGE.https,
        httponly=True,
        samesite="Lax",
    )


def clean(question: Question, form: QueryDict) -> Answers:
    """Take from a form what the question asks for, and nothing else."""
    return _cleaned(question, form.getlist)


def _cleaned(question: Question, given: Callable[[str], list[str]]) -> Answers:
    fields = all_fields(question.number)
    values = {field.name: _clean_field(field, given(field.name)) for field in fields}
    return {name: value for name, value in values.items() if value}


def _clean_field(field: Field, given: list[str]) -> str | list[str]:
    if field.kind in TEXTS:
        return (
            "".join(c for c in given[0] if c.isprintable())[: field.most].strip() if given else ""
        )
    known = [choice.value for choice in field.choices if choice.value in given]
    return known if field.kind == "checks" else (known[0] if known else "")


def merged(answers: Answers, question: Question, new: Answers) -> Answers:
    """Replace the question's old answers by the new ones."""
    own = {field.name for field in all_fields(question.number)}
    return {**{key: value for key, value in answers.items() if key not in own}, **new}


def problems_of(
    question: Question, answers: Answers, today: date, known: frozenset[str]
) -> tuple[Problem, ...]:
    """Return what is wrong with one question's answers."""
    missing = [
        Problem(field.name, _("No answer yet."), _need(field))
        for field in question.fields
        if field.required and not answers.get(field.name)
    ]
    if missing:
        return tuple(missing)
    data = {**STAND_IN, **to_data(answers)}
    try:
        read_request(data, today, known)
    except InvalidRequest as error:
        return tuple(p for p in error.problems if p.field.split(".")[0] in question.covers)
    return ()


def _need(field: Field) -> str:
    several = field.kind == "checks"
    return _("Choose at least one to go on.") if several else _("Choose one to go on.")


def question_of(problems: tuple[Problem, ...]) -> int:
    """Return the number of the question that the first problem belongs to, else the last."""
    fields = {problem.field.split(".")[0] for problem in problems}
    numbers = (question.number for question in QUESTIONS if question.covers & fields)
    return next(numbers, len(QUESTIONS))


def sentence(problem: Problem) -> str:
    """Write a problem for a page: what it is about, then the message and what would be right."""
    subject = _subject(*problem.field.split("."))
    link = " " if problem.message[:1].islower() else ": "
    return f"{subject}{link}{problem.message} {problem.hint}"


def _subject(*path: str) -> str:
    """What a problem is about: the label of its field, or the folded part that it stands in."""
    part = _label(path[-1])
    match path:
        case ["elsewhere"]:
            return _("The other place")
        case ["elsewhere", *_rest]:
            return _("The other place: %(part)s") % {"part": part.lower()}
        case ["event"]:
            return _("Your race, meet or hike")
        case ["tested", *_rest]:
            return _("What you lifted")
        case _:
            return part


def _label(name: str) -> str:
    labels = [
        field.label
        for question in QUESTIONS
        for field in all_fields(question.number)
        if field.name == name and not str(field.label).endswith("?")
    ]
    return str(labels[0]) if labels else name.replace("_", " ").capitalize()


def first_open(answers: Answers) -> int:
    """Return the number of the first question that needs an answer and has none, else the last."""
    for question in QUESTIONS:
        if any(field.required and not answers.get(field.name) for field in question.fields):
            return question.number
    return len(QUESTIONS)


def to_request(answers: Answers, today: date, known: frozenset[str]) -> PlanRequest:
    """Turn complete answers into a request; raises InvalidRequest."""
    return read_request({**to_data(answers)}, today, known)


def to_data(answers: Answers) -> Mapping[str, object]:
    """Write the answers in the words that a request file uses."""
    data: dict[str, object] = {
        name: answers[name]
        for name in ("goal", "level", "days", "break_weeks", "age", "pregnancy", PROGRAMME)
        if answers.get(name)
    }
    data |= _schedule(answers) | _body(answers) | _kit(answers) | _taste(answers)
    lifts = lifts_told(answers)
    return data | ({"tested": lifts} if lifts else {})


def _schedule(answers: Answers) -> dict[str, object]:
    found = week_told(answers)
    minutes = answers.get("minutes")
    if minutes == "other":
        minutes = answers.get("minutes_other", "")
    elif minutes == "each":
        minutes = minutes_in_order(str(answers.get("minutes_each", "")))
    return found | ({"minutes": minutes} if minutes is not None else {})


def _body(answers: Answers) -> dict[str, object]:
    found: dict[str, object] = {"screening": len(answers.get("screening", []))}
    sore = answers.get("sore", [])
    found["limits"] = [f"{joint}:{answers.get(f'severity_{joint}', 'moderate')}" for joint in sore]
    if answers.get("goal") == "care":
        found["care"] = answers.get("care") or ["neck", "back"]
    if answers.get("goal") == "skill":
        found["skill_target"] = answers.get("skill_target") or SKILL_FIELD.default
    if answers.get("pregnancy", "none") != "none":
        found["clearance"] = "yes" if answers.get("cleared") else "unknown"
    return found


def _kit(answers: Answers) -> dict[str, object]:
    found = _place(answers, "")
    if any(answers.get(f"{THERE}{name}") for name in ("days", "name", "equipment", "room")):
        there: dict[str, object] = {"days": answers.get(f"{THERE}days", [])}
        if answers.get(f"{THERE}name"):
            there["place"] = answers[f"{THERE}name"]
        found["elsewhere"] = [there | _place(answers, THERE)]
    return found


def _place(answers: Answers, prefix: str) -> dict[str, object]:
    """What is at the usual place, or at the one whose fields begin with the prefix."""
    names = [str(name).replace("_", " ") for name in answers.get(f"{prefix}equipment", [])]
    found: dict[str, object] = {"equipment": names or ["none"]}
    weights = answers.get(f"{prefix}dumbbell_weights")
    if weights and "dumbbell" in names:
        found["loads"] = {"dumbbell": _in_kg(str(weights))}
    for name in answers.get(f"{prefix}room", []):
        found[str(name)] = True
    return found


def _in_kg(weights: str) -> str:
    """Add the unit that the question asks for to numbers without one: "5, 10", "2-24 step 2".

    Otherwise the wish to see pounds, told two questions later, would turn them into pounds.
    """
    return re.sub(r"(\d)\s*(?=[,;]|$)", r"\1 kg", weights)


def _taste(answers: Answers) -> dict[str, object]:
    found: dict[str, object] = {
        name: [word.strip() for word in str(answers[name]).split(",") if word.strip()]
        for name in ("never", "favourites")
        if answers.get(name)
    }
    style = answers.get("style", [])
    if "supersets" in style:
        found["supersets"] = True
    if "lb" in style:
        found["unit"] = "lb"
    return found | wishes_told(answers)


def with_programme(answers: Answers, programme: Programme) -> Answers:
    """The answers for a programme: its goal, if it can be answered and is not answered yet."""
    known = {choice.value for field in QUESTIONS[0].fields for choice in field.choices}
    goal = programme.goal.value
    first: Answers = {"goal": goal} if goal in known else {}
    return {**first, **answers, PROGRAMME: programme.slug}


def without_programme(answers: Answers) -> Answers:
    """The answers for a week that the planner finds itself."""
    return {name: value for name, value in answers.items() if name != PROGRAMME}


def is_complete(answers: Answers) -> bool:
    """True if every question that needs an answer has one."""
    return bool(answers) and first_open(answers) == len(QUESTIONS)
