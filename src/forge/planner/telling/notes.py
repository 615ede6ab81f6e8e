"""What a plan must say before the first session: referrals, stop signs, special stages."""

from forge.domain.plan import Reason, Role
from forge.domain.request import (
    AgeBand,
    Clearance,
    Goal,
    PlanRequest,
    Pregnancy,
    Severity,
)
from forge.domain.vocabulary import Status
from forge.library.catalogue import Catalogue
from forge.planner import words
from forge.planner.block.after_break import printed_effort
from forge.planner.block.taper import event_note
from forge.planner.choices.pool import Pool
from forge.planner.problem.aims import Aims
from forge.planner.problem.cardio import minutes_to_walk
from forge.planner.problem.task import Draft, Task
from forge.planner.slots.rungs import rung_note

STOP = (
    "Stop at sharp pain, dizziness, chest pain, numbness or a joint that gives way. "
    "See a clinician if it comes back."
)
WIDE_RANGES = (
    "Some ranges of repetitions are wide, because your next weight is more than a tenth heavier: "
    "reach the top in every set before you take it."
)
WALK_MINUTES, WALK_DAYS = 30, 7
"""A walk of usual length, and days on which one can be taken."""

FIRST_WALK = 10
"""Minutes of a first walk for who begins. [j]."""

PREGNANCY_STOP = (
    "Stop and call your clinician at bleeding, fluid loss, regular contractions, dizziness, "
    "headache, chest pain, belly pain, calf pain or swelling, weakness that upsets your balance, "
    "or if you are short of breath before you start."
)

PELVIC_FLOOR = (
    "Let the pelvic floor lift as you breathe out with the effort and let go as you breathe in; "
    "with leaking, heaviness or pain there, take the easier form and ask your midwife or clinician."
)


def notes(task: Task, draft: Draft, pool: Pool, catalogue: Catalogue) -> tuple[Reason, ...]:
    """What the person should read before the first session."""
    request, aims = task.request, task.aims
    walk = _walk(task, draft)
    found = [*_referrals(request), *_special(request, aims, walks=walk is not None)]
    if walk:
        found.append(walk)
    found += _outside(request)
    if aims.skill:
        found.append(rung_note(task, draft, pool, catalogue))
    event = event_note(request)
    if event:
        found.append(event)
    if task.request.busy and aims.dose is not None:
        found.append(_eve(request))
    if any(task.by_slug[pick.slug].amount.wider for pick in draft.picks):
        found.append(Reason("wide_ranges", WIDE_RANGES))
    drafts = _drafts(task, draft)
    if drafts:
        found.append(drafts)
    found.append(Reason("stop", STOP))
    return tuple(found)


def _walk(task: Task, draft: Draft) -> Reason | None:
    """The cardio minutes that a plan leaves to walks, in walks of half an hour at most."""
    blocks = sum(p.sets for p in draft.picks if task.by_slug[p.slug].role is Role.CARDIO)
    minutes = minutes_to_walk(task.request, task.aims, blocks)
    if not minutes:
        return None
    walks = min(WALK_DAYS, -(-minutes // WALK_MINUTES))
    each = -(-minutes // walks)
    often = f"{words.plural(walks, 'walk')} of {words.plural(each, 'minute')}"
    held = f"Beside the {5 * blocks} minutes here, walk" if blocks else "Walk"
    told = (
        f"{held} briskly for {words.plural(minutes, 'minute')} a week outside these sessions, for "
        f"example {often}: at a pace at which you can talk but not sing. The sessions keep their "
        f"time for what needs your equipment."
    )
    if task.aims.novice and each > FIRST_WALK:
        told += f" If that is new to you, begin with walks of {FIRST_WALK} minutes and add to them."
    return Reason("walk", told, {"minutes": str(minutes)})


def _outside(request: PlanRequest) -> list[Reason]:
    """The cardio that is done elsewhere already, once: the plan's own minutes count on it."""
    done = request.cardio.done_elsewhere if request.cardio else 0
    if not done:
        return []
    target = request.cardio.target_minutes if request.cardio else 0
    told = (
        f"Your {words.plural(done, 'minute')} of cardio outside this plan count towards your "
        f"{target} a week: go on with them."
    )
    return [Reason("cardio_outside", told, {"minutes": str(done), "target": str(target)})]


def _referrals(request: PlanRequest) -> list[Reason]:
    found: list[Reason] = []
    if request.screening:
        found.append(
            Reason(
                "screening",
                "You answered yes to a health question. Show this plan to a clinician first. "
                "Until then it keeps to moderate health doses.",
                {"answers": str(request.screening)},
            )
        )
    for one in request.limitations:
        if one.red_flags or one.severity is Severity.SEVERE:
            joint = words.joint(one.joint)
            found.append(
                Reason(
                    "refer",
                    f"Your {joint} needs a clinician's look. No exercise here loads it.",
                    {"joint": one.joint.value},
                )
            )
    return found


def _special(request: PlanRequest, aims: Aims, *, walks: bool) -> list[Reason]:
    found: list[Reason] = []
    if request.pregnancy is not Pregnancy.NONE:
        found.append(_pregnancy(request, walks=walks))
        found.append(Reason("pelvic_floor", PELVIC_FLOOR))
        found.append(Reason("pregnancy_stop", PREGNANCY_STOP))
    if request.age_band is AgeBand.UNDER_18:
        found.append(Reason("age", "Under 18: health doses only, and no test of your maximum."))
    if request.age_band is AgeBand.OLDER:
        found.append(
            Reason("support", "Do balance work beside a chair or a wall that you can hold.")
        )
    if request.goal is Goal.CARE:
        found.append(
            Reason(
                "care",
                "This plan keeps you moving. It does not treat or cure; pain that stays "
                "is for a clinician.",
            )
        )
    if request.goal is Goal.FAT_LOSS:
        found.append(
            Reason(
                "fat_loss",
                "Training cannot choose where fat goes. It keeps muscle while you lose weight.",
            )
        )
    if aims.returning:
        weeks = words.plural(request.break_weeks, "week")
        found.append(
            Reason(
                "return",
                printed_effort(weeks),
                {"weeks": str(request.break_weeks)},
            )
        )
    return found


def _pregnancy(request: PlanRequest, *, walks: bool) -> Reason:
    """ACOG Committee Opinion 804: 150 moderate minutes a week if nothing speaks against it.

    Where a plan sends out for walks already, they are told once.
    """
    cleared = request.clearance is Clearance.YES
    first = "" if cleared else "Ask your clinician or midwife before you start. "
    walking = "Add walking up to 150 moderate minutes a week, at a pace at which you can talk. "
    return Reason(
        "pregnancy_minutes",
        f"{first}{'' if walks else walking}Never train to exhaustion, and breathe out as you lift.",
        {} if walks else {"minutes": "150"},
    )


def _eve(request: PlanRequest) -> Reason:
    by_sport: dict[str, list[str]] = {}
    for one in sorted(request.busy, key=lambda one: one.weekday):
        by_sport.setdefault(one.what, []).append(one.weekday.name.title())
    told = words.both(f"{what} on {words.both(days)}" for what, days in by_sport.items())
    sentence = f"The days before your other sport ({told}) hold no heavy leg work."
    return Reason("eve", sentence, {"busy": told})


def _drafts(task: Task, draft: Draft) -> Reason | None:
    waiting = {
        pick.slug
        for pick in draft.picks
        if task.by_slug[pick.slug].exercise.facts.status is not Status.APPROVED
    }
    if not waiting:
        return None
    count = len(waiting)
    pages = words.plural(count, "page")
    return Reason(
        "draft_pages",
        f"{pages} used here still {'waits' if count == 1 else 'wait'} for a second reader.",
        {"pages": str(count)},
    )
