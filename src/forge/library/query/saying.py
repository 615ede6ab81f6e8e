"""An answer in words: how the query was read, what was left out, what emptied it, when to stop."""

from collections.abc import Iterator
from typing import Final

from forge.domain.vocabulary import Articulation, Muscle, Symptom
from forge.library.catalogue import Catalogue
from forge.library.query.demands import demands
from forge.library.query.rank import Ranked, Ranking
from forge.library.query.reading import Reading
from forge.library.query.traits import sense_muscles
from forge.library.sentences.safety import stop_rule_for_joint, urgent
from forge.library.sentences.wording import capitalised, listed
from forge.library.synonyms import Kind

NOTHING_TYPED: Final = "Type a muscle, a movement, a symptom, or what you have."

_MOST_NAMED: Final = 3
_CALF: Final = (
    "One calf that is swollen, warm and sore can be a clot: do not stretch it, see a clinician "
    "today."
)
_MILD: Final = "Stretch to a mild pull. Stop at sharp pain, numbness or tingling."


def read_as(reading: Reading, catalogue: Catalogue) -> str:
    """How the query was read, in one or two sentences."""
    return " ".join(_sentences(reading, catalogue)) or NOTHING_TYPED


def left_out(ranking: Ranking) -> str:
    """Which pages on the topic were dropped, and for what fault; the first such demand."""
    for dropped in ranking.dropped:
        near = _near(dropped.pages, ranking)
        if near and dropped.demand.tells:
            return f"Left out because they {dropped.demand.fault}: {_some(near)}."
    return ""


def emptied_by(reading: Reading, ranking: Ranking, catalogue: Catalogue) -> str:
    """Which demand left nothing, and what would be there without it."""
    if ranking.kept or reading.red_flags or reading.is_empty:
        return ""
    for dropped in reversed(ranking.dropped):
        if dropped.pages:
            words = dropped.demand.words or f"that does not {dropped.demand.fault}"
            return f"Nothing is left {words}. Without that: {_some(dropped.pages)}."
    if reading.unknown:
        return f"No page holds {_quoted(reading.unknown)}. Try a muscle, a movement or a symptom."
    if reading.rung and reading.ladder:
        rung = _said(reading.rung, catalogue)
        return f"No page is {reading.ladder.value} than {rung} yet."
    return "No page answers this. Try a muscle, a movement or a symptom."


def stop_rule(reading: Reading, catalogue: Catalogue) -> str | None:
    """The stop rule that belongs to the query, if one does."""
    vocabulary = catalogue.vocabulary
    if reading.red_flags:
        return urgent(reading.red_flags[0])
    if reading.sore:
        joint = reading.sore[0]
        return stop_rule_for_joint(joint, vocabulary.joint(Articulation(joint.value)).name)
    conditions = [s for s in reading.wanted if s.kind is Kind.CONDITION]
    if conditions:
        said = listed([s.says for s in conditions])
        return f"With {said}, ask your clinician before you take up a new exercise."
    muscles = {m for sense in reading.tight for m in sense_muscles(sense, vocabulary)}
    if Muscle.GASTROCNEMIUS in muscles:
        return f"{_MILD} {_CALF}"
    return _MILD if reading.tight else None


def _sentences(reading: Reading, catalogue: Catalogue) -> Iterator[str]:
    for correction in reading.corrections:
        yield f"Searched for “{correction.read}” instead of “{correction.typed}”."
    if reading.red_flags:
        name = catalogue.vocabulary.symptoms[Symptom(reading.red_flags[0])].name
        yield f"{capitalised(name)} is a sign for a clinician, so no exercises are listed."
        return
    missing = [wish for wish in reading.wishes if wish.kind is Kind.NEAR]
    if missing:
        yield f"There is no page on {listed([wish.says for wish in missing])} yet."
    if reading.unknown:
        yield f"Nothing here is called {_quoted(reading.unknown)}."
    head = "; ".join(_topics(reading, catalogue))
    if not head and reading.loose:
        head = f"pages that mention {_quoted(reading.loose)}"
    tail = [words for d in demands(reading, catalogue) if (words := d.words)]
    if head or tail:
        yield f"{capitalised(', '.join([head or 'exercises', *tail]))}."
    if reading.tight:
        yield "Stretches come first."


def _topics(reading: Reading, catalogue: Catalogue) -> Iterator[str]:
    """What the query is about, the body first."""
    yield from _felt(reading, catalogue)
    yield from _pages(reading, catalogue)
    yield from _wishes(reading)
    body = [s.says for s in reading.wanted if s.kind in {Kind.BODY_PART, Kind.MUSCLE}]
    if body:
        yield f"exercises for {listed(body)}"
    moves = [s.says for s in reading.wanted if s.kind is Kind.PATTERN]
    if moves:
        yield listed(moves)


def _felt(reading: Reading, catalogue: Catalogue) -> Iterator[str]:
    if reading.sore:
        joints = (Articulation(joint.value) for joint in reading.sore)
        names = [catalogue.vocabulary.joint(joint).name for joint in joints]
        spares = "" if reading.around else ": no page trains it, these spare it"
        yield f"a sore {listed(names)}{spares}"
    if reading.tight:
        yield f"tightness of {listed([sense.says for sense in reading.tight])}"
    if reading.weak:
        yield f"strength for {listed([sense.says for sense in reading.weak])}"


def _pages(reading: Reading, catalogue: Catalogue) -> Iterator[str]:
    if reading.instead_of:
        yield f"alternatives to {_said(reading.instead_of, catalogue)}"
    if reading.rung and reading.ladder:
        yield f"{reading.ladder.value} than {_said(reading.rung, catalogue)}"
    if reading.named:
        names = [_said(slug, catalogue) for slug in reading.named]
        yield f"{listed(names)} and what is close"


def _wishes(reading: Reading) -> Iterator[str]:
    goals = [wish.says for wish in reading.wishes if wish.kind is Kind.GOAL]
    if goals:
        yield listed(goals)
    terms = [f"“{wish.says}”" for wish in reading.wishes if wish.kind is Kind.LISTED]
    if terms:
        yield f"pages that list {listed(terms)}"
    if reading.sports:
        yield f"training for {listed([sense.says for sense in reading.sports])}"
    if any(wish.kind is Kind.NEAR for wish in reading.wishes):
        yield "what comes close"


def _said(slug: str, catalogue: Catalogue) -> str:
    return catalogue.get(slug).facts.in_sentence.text


def _quoted(words: tuple[str, ...]) -> str:
    return listed([f"“{word}”" for word in dict.fromkeys(words)])


def _near(lost: tuple[Ranked, ...], ranking: Ranking) -> tuple[Ranked, ...]:
    best = max((ranked.topic for ranked in (*ranking.kept, *lost)), default=0.0)
    return tuple(ranked for ranked in lost if ranked.topic >= best / 2 and ranked.topic > 0)


def _some(lost: tuple[Ranked, ...]) -> str:
    names = [ranked.exercise.name for ranked in lost[:_MOST_NAMED]]
    more = len(lost) - len(names)
    return listed([*names, f"{more} more"] if more else names)
