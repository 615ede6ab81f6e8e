"""A plan for the terminal: 80 columns, readable without colour."""

from collections.abc import Iterator
from textwrap import wrap

from forge.domain.plan import Block, Day, Drill, MuscleDose, Plan, Slot, Unmet
from forge.library.catalogue import Catalogue
from forge.planner.block.weekly_amount import told_doses
from forge.planner.writing import phrases
from forge.planner.writing.outline import Group, excluded_groups, names
from forge.planner.writing.turns import rests, turns, with_word
from forge.planner.writing.weekly import weekly_sets

WIDTH = 80
INDENT = "  "
DEEP = "     "
EXAMPLES = 3
HASH_SHOWN = 12
DOSE_COLUMNS = 26
"""The widest chart: 25 sets is the highest weekly maximum, and one column marks the target."""


def as_text(plan: Plan, catalogue: Catalogue | None = None) -> str:
    """The whole plan as lines, unmet wishes first. ``catalogue`` supplies names."""
    known = names(plan, catalogue)
    lines = [
        *_headed(plan.title, "="),
        *_wrapped(plan.summary),
        *_unmet(plan),
        *(line for day in plan.days for line in _day(day, plan.block, known)),
        *_doses(plan),
        *_block(plan),
        *_left_out(plan, known),
        *_notes(plan),
        *_provenance(plan),
    ]
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _headed(title: str, mark: str = "-") -> Iterator[str]:
    """A heading with a line under it."""
    yield title
    yield mark * min(WIDTH, max(len(title), 3))


def _wrapped(text: str, indent: str = "", hanging: str | None = None) -> list[str]:
    """Lines of at most 80 columns; ``hanging`` indents all but the first."""
    return wrap(
        text,
        WIDTH,
        initial_indent=indent,
        subsequent_indent=indent if hanging is None else hanging,
        break_on_hyphens=False,
    )


def _unmet(plan: Plan) -> Iterator[str]:
    """What the plan does not meet, and what would help."""
    if not plan.unmet:
        return
    yield ""
    yield from _headed("What did not fit")
    for unmet in plan.unmet:
        yield from _one_unmet(unmet)


def _one_unmet(unmet: Unmet) -> Iterator[str]:
    """One wish: wanted, got, why, and the way out."""
    yield from _wrapped(f"- {unmet.wish}: wanted {unmet.wanted}, got {unmet.got}.", "", INDENT)
    yield from _wrapped(phrases.sentence(unmet.because), INDENT)
    yield from _wrapped(f"Way out: {phrases.sentence(unmet.fix)}", INDENT)


def _day(day: Day, block: Block, known: dict[str, str]) -> Iterator[str]:
    """One session from warm-up to cool-down."""
    together = turns(day, block=block)
    yield ""
    title = f"{phrases.day_date(day.date)}  {day.title}"
    size = phrases.session_size(day)
    yield f"{title:<{WIDTH - len(size) - 1}} {size}"
    yield "-" * WIDTH
    yield from _drills("Warm-up", day.warm_up, day.time.warm_up)
    rows = zip(phrases.letters(day), day.slots, rests(day), weekly_sets(block, day), strict=True)
    for letter, slot, rest, weekly in rows:
        if letter in together:
            yield from _wrapped(f"In turn: {together[letter]}", INDENT, DEEP)
        yield from _slot_head(letter, slot, rest)
        yield from _wrapped(phrases.sentence(weekly), DEEP)
        yield from _slot(slot, known)
    yield from _drills("Cool-down", day.cool_down, day.time.cool_down)


def _drills(title: str, drills: tuple[Drill, ...], seconds: int) -> Iterator[str]:
    """The lines of a warm-up or cool-down."""
    if seconds <= 0 and not drills:
        return
    yield f"{INDENT}{title}, {phrases.minutes(seconds)}"
    for drill in drills:
        because = f": {drill.reason}" if drill.reason else ""
        yield from _wrapped(f"{drill.name}, {drill.amount}{because}", DEEP)


def _slot(slot: Slot, known: dict[str, str]) -> Iterator[str]:
    """One exercise: how heavy, why, and how it goes on."""
    for line in phrases.ramp_lines(slot):
        yield from _wrapped(line, DEEP)
    yield from _wrapped(phrases.effort_and_load(slot), DEEP)
    why = " ".join(phrases.sentence(reason.sentence) for reason in slot.reasons)
    yield from _wrapped(f"Why: {why}", DEEP)
    yield from _wrapped(f"Next: {phrases.sentence(slot.progression.sentence)}", DEEP)
    yield from _wrapped(_others(slot, known), DEEP)


def _slot_head(letter: str, slot: Slot, rest: str) -> Iterator[str]:
    """Name, amount and rest; on two lines where the name is long."""
    done = f"{phrases.amount(slot):<24} {with_word(rest)}"
    head = f"{INDENT}{letter:<3}{slot.name:<36} {done}"
    if len(head) <= WIDTH:
        yield head
    else:
        yield f"{INDENT}{letter:<3}{slot.name}"
        yield f"{DEEP}{done}"


def _others(slot: Slot, known: dict[str, str]) -> str:
    """Easier, harder and the best swap in one line; empty if there is none."""
    parts = [
        f"{label}: {known.get(slug) or phrases.name_of(slug)}."
        for label, slug in (("Easier", slot.easier), ("Harder", slot.harder))
        if slug
    ]
    for swap in slot.swaps[:1]:
        name = known.get(swap.slug) or phrases.name_of(swap.slug)
        parts.append(f"Swap: {name}, {phrases.swap_cost(swap)}.")
    return " ".join(parts)


def _doses(plan: Plan) -> Iterator[str]:
    """Weekly sets with a bar against the range."""
    doses = told_doses(plan.request, plan.doses)
    if not doses:
        return
    yield ""
    yield from _headed("Sets a week (helpers count half)")
    yield from (_dose(dose) for dose in doses)
    yield f"{INDENT}# a set, + half a set, . up to the minimum, - up to the maximum, | target"


def _dose(dose: MuscleDose) -> str:
    """One muscle: ``chest  6  6–16  ####------|------  in range``."""
    told = f"{INDENT}{dose.muscle:<12}{phrases.number(dose.sets):>5}"
    chart = f"{phrases.dose_range(dose):>7}  {dose_bar(dose):<{DOSE_COLUMNS}}"
    return f"{told}{chart}  {phrases.dose_reading(dose)}"


def dose_bar(dose: MuscleDose) -> str:
    """One column a set: planned, open below the minimum, open up to the maximum, target."""
    columns = [_column(dose, index) for index in range(1, int(dose.maximum) + 1)]
    columns.insert(int(dose.target), "|")
    return "".join(columns)


def _column(dose: MuscleDose, index: int) -> str:
    """The mark of the set number ``index``."""
    if dose.sets >= index:
        return "#"
    if dose.sets > index - 1:
        return "+"
    return "." if index <= dose.minimum else "-"


def _block(plan: Plan) -> Iterator[str]:
    """The weeks, the deload and when to plan anew."""
    block = plan.block
    yield ""
    yield from _headed(f"The next {phrases.counted(block.weeks, 'week')}")
    for line in phrases.week_lines(block):
        yield from _wrapped(line, INDENT, f"{INDENT}{INDENT}")
    yield from _wrapped(phrases.sentence(block.deload), INDENT)
    sooner = ", or sooner when:" if block.triggers else "."
    yield f"{INDENT}Plan anew on {phrases.long_date(block.replan_on)}{sooner}"
    for trigger in block.triggers:
        yield from _wrapped(f"- {phrases.sentence(trigger)}", INDENT, f"{INDENT}{INDENT}")


def _left_out(plan: Plan, known: dict[str, str]) -> Iterator[str]:
    """What was left out, counted by rule, with examples."""
    if not plan.excluded:
        return
    yield ""
    left_out = phrases.counted(len(plan.excluded), "exercise")
    yield from _headed(f"Left out: {left_out}")
    for group in excluded_groups(plan):
        yield from _wrapped(_group(group, known), INDENT, f"{INDENT}{INDENT}")


def _group(group: Group, known: dict[str, str]) -> str:
    """One rule with its count and up to three examples."""
    shown = [known.get(one.slug) or phrases.name_of(one.slug) for one in group.items[:EXAMPLES]]
    such_as = "such as " if len(group.items) > EXAMPLES else ""
    return f"{group.title} ({len(group.items)}): {such_as}{', '.join(shown)}."


def _notes(plan: Plan) -> Iterator[str]:
    """What else to know, and how the audit stands."""
    if plan.notes:
        yield ""
        yield from _headed("Good to know")
    for note in plan.notes:
        yield from _wrapped(f"- {phrases.sentence(note.sentence)}", INDENT, f"{INDENT}{INDENT}")
    if plan.audit:
        yield ""
        passed = sum(1 for line in plan.audit if line.passed)
        yield f"Audit: {passed} of {phrases.counted(len(plan.audit), 'check')} passed."
    for line in plan.audit:
        if not line.passed:
            told = f"{line.id} {line.name}: {phrases.sentence(line.sentence)}"
            yield from _wrapped(told, INDENT, f"{INDENT}{INDENT}")


def _provenance(plan: Plan) -> Iterator[str]:
    """How the plan was made, in one line."""
    made = plan.provenance
    yield ""
    yield from _wrapped(
        f"Made from request {made.request_hash[:HASH_SHOWN]}, catalogue {made.catalogue_version}, "
        f"rules {made.rules_version}, seed {made.seed}, template {made.template}, "
        f"{made.solver}: {made.status.lower()}."
    )
