"""A plan as Markdown: the same content as the page, for people and for assistants."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from forge.domain.plan import Day, Drill, Exclusion, Plan, Slot
from forge.library.catalogue import Catalogue
from forge.planner.block.weekly_amount import told_doses
from forge.planner.writing import phrases
from forge.planner.writing.care import cautions_of
from forge.planner.writing.outline import excluded_groups, names
from forge.planner.writing.turns import rests, turns
from forge.planner.writing.weekly import weekly_sets

_MARKS = re.compile(r"([\\`*_\[\]|])")


@dataclass(frozen=True, slots=True)
class _Page:
    """A plan with what is needed to link it."""

    plan: Plan
    site_url: str
    names: dict[str, str]
    catalogue: Catalogue | None

    def link(self, slug: str) -> str:
        """An exercise as a link to its page."""
        name = self.names.get(slug) or phrases.name_of(slug)
        return f"[{_plain(name)}]({self.site_url}/exercise/{slug})"


def as_markdown(plan: Plan, site_url: str, catalogue: Catalogue | None = None) -> str:
    """The whole plan, unmet wishes first.

    ``catalogue`` supplies the names of what is left out, and the cautions of each exercise.
    """
    page = _Page(plan, site_url.rstrip("/"), names(plan, catalogue), catalogue)
    lines = [
        f"# {_plain(plan.title)}",
        "",
        _plain(plan.summary),
        *_unmet(page),
        *_week(page),
        *(line for day in plan.days for line in _day(page, day)),
        *_doses(page),
        *_block(page),
        *_notes(page),
        *_left_out(page),
        *_audit(page),
        *_provenance(page),
    ]
    return "\n".join(lines) + "\n"


def _heading(title: str) -> list[str]:
    return ["", f"## {_plain(title)}", ""]


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


def _table(*titles: str) -> list[str]:
    """The head of a table; a title that ends in a colon is aligned right."""
    rules = ["--:" if title.endswith(":") else "---" for title in titles]
    return [_row(*(title.removesuffix(":") for title in titles)), _row(*rules)]


def _unmet(page: _Page) -> Iterator[str]:
    if not page.plan.unmet:
        return
    yield from _heading("What did not fit")
    yield from _table("Wish", "Wanted", "Got", "Because", "Cheapest way out")
    for unmet in page.plan.unmet:
        cells = (unmet.wish, unmet.wanted, unmet.got, unmet.because, unmet.fix)
        yield _row(*(_plain(cell) for cell in cells))


def _week(page: _Page) -> Iterator[str]:
    yield from _heading("The week")
    yield from _table("Day", "Session", "Time:", "Exercises")
    for day in page.plan.days:
        exercises = ", ".join(_plain(slot.name) for slot in day.slots)
        size = phrases.session_size(day)
        yield _row(phrases.day_date(day.date), _plain(day.title), size, exercises)
    if busy := page.plan.request.busy:
        told = ", ".join(f"{phrases.DAYS[one.weekday]} {one.what}" for one in busy)
        yield ""
        yield f"Elsewhere: {_plain(told)}."
    if event := page.plan.request.event:
        yield ""
        yield f"To be fresh for: {_plain(event.name)}, {phrases.long_date(event.date)}."


def _day(page: _Page, day: Day) -> Iterator[str]:
    yield from _heading(f"{phrases.day_date(day.date)}: {day.title}")
    yield f"About {phrases.session_size(day)}."
    yield from _drills(page, "Warm-up", day.warm_up, day.time.warm_up)
    yield ""
    yield from _table("", "Exercise", "Sets", "Load", "Rest", "Effort")
    lettered = list(zip(phrases.letters(day), day.slots, strict=True))
    for (letter, slot), rest in zip(lettered, rests(day), strict=True):
        yield _slot(page, letter, slot, rest)
    for letter, told in turns(day, block=page.plan.block).items():
        yield ""
        yield f"Superset {letter.rstrip('1')}: {told}"
    for (letter, slot), weekly in zip(lettered, weekly_sets(page.plan.block, day), strict=True):
        yield from _reasons(page, letter, slot, weekly)
    yield from _drills(page, "Cool-down", day.cool_down, day.time.cool_down)


def _slot(page: _Page, letter: str, slot: Slot, rest: str) -> str:
    """One exercise as a row: what to do."""
    return _row(
        letter,
        page.link(slot.slug),
        phrases.amount(slot),
        phrases.short_load(slot, page.plan.request.unit),
        rest,
        _plain(phrases.sentence(slot.effort)),
    )


def _reasons(page: _Page, letter: str, slot: Slot, weekly: str) -> Iterator[str]:
    """One exercise as a list: how, why, and how it goes on."""
    yield ""
    yield f"**{letter} {_plain(slot.name)}**"
    yield ""
    if weekly:
        yield f"- {phrases.sentence(weekly)}"
    for line in phrases.ramp_lines(slot):
        yield f"- {_plain(line)}"
    if load := phrases.sentence(slot.load.sentence):
        yield f"- Load: {_plain(load)}"
    if slot.tempo not in {"", "steady"}:
        yield f"- Tempo: {_plain(phrases.sentence(slot.tempo))}"
    why = " ".join(phrases.sentence(reason.sentence) for reason in slot.reasons)
    yield f"- Why: {_plain(why)}"
    yield f"- Next time: {_plain(phrases.sentence(slot.progression.sentence))}"
    if ways := _ways(page, slot):
        yield f"- Instead: {'; '.join(ways)}."
    if page.catalogue:
        for caution in cautions_of(slot, page.plan.request, page.catalogue):
            yield f"- Take care: {_plain(caution)}"


def _ways(page: _Page, slot: Slot) -> list[str]:
    """Other exercises for one slot."""
    rungs = (("easier", slot.easier), ("harder", slot.harder))
    ways = [f"{label} {page.link(slug)}" for label, slug in rungs if slug]
    return ways + [f"swap {page.link(swap.slug)}, {phrases.swap_cost(swap)}" for swap in slot.swaps]


def _drills(page: _Page, title: str, drills: tuple[Drill, ...], seconds: int) -> Iterator[str]:
    if seconds <= 0 and not drills:
        return
    yield ""
    yield f"**{title}, {phrases.minutes(seconds)}**"
    yield ""
    for drill in drills:
        name = page.link(drill.slug) if drill.slug else _plain(drill.name)
        because = f": {_plain(drill.reason)}" if drill.reason else ""
        yield f"- {name}, {_plain(drill.amount)}{because}"


def _doses(page: _Page) -> Iterator[str]:
    doses = told_doses(page.plan.request, page.plan.doses)
    if not doses:
        return
    yield from _heading("Sets a week")
    yield "A set counts 1 for the muscle that does the work and ½ for a helper."
    yield ""
    yield from _table("Muscle", "Sets:", "Direct:", "Days:", "Range:", "Target:", "Reading")
    for dose in doses:
        yield _row(
            dose.muscle.value,
            phrases.number(dose.sets),
            str(dose.direct),
            str(dose.days),
            phrases.dose_range(dose),
            phrases.number(dose.target),
            phrases.dose_reading(dose),
        )


def _block(page: _Page) -> Iterator[str]:
    block = page.plan.block
    yield from _heading(f"The next {phrases.counted(block.weeks, 'week')}")
    for line in phrases.week_lines(block):
        yield f"- {_plain(line)}"
    yield f"- {_plain(phrases.sentence(block.deload))}"
    sooner = ", or sooner when:" if block.triggers else "."
    yield f"- Plan anew on {phrases.long_date(block.replan_on)}{sooner}"
    for trigger in block.triggers:
        yield f"  - {_plain(phrases.sentence(trigger))}"


def _notes(page: _Page) -> Iterator[str]:
    if not page.plan.notes:
        return
    yield from _heading("Good to know")
    for note in page.plan.notes:
        yield f"- {_plain(phrases.sentence(note.sentence))}"


def _left_out(page: _Page) -> Iterator[str]:
    """Every exclusion with every rule that does so, under the first of them."""
    groups = excluded_groups(page.plan)
    if not groups:
        return
    yield from _heading("Left out, and by which rule")
    for index, group in enumerate(groups):
        yield from [""] if index else []
        yield f"### {_plain(group.title)} ({len(group.items)})"
        yield ""
        yield from (_exclusion(page, exclusion) for exclusion in group.items)


def _exclusion(page: _Page, exclusion: Exclusion) -> str:
    told = " ".join(phrases.sentence(reason.sentence) for reason in exclusion.reasons)
    return f"- {page.link(exclusion.slug)}: {_plain(told)}"


def _audit(page: _Page) -> Iterator[str]:
    if not page.plan.audit:
        return
    passed = sum(1 for line in page.plan.audit if line.passed)
    yield from _heading(f"Audit: {passed} of {len(page.plan.audit)} passed")
    yield from _table("Check", "Result", "What was found")
    for line in page.plan.audit:
        gate = ", a gate" if line.gate else ""
        result = "passes" if line.passed else "misses"
        name = _plain(f"{line.id} {line.name}{gate}")
        yield _row(name, result, _plain(phrases.sentence(line.sentence)))


def _provenance(page: _Page) -> Iterator[str]:
    made = page.plan.provenance
    yield from _heading("How this plan was made")
    facts = {
        "Request": made.request_hash,
        "Catalogue": made.catalogue_version,
        "Rules": made.rules_version,
        "Solver": made.solver + (" (fallback)" if made.fallback else ""),
        "Template": made.template,
        "Status": made.status.lower(),
        "Seed": str(made.seed),
        "Objective": ", ".join(phrases.number(level) for level in made.objective),
        "Bound": ", ".join(phrases.number(level) for level in made.bound),
        "Candidates": str(made.candidates),
    }
    for name, value in facts.items():
        yield f"- {name}: {_plain(value)}"


def _plain(text: str) -> str:
    """Text that Markdown shows as it stands, on one line."""
    one_line = " ".join(text.split())
    return _MARKS.sub(r"\\\1", one_line).replace("<", "&lt;")
