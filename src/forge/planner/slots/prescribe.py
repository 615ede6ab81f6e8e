"""From a chosen exercise to a slot: amount, effort, load, progression, reasons, swaps."""

from forge.domain.exercise import Exercise
from forge.domain.plan import LoadRule, Reason, Role, Slot
from forge.domain.request import Goal, PlanRequest
from forge.domain.vocabulary import CautionAction, Condition, Measure
from forge.planner import words
from forge.planner.problem.amounts import CARDIO_BLOCK_S, is_heavy_amount
from forge.planner.problem.candidates import Candidate
from forge.planner.problem.support import beside
from forge.planner.problem.task import Pick, Task
from forge.planner.rules.cautions import asked, conditions
from forge.planner.slots.balance_steps import handed_on
from forge.planner.slots.effort import effort
from forge.planner.slots.explain import contributions, heavy_day, why
from forge.planner.slots.free_hand import with_free_hand
from forge.planner.slots.full_hands import with_support
from forge.planner.slots.gates import gate
from forge.planner.slots.heaviest import at_the_end
from forge.planner.slots.later_walks import later_walk
from forge.planner.slots.loads import load_rule
from forge.planner.slots.nearby import easier_of, equals_of, harder_of, one_set
from forge.planner.slots.order import Station
from forge.planner.slots.page_words import page_words
from forge.planner.slots.progress import progression
from forge.planner.slots.rungs import as_support, way_back
from forge.planner.slots.step_edge import with_the_step
from forge.planner.slots.weekly import Week
from forge.planner.weighing.limits import seconds_of, slot_s

RAMP = (
    "8 reps with the empty bar, or with very light plates where the bar starts on the floor",
    "5 reps with about half of the working weight",
    "3 reps with about three quarters of it",
)
HEAVY_RAMP = (*RAMP, "1 rep with about nine tenths of it")
LATER_RAMP = RAMP[1:]
"""Ramp of the later main lifts of a session: the body is warm, the movement is new."""

DOSE_WORDS = {
    "E2 strength": "Reps and rest are those that suit strength (evidence E2).",
    "E2 size": "Reps and rest are those that suit muscle growth (evidence E2).",
    "E2 health": "Reps and rest are those of a lasting base for health (evidence E2).",
    "E2 endurance": "Reps and rest are those of a strength base beside your sport (evidence E2).",
    "E2 bodyweight": "A range of reps that leads to the next harder form (evidence E2).",
    "E4 cardio": "Minutes follow the activity guideline (evidence E4).",
    "E4 static stretch": "Holds follow the flexibility guideline (evidence E4).",
}
"""What a row of docs/evidence.md means, by the start of its name."""

CARE_WORDS = {
    Condition.BALANCE_RISK: "keep a hand near a support",
}
CARE = {
    CautionAction.ASK: "ask your clinician first",
    CautionAction.MODIFY: "use less load and a smaller range",
}


def slot(week: Week, station: Station, *, ramped: bool) -> Slot:
    """The slot of a station; ``ramped`` gives it the ramp-up sets of the session."""
    task, draft, pick = week.task, week.draft, station.pick
    one = station.candidate
    lost = contributions(task, draft, pick)
    harder, easier = harder_of(week, station), easier_of(week, station)
    back = way_back(week, one)
    if back is not None:
        easier = None if draft.sets_of(pick.day, back.slug) else back
    told = {near.slug if near else None for near in (harder, easier)}
    heavy = is_heavy_amount(one.amount)
    there = task.request.at(task.sessions[pick.day].weekday)
    cardio = one.role is Role.CARDIO
    further = handed_on(week, pick, progression(one, there, harder))
    blocks = (CARDIO_BLOCK_S * pick.sets, CARDIO_BLOCK_S * pick.sets)
    return Slot(
        slug=one.slug,
        name=one.exercise.name,
        role=one.role,
        sets=1 if cardio else pick.sets,
        measure=one.exercise.facts.measure,
        sides=one.sides,
        rest_s=one.rest_s(pick.sets),
        tempo=tempo_text(one.exercise),
        effort=beside(one.exercise, there, effort(one, there.effort_style)),
        load=_load(one, there),
        progression=as_support(week, one, at_the_end(week, station, there, further)),
        reasons=(why(task, draft, pick, lost), *_further(week, station, easier, heavy=heavy)),
        contributions=lost,
        seconds=slot_s(one, pick.sets),
        reps=one.amount.reps,
        hold_s=one.amount.hold_s,
        time_s=blocks if cardio else one.amount.time_s,
        metres=one.amount.metres,
        rir=one.amount.rir,
        group=station.group,
        ramp=_ramp(task, one, first=ramped),
        swaps=equals_of(week, pick, told),
        easier=easier.slug if easier else None,
        harder=harder.slug if harder else None,
    )


def _load(one: Candidate, there: PlanRequest) -> LoadRule:
    """The load of a slot with where the feet stand and what steadies the body."""
    held = with_free_hand(one, there, load_rule(one, there))
    return with_support(one, there, with_the_step(one, there, held))


def tempo_text(exercise: Exercise) -> str:
    """Four counts as people say them, or steady."""
    tempo = exercise.facts.tempo
    if isinstance(tempo, str):
        return tempo
    down, bottom, up, top = tempo
    parts = [f"{down} s down", f"{bottom} s pause" if bottom else "", f"{up} s up"]
    return ", ".join(filter(None, (*parts, f"{top} s hold" if top else "")))


def _ramp(task: Task, one: Candidate, *, first: bool) -> tuple[str, ...]:
    """Lighter sets before the work: all for the first main lift, two for each later one.

    Before a heavy lift there is a single rep near its load, whichever lift comes first.
    """
    if not first:
        later = (*LATER_RAMP, HEAVY_RAMP[-1]) if is_heavy_amount(one.amount) else LATER_RAMP
        return later if one.role is Role.MAIN else ()
    return HEAVY_RAMP if task.aims.dose is Goal.STRENGTH else RAMP


def _further(
    week: Week, station: Station, easier: Exercise | None, *, heavy: bool
) -> tuple[Reason, ...]:
    """The reasons beside the contribution: source of the dose, pair, cautions, first steps."""
    one = station.candidate
    dose = _dose_words(week, one, station.pick)
    found = [Reason("dose", dose, {"row": one.amount.row})]
    if heavy:
        found.append(heavy_day(week.task, week.draft, station.pick))
    found += _pair(week, station)
    found += later_walk(week, station, harder_of(week, station))
    found += one_set(week.task.aims, one, station.pick.sets)
    found += _cautions(week, one)
    found += [gate(week, one, first, easier) for first in one.exercise.facts.prerequisites]
    return tuple(found)


def _dose_words(week: Week, one: Candidate, pick: Pick) -> str:
    row = one.amount.row
    found = (words for start, words in DOSE_WORDS.items() if row.startswith(start))
    days = len({other.day for other in week.draft.picks if other.slug == one.slug})
    crowded = _is_crowded(week, pick)
    return next(found, "") or page_words(one, pick.sets, week.task.aims, days, crowded=crowded)


def _is_crowded(week: Week, pick: Pick) -> bool:
    """True where the minutes of the day hold no further set of a pick."""
    more = week.draft.with_sets(pick.day, pick.slug, pick.sets + 1)
    return seconds_of(week.task, more, pick.day) > week.task.sessions[pick.day].room_s


def _pair(week: Week, station: Station) -> list[Reason]:
    pair = station.pair
    if pair is None:
        return []
    other = pair.second if station.pick.slug == pair.first else pair.first
    name = week.exercise(other).facts.in_sentence.text
    saved = words.plural(pair.saved_s, "second")
    sentence = f"Done in turn with {name}, because neither tires the other. Saves {saved}."
    return [Reason("superset", sentence, {"with": other, "saved": str(pair.saved_s)})]


def _cautions(week: Week, one: Candidate) -> list[Reason]:
    """What the page says for a condition that the request names."""
    named = conditions(week.task.request)
    found: list[Reason] = []
    for caution in one.exercise.facts.cautions:
        if caution.condition not in named or caution.action is CautionAction.AVOID:
            continue
        condition = caution.condition.value.replace("_", " ")
        instead = caution.modify_to in week.usable if caution.modify_to else False
        care = CARE_WORDS.get(caution.condition) or CARE[asked(caution, week.task.request)]
        if one.exercise.facts.measure is Measure.DISTANCE:
            care = care.replace("a smaller range", "a shorter way")
        text = f"Its page asks for care with {condition}: {care}"
        if caution.modify_to and instead:
            safer = week.exercise(caution.modify_to).facts.in_sentence.text
            text += f"; where that is too little, {safer} is the safer form"
        found.append(Reason("caution", f"{text}.", {"condition": caution.condition.value}))
    return found
