"""The page of a programme: the idea, the week, the rules, our audit of it, and its weak points."""

from forge.domain.capital import capital
from forge.domain.plan import AuditLine
from forge.library.catalogue import Catalogue
from forge.library.paths import ALL, Link, exercise_path
from forge.library.programmes.programme import INDEX, Post, Programme, Session
from forge.library.sheets.programmes import line
from forge.library.sheets.sheet import Entry, Row, Section, Sheet, Table
from forge.planner import words
from forge.planner.programmes.written import Written, as_written
from forge.planner.writing import phrases

MEANING = {
    "A1": "Some muscles get less than the least that is worth counting.",
    "A2": "Some muscles get more than helps.",
    "A3": "Some large muscles are only ever helpers.",
    "A4": "Some muscles are trained once a week only.",
    "A5": "One session asks more of a muscle than it can use.",
    "A6": "A kind of movement is missing.",
    "A7": "Push and pull are out of balance.",
    "A8": "Knee and hip work are out of balance.",
    "A9": "A session takes longer than the programme says.",
    "A12": "Some lifts are harder than its level, so beginners get another exercise first.",
    "A13": "Small movements stand before large ones.",
    "A14": "A muscle works hard on two days running.",
    "A15": "A muscle with many sets has one exercise only.",
    "A16": "It asks a newcomer to learn many exercises.",
    "A17": "Too few of its large sets lie in the range of repetitions that its goal asks for.",
    "A18": "Some rests are shorter than heavy sets need.",
    "A23": "A session holds very few or very many exercises.",
    "A27": "Balance is practised on too few days.",
    "A28": "Near-duplicates stand in it.",
    "A29": "Heavy squats and hinges add up to more than the level should carry.",
}
"""What a missed check means, in plain words; others are told by their name."""


def page(programme: Programme, catalogue: Catalogue) -> Sheet:
    """The page as one value, from which HTML, Markdown and JSON are written."""
    sections = (
        Section("The idea", (programme.idea,)),
        Section("Whom it suits", programme.suits),
        Section("Who should choose something else", programme.suits_not),
        *(_session(day, catalogue) for day in programme.days),
        _progress(programme),
        _audit(as_written(programme, catalogue)),
        Section("Where it is weak", programme.weak),
        _evidence(programme),
    )
    return Sheet(
        kind="programme",
        title=programme.name,
        heading=programme.name,
        path=programme.path,
        breadcrumbs=(
            Link("Exercises", ALL),
            Link("Programmes", INDEX),
            Link(programme.name, programme.path),
        ),
        lead=f"{programme.lead} {_size(programme)}",
        sections=sections,
    )


def _size(programme: Programme) -> str:
    text = line(programme)
    return f"{capital(text)}, {words.plural(programme.weeks, 'week')} a block."


def _session(session: Session, catalogue: Catalogue) -> Section:
    entries = tuple(_post(post, catalogue) for post in session.posts)
    return Section(f"Session: {session.title}", entries=entries, numbered=True)


def _post(post: Post, catalogue: Catalogue) -> Entry:
    """The first choice with its dose, and the next ones in order."""
    first = catalogue.get(post.prefer[0])
    others = [catalogue.get(slug).facts.in_sentence.text for slug in post.prefer[1:]]
    instead = f"Else {words.either(others)}." if others else ""
    return Entry(
        name=first.name,
        path=exercise_path(first.slug),
        relation=_dose(post),
        text=" ".join(filter(None, (post.note, instead))),
        exercise=first,
    )


def _dose(post: Post) -> str:
    """``3 × 8–12, 1–3 in reserve, rest 105 s``."""
    amount = phrases.span(post.reps) if post.reps else ""
    amount = amount or (phrases.duration(post.seconds) if post.seconds else "")
    amount = amount or (f"{phrases.span(post.metres)} m" if post.metres else "")
    parts = [f"{post.sets} {phrases.TIMES} {amount}"]
    if post.percent:
        parts.append(f"{phrases.span(post.percent)} % of the training maximum")
    if post.rir:
        parts.append(f"{phrases.span(post.rir)} in reserve")
    return ", ".join((*parts, f"rest {phrases.rest(post.rest_s)}"))


def _progress(programme: Programme) -> Section:
    """Rules, weeks, deload, and what the next block changes."""
    weeks = tuple(f"Week {number}: {wave.says}" for number, wave in enumerate(programme.wave, 1))
    again = ("Then from the first of these weeks on.",) if weeks else ()
    repeats = again if len(weeks) < programme.weeks else ()
    return Section(
        "How it goes on",
        (
            *programme.rules.values(),
            *weeks,
            *repeats,
            programme.deload,
            f"Next block: {programme.next_block}",
        ),
    )


def _audit(written: Written) -> Section:
    """The audit in the open: what the plain form fails first, then every line."""
    count = f"{written.passed} of {len(written.audit)}"
    lead = f"As written, in a full gym and with no limits, it passes {count} checks."
    missed = tuple(
        f"{MEANING.get(one.id, f'{one.name}.')} {one.sentence}" for one in written.missed
    )
    fits = "Fitted to you, Forge keeps every hard limit and says what it changed."
    rows = tuple(_row(one) for one in sorted(written.audit, key=lambda one: one.passed))
    return Section(
        "Our audit of it",
        (lead, *missed, fits),
        table=Table(("Check", "Result", "What was found"), rows),
    )


def _row(one: AuditLine) -> Row:
    """A line of the table; a check may pass although one of many is missed."""
    return Row(f"{one.id} {one.name}", ("passes" if one.passed else "fails", one.sentence))


def _evidence(programme: Programme) -> Section:
    return Section(
        "What it rests on",
        tuple(f"{support.says} (evidence {support.row})" for support in programme.evidence),
    )
