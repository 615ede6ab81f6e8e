"""What keeps a kind of exercise out, and the least change that would let one in."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from forge.domain.exercise import Exercise
from forge.domain.plan import Exclusion
from forge.domain.request import PlanRequest
from forge.domain.vocabulary import Equipment, Joint
from forge.library.catalogue import Catalogue
from forge.planner import words
from forge.planner.choices.pool import Pool
from forge.planner.problem.task import Task
from forge.planner.rules.equipment import missing_items
from forge.planner.rules.wishes import names_of
from forge.planner.telling import gear

NO_CHANGE = "No single change of minutes, days or supersets that was tried fixes it."

RULE_WORDS = {
    "equipment": "need equipment that you do not have",
    "loads": "need a weight that you do not have",
    "joint_stress": "load a joint that you marked",
    "level": "are above your level",
    "prerequisite": "ask for an easier step first",
    "pregnancy": "do not suit this stage of pregnancy",
    "pregnancy_swap": "are replaced in pregnancy",
    "caution": "carry a caution for you",
    "support": "need something to hold on to",
    "safer_form": "have a steadier form that you can do",
    "age": "wait until you are 18 or have a coach",
    "never": "are on your never list",
    "space": "need more room",
    "noise": "are too loud for your place",
}


SINGULAR_VERBS = {"are": "is", "carry": "carries", "do": "does", "have": "has"}


class Blame(NamedTuple):
    """Why, and what would change it; ``by_kit`` when equipment alone would."""

    because: str
    fix: str
    by_kit: bool = False


def blame(
    could: Callable[[Exercise], bool], pool: Pool, catalogue: Catalogue, request: PlanRequest
) -> Blame:
    """Why no or too few exercises of a kind are in the plan."""
    kind = {exercise.slug for exercise in catalogue if could(exercise)}
    if any(one.slug in kind for one in pool.kept):
        return Blame("The limits of a session and of recovery leave no room for more.", NO_CHANGE)
    out = [entry for entry in pool.excluded if entry.slug in kind]
    if not out:
        return Blame("The library has no such exercise for this plan yet.", NO_CHANGE)
    return _blamed(_because(out), out, catalogue, request)


def favourite_blame(name: str, pool: Pool, catalogue: Catalogue, task: Task) -> Blame:
    """Why a favourite is not in the plan."""
    kind = {exercise.slug for exercise in catalogue if name in names_of(exercise)}
    if name in catalogue:
        kind = {catalogue.get(name).slug}
    out = [entry for entry in pool.excluded if entry.slug in kind]
    if out and len(out) == len(kind):
        because = " ".join(reason.sentence for reason in out[0].reasons)
        return _blamed(because, out, catalogue, task.request)
    idle = next((entry for entry in pool.idle if entry.slug in kind), None)
    if idle is not None:
        return Blame(idle.reasons[0].sentence, "Another goal would give it a slot.")
    if not kind:
        return Blame("The library has no such exercise.", "Check the name.")
    return Blame("Within the limits, other exercises serve your goal better.", "Raise its muscle.")


def _because(out: list[Exclusion]) -> str:
    """The first rule of each excluded exercise, counted."""
    counts: dict[str, int] = {}
    for entry in out:
        rule = entry.reasons[0].rule
        counts[rule] = counts.get(rule, 0) + 1
    if len(out) == 1:
        return f"The only such exercise {singular(RULE_WORDS[out[0].reasons[0].rule])}."
    if len(counts) == 1:
        return f"All {len(out)} such exercises in the library {RULE_WORDS[next(iter(counts))]}."
    parts = [
        f"{count} {singular(RULE_WORDS[rule]) if count == 1 else RULE_WORDS[rule]}"
        for rule, count in counts.items()
    ]
    return f"Of {len(out)} such exercises in the library, {words.both(parts)}."


def singular(phrase: str) -> str:
    """A phrase about several, about one: ``need`` becomes ``needs``."""
    verb, rest = phrase.split(" ", 1)
    return f"{SINGULAR_VERBS.get(verb, verb + 's')} {rest}"


def _blamed(
    because: str, out: list[Exclusion], catalogue: Catalogue, request: PlanRequest
) -> Blame:
    """The cheapest change that lets one exercise in: equipment, then what time will bring."""
    found = admitting(out, catalogue, request.place.equipment)
    if found is None:
        return Blame(because, _later(out))
    missing, slug = found
    name = catalogue.get(slug).facts.in_sentence.text
    return Blame(because, f"With {missing} you could do {name}.", by_kit=True)


def _later(out: list[Exclusion]) -> str:
    """What has to change before any of these may be used."""
    reasons = [reason for entry in out for reason in entry.reasons]
    sore = [key for reason in reasons if reason.rule == "joint_stress" for key in reason.facts]
    if sore:
        joints = [words.joint(Joint(key)) for key in dict.fromkeys(sore)]
        marked = "is" if len(joints) == 1 else "are"
        return (
            f"None while your {words.both(joints)} {marked} marked like this. "
            "Asked again when the block ends."
        )
    if {reason.rule for reason in reasons} & {"level", "prerequisite"}:
        return "It comes with a higher level."
    return "None under these answers."


def admitting(
    out: Iterable[Exclusion], catalogue: Catalogue, owned: frozenset[Equipment]
) -> tuple[str, str] | None:
    """The least equipment that lets in an exercise that lacks nothing else, and its slug."""
    lacking = [
        (*gear.cheapest(missing_items(catalogue.get(entry.slug), owned)), entry.slug)
        for entry in out
        if len(entry.reasons) == 1 and entry.reasons[0].rule == "equipment"
    ]
    if not lacking:
        return None
    _, missing, slug = min(lacking)
    return missing, slug
