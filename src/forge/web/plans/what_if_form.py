"""The answers of a plan as a form, and what somebody changed in it as edits."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from forge.domain.capital import capital
from forge.domain.request import Limitation, PlanRequest, Side
from forge.domain.vocabulary import Equipment, Weekday
from forge.library.catalogue import Catalogue
from forge.planner import words
from forge.web.plans.fields import Text
from forge.web.plans.questions import GOAL, LEVEL, SORE, severity_field

LONGEST = 2_000
GONE = "gone"
CARE = ("neck", "back")
SKILL = "pull-up"
"""What the questions mean by the goals care and skill, where nothing else is said."""

QUICK: tuple[tuple[str, Text], ...] = (
    ("supersets", _("Pair exercises")),
    ("+5", _("5 more minutes")),
    ("+10", _("10 more minutes")),
    ("+15", _("15 more minutes")),
    ("+30", _("30 more minutes")),
    ("day", _("One more day")),
)
"""Single changes that one press tries."""


@dataclass(frozen=True, slots=True)
class Option:
    """One answer to choose, and whether it is chosen."""

    value: str
    label: Text
    chosen: bool


@dataclass(frozen=True, slots=True)
class SoreField:
    """One limitation: its name in the form, its joint, and how bad it may be."""

    name: str
    label: str
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class WhatIfForm:
    """Everything that the page asks, filled with the answers at hand."""

    goals: tuple[Option, ...]
    levels: tuple[Option, ...]
    days: tuple[Option, ...]
    minutes: str
    items: tuple[Option, ...]
    add_items: str
    sore: tuple[SoreField, ...]
    joints: tuple[Option, ...]
    severities: tuple[Option, ...]
    supersets: bool
    cardio: str
    favourites: str
    never: str
    item_names: tuple[str, ...]
    names: tuple[str, ...]
    quick: tuple[tuple[str, Text], ...]


def form_of(
    request: PlanRequest, catalogue: Catalogue, post: QueryDict | None = None
) -> WhatIfForm:
    """The form with a plan's answers, or with what was just sent and could not be read."""
    sent = post if post is not None else _answers(request, catalogue)
    return WhatIfForm(
        goals=_options(_goals(request), {sent.get("goal", "")}),
        levels=_options(
            [(c.value, c.label) for c in LEVEL.fields[0].choices], {sent.get("level", "")}
        ),
        days=_options(
            [(d.name.lower(), d.name.title()) for d in Weekday], set(sent.getlist("days"))
        ),
        minutes=sent.get("minutes", ""),
        items=_options(
            [(i.value, item_name(i)) for i in _owned(request)], set(sent.getlist("items"))
        ),
        add_items=sent.get("add_items", ""),
        sore=tuple(_sore(n, limit, sent) for n, limit in enumerate(request.limitations)),
        joints=_options([("", _("No other")), *SORE], {sent.get("joint", "")}),
        severities=_options(_severities(), {sent.get("severity", "moderate")}),
        supersets="supersets" in sent,
        cardio=sent.get("cardio", ""),
        favourites=sent.get("favourites", ""),
        never=sent.get("never", ""),
        item_names=tuple(item_name(i) for i in Equipment if i not in request.place.equipment),
        names=tuple(exercise.name for exercise in catalogue.exercises),
        quick=tuple(one for one in QUICK if one[0] != "supersets" or not request.supersets),
    )


def edits_of(post: QueryDict, request: PlanRequest, catalogue: Catalogue) -> dict[str, object]:
    """What was changed, as edits for ``forge.planner.changes``."""
    quick = post.get("quick", "")
    if quick:
        return _quick(quick, request)
    before = _answers(request, catalogue)
    return {
        **_aims(post, before),
        **_schedule(post, before),
        **_kit(post, before),
        **_limits(post, request),
        **_lists(post, before, request, catalogue),
        "supersets": "supersets" in post,
        "cardio": _text(post, "cardio") or ("none" if request.cardio else None),
    }


def item_name(item: Equipment) -> str:
    """An item as a label: ``Pull-up bar``."""
    bare = words.item(item).removeprefix("a ").removeprefix("an ").removeprefix("the ")
    return capital(bare)


# ---------------------------------------------------------------- the answers at hand


def _answers(request: PlanRequest, catalogue: Catalogue) -> QueryDict:
    """The form as it would be sent without any change."""
    sent = QueryDict(mutable=True)
    sent["goal"], sent["level"] = request.goal.value, request.level.value.lower()
    sent.setlist("days", [day.name.lower() for day in request.weekdays])
    sent["minutes"] = _minutes(request)
    sent.setlist("items", [item.value for item in _owned(request)])
    for number, limit in enumerate(request.limitations):
        sent[f"sore_{number}"] = limit.severity.value
    if request.supersets:
        sent["supersets"] = "on"
    sent["cardio"] = str(request.cardio.target_minutes) if request.cardio else ""
    sent["favourites"] = _spoken(request.favourites, catalogue)
    sent["never"] = _spoken(request.never, catalogue)
    return sent


def _minutes(request: PlanRequest) -> str:
    """One number, or one for each day: ``mon:30, fri:60``."""
    if len(set(request.minutes)) == 1:
        return str(request.minutes[0])
    pairs = zip(request.weekdays, request.minutes, strict=True)
    return ", ".join(f"{day.name.lower()}:{limit}" for day, limit in pairs)


def _owned(request: PlanRequest) -> list[Equipment]:
    named = request.place.equipment - {Equipment.CARDIO_MACHINE}  # this word means no single item
    return sorted(named, key=item_name)


def _goals(request: PlanRequest) -> list[tuple[str, Text]]:
    """The goals that the questions offer, and the one at hand."""
    offered: list[tuple[str, Text]] = [(c.value, c.label) for c in GOAL.fields[0].choices]
    own = request.goal.value
    if own not in dict(offered):
        offered.append((own, own.replace("_", " ").capitalize()))
    return offered


def _severities() -> list[tuple[str, Text]]:
    return [(choice.value, choice.label) for choice in severity_field(SORE[0][0]).choices]


def _sore(number: int, limit: Limitation, sent: QueryDict) -> SoreField:
    name = f"sore_{number}"
    side = "" if limit.side is Side.BOTH else f"{limit.side.value} "
    label = f"{side}{words.joint(limit.joint)}"
    given = {sent.get(name, limit.severity.value)}
    choices = [*_severities(), (GONE, _("It is fine again"))]
    return SoreField(name, capital(label), _options(choices, given))


def _options(pairs: list[tuple[str, Text]], chosen: set[str]) -> tuple[Option, ...]:
    return tuple(Option(value, label, value in chosen) for value, label in pairs)


def _spoken(names: frozenset[str], catalogue: Catalogue) -> str:
    """Wished names as people read them, with commas."""
    spoken = (catalogue.get(n).name if n in catalogue else n.replace("_", " ") for n in names)
    return ", ".join(sorted(spoken))


# ---------------------------------------------------------------- what was changed


def _quick(quick: str, request: PlanRequest) -> dict[str, object]:
    if quick == "supersets":
        return {"supersets": True}
    if quick == "day":
        return {"days": len(request.weekdays) + 1}
    return {"minutes": quick[:5]}


def _text(post: QueryDict, name: str) -> str:
    """A field's text without what cannot be printed, cut where it is endless."""
    return "".join(c for c in post.get(name, "") if c.isprintable())[:LONGEST].strip()


def _aims(post: QueryDict, before: QueryDict) -> dict[str, object]:
    edits: dict[str, object] = {"level": _text(post, "level")}
    goal = _text(post, "goal")
    if goal != before["goal"]:
        edits["goal"] = goal
        edits["skill_target"] = SKILL if goal == "skill" else None
        edits["care"] = list(CARE) if goal == "care" else None
    return edits


def _schedule(post: QueryDict, before: QueryDict) -> dict[str, object]:
    """Days as ticked; minutes only where they were touched, so that kept days keep theirs."""
    days = post.getlist("days")
    minutes = _text(post, "minutes")
    return {
        "days": (days or "none") if days != before.getlist("days") else None,
        "minutes": minutes if minutes != before["minutes"] else None,
    }


def _kit(post: QueryDict, before: QueryDict) -> dict[str, object]:
    kept = set(post.getlist("items"))
    dropped = [item for item in before.getlist("items") if item not in kept]
    return {
        "add_equipment": _text(post, "add_items"),
        "drop_equipment": [item.replace("_", " ") for item in dropped],
    }


def _limits(post: QueryDict, request: PlanRequest) -> dict[str, object]:
    changed: list[str] = []
    dropped: list[str] = []
    for number, limit in enumerate(request.limitations):
        severity = _text(post, f"sore_{number}") or limit.severity.value
        if severity == GONE:
            dropped.append(f"{limit.joint.value}:{limit.side.value}")
        elif severity != limit.severity.value:
            changed.append(f"{limit.joint.value}:{limit.side.value}:{severity}")
    if post.get("joint"):
        changed.append(f"{_text(post, 'joint')}:{_text(post, 'severity') or 'moderate'}")
    return {"limit": changed, "drop_limit": dropped}


def _lists(
    post: QueryDict, before: QueryDict, request: PlanRequest, catalogue: Catalogue
) -> Mapping[str, object]:
    """Favourites and refusals: what was written in, and what was taken out."""
    slugs = {exercise.name.casefold(): exercise.slug for exercise in catalogue.exercises}
    edits: dict[str, object] = {}
    for field, now in (("favourites", request.favourites), ("never", request.never)):
        text = _text(post, field)
        if text == before[field]:
            continue
        parts = [part.strip() for part in text.split(",") if part.strip()]
        named = [slugs.get(part.casefold(), part) for part in parts]
        folded = {part.replace(" ", "_").casefold() for part in named} | set(named)
        edits[f"add_{field}"] = [name for name in named if name.replace(" ", "_") not in now]
        edits[f"drop_{field}"] = sorted(name for name in now if name not in folded)
    return edits
