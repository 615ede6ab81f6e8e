"""The sources of a page: what each supports, its citation, its address."""

from dataclasses import dataclass

from forge.domain.exercise import Exercise
from forge.library.sentences.terms import EVIDENCE, GOALS
from forge.library.sentences.wording import listed, sentence
from forge.library.vocabulary import Source, Vocabulary


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim of the prose and how strong its support is, in words."""

    text: str
    level: str


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A source: citation, address if it has one, the claims and doses that rest on it."""

    id: str
    cite: str
    url: str | None
    claims: tuple[Claim, ...]
    used_for: str


def references(exercise: Exercise, vocabulary: Vocabulary) -> tuple[SourceRow, ...]:
    """Every source that the page uses, in the order of its list, our own judgement last."""
    used = dict.fromkeys(
        (*exercise.facts.sources, *(dose.source for dose in exercise.facts.dose.values()))
    )
    rows = [_row(vocabulary.source(source), exercise) for source in used]
    return tuple(sorted(rows, key=lambda row: vocabulary.source(row.id).checked == "none"))


def _row(source: Source, exercise: Exercise) -> SourceRow:
    claims = tuple(
        Claim(sentence(claim.claim), EVIDENCE[claim.level])
        for claim in exercise.facts.evidence
        if claim.source == source.id
    )
    url = f"https://doi.org/{source.doi}" if source.doi else None
    return SourceRow(source.id, sentence(source.cite), url, claims, _used_for(source, exercise))


def _used_for(source: Source, exercise: Exercise) -> str:
    goals = [
        GOALS[g].lower() for g, dose in exercise.facts.dose.items() if dose.source == source.id
    ]
    cautions = any(caution.source == source.id for caution in exercise.facts.cautions)
    parts = [f"the dose for {listed(goals)}"] if goals else []
    parts += ["the cautions"] if cautions else []
    return sentence(f"Basis of {listed(parts)}") if parts else ""
