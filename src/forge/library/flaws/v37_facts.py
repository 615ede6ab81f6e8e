"""V37: facts that must agree with one another do."""

from collections.abc import Iterator
from typing import Final

from forge.domain.exercise import Facts
from forge.domain.vocabulary import (
    Category,
    Laterality,
    Level,
    LoadType,
    Measure,
    Noise,
    Stance,
)
from forge.library.derive import level_of
from forge.library.flaw import Flaw
from forge.library.page import Page
from forge.library.vocabulary import Vocabulary

SCORE: Final = (0, 3)
STRESS: Final = (1, 3)
POPULARITY: Final = (1, 5)
FEWEST_TERMS: Final = 3
LOADED: Final = frozenset({LoadType.EXTERNAL, LoadType.MACHINE_STACK})
SPLIT: Final = frozenset({Stance.SPLIT, Stance.STAGGERED, Stance.TANDEM, Stance.SINGLE_LEG})
TEMPO: Final = "steady"


def check(page: Page, _: Vocabulary) -> Iterator[Flaw]:
    """Ranges first, then pairs of facts."""
    for at, message, hint in (*_ranges(page.facts), *_pairs(page)):
        yield page.error("V37", at, message, hint)


def _ranges(facts: Facts) -> Iterator[tuple[str, str, str]]:
    scores = facts.scores
    found = (scores.skill, scores.strength, scores.mobility, scores.balance, scores.impact)
    if not all(SCORE[0] <= score <= SCORE[1] for score in found):
        yield "scores", "A score is out of range", "Scores run from 0 to 3."
    for joint, stress in facts.joint_stress.items():
        if not STRESS[0] <= stress.level <= STRESS[1]:
            yield f"joint_stress.{joint}", f"The level is {stress.level}", "Write 1, 2 or 3."
        if not stress.why:
            yield f"joint_stress.{joint}", "The stress has no reason", "Fill why."
    if not POPULARITY[0] <= facts.popularity <= POPULARITY[1]:
        yield "popularity", f"It is {facts.popularity}", "Popularity runs from 1 to 5."
    if any(not group for group in facts.equipment.all_of):
        yield "equipment", "A need lists no item", "Remove the empty list."
    if isinstance(facts.tempo, str) and facts.tempo != TEMPO:
        yield "tempo", f"{facts.tempo!r} is no tempo", "Write four numbers, or steady."
    if isinstance(facts.breathing, str) and facts.breathing != TEMPO:
        yield "breathing", f"{facts.breathing!r}", "Write steady, or a mapping of phases."


def _pairs(page: Page) -> Iterator[tuple[str, str, str]]:
    facts = page.facts
    if facts.category is Category.CARDIO and facts.measure in {Measure.REPS, Measure.HOLD}:
        yield "measure", f"Cardio measured in {facts.measure}", "Use time or distance."
    if facts.noise is Noise.QUIET and facts.scores.impact > 1:
        yield "noise", "It is quiet, but has impact", "Write noise: jump, or lower the score."
    if page.exercise.derived.compound and facts.load.type in LOADED and not facts.joint_stress:
        hint = "Name the joint that bears the load, with a level."
        yield "joint_stress", "A loaded compound stresses no joint", hint
    if page.exercise.derived.difficulty is Level.ADVANCED and not facts.prerequisites:
        yield "prerequisites", "An advanced page has none", "Say what to master first."
    override = facts.difficulty_override
    if override is not None and override.level is level_of(facts.scores):
        hint = "Write difficulty_override: null."
        yield "difficulty_override", "The scores give the same level", hint
    if facts.laterality is Laterality.BILATERAL and facts.posture.stance is Stance.SINGLE_LEG:
        yield "laterality", "One leg stands, but it is bilateral", "Write per_side."
    yield from _lists(facts)


def _lists(facts: Facts) -> Iterator[tuple[str, str, str]]:
    search = facts.search
    terms = (*search.symptoms, *search.goals, *search.body_words, *search.sports)
    if len(terms) < FEWEST_TERMS:
        hint = f"Write at least {FEWEST_TERMS}."
        yield "search", f"There are {len(terms)} search terms", hint
    if not facts.aliases:
        yield "aliases", "There is no alias", "Write at least one name in use."
    if facts.category is Category.REHABILITATION and not facts.stop_if:
        yield "stop_if", "Rehabilitation without a stop rule", "Name the signs to stop at."
    improvise = facts.equipment.improvise
    needed = {item for group in facts.equipment.all_of for item in group}
    if improvise is not None and improvise.from_ not in needed | set(facts.equipment.optional):
        yield "equipment.improvise", f"{improvise.from_} is not needed", "Name a listed item."
    for index, need in enumerate(facts.prerequisites):
        if need.slug is None and need.test is None:
            yield f"prerequisites.{index}", "It names nothing", "Give a slug or a test."
    used = {dose.source for dose in facts.dose.values()}
    used |= {claim.source for claim in facts.evidence}
    used |= {caution.source for caution in facts.cautions}
    for source in sorted(used - set(facts.sources)):
        yield "sources", f"{source} is used but not listed", "Add it."
