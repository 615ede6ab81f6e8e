"""A pasted routine as a plan: as it is, or as the request from which Forge plans it anew."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from forge.domain.plan import Day, Plan, Provenance, Reason, Role, Slot
from forge.domain.request import Goal, PlanRequest
from forge.domain.vocabulary import EdgeType
from forge.library.catalogue import Catalogue
from forge.planner import words
from forge.planner.audits.lines import audit
from forge.planner.block.periodise import block
from forge.planner.problem.support import beside
from forge.planner.problem.templates import PASTED
from forge.planner.provenance import RULES_VERSION, request_hash
from forge.planner.routine.slots import Entry
from forge.planner.routine.verdict import NOT_ASKED, Finding, judge
from forge.planner.routine.weigh import Weighed
from forge.planner.slots.effort import effort
from forge.planner.slots.prescribe import HEAVY_RAMP, LATER_RAMP, RAMP
from forge.planner.slots.progress import progression
from forge.planner.telling.notes import notes
from forge.planner.telling.titles import plan_title
from forge.planner.warmup.drills import cool_down, warm_up
from forge.planner.warmup.rehearsals import cooling, sore_of, warming
from forge.planner.weighing.doses import doses
from forge.planner.weighing.score import value
from forge.planner.writing.phrases import rest as rest_text

AS_WRITTEN = "as written"


def repair_request(weighed: Weighed) -> PlanRequest:
    """The request behind a routine, its exercises to be kept: what Forge plans anew from.

    They stay unless a hard rule, a gate or what must be there (level 1) has no place for them.
    """
    request = weighed.basis.request
    mine = frozenset(item.slug for item in weighed.routine.items) - request.never
    return replace(request, keep=request.keep | mine)


def as_plan(weighed: Weighed, catalogue: Catalogue) -> Plan:
    """The routine as a stored plan: its own sets, reps and rests, Forge's words around them.

    The caller must not keep it while ``judge`` finds a broken hard rule.
    """
    audited, request = weighed.audited, weighed.basis.request
    filler = _Filler(weighed, catalogue)
    days = tuple(filler.day(index) for index in range(len(audited.days)))
    used = {slot.slug for day in days for slot in day.slots}
    verdict = judge(weighed)
    lines = audit(replace(audited, days=days))
    sets = sum(slot.sets for day in days for slot in day.slots)
    going_on = replace(audited.task, request=repair_request(weighed))
    return Plan(
        request=request,
        title=plan_title(request),
        summary=_summary(days, sets),
        block=block(going_on, audited.draft, days),
        days=days,
        doses=doses(audited.task, audited.draft),
        unmet=(),
        excluded=tuple(one for one in audited.pool.excluded if one.slug not in used),
        notes=(
            *notes(audited.task, audited.draft, audited.pool, catalogue),
            *(_note(finding) for finding in verdict.findings),
        ),
        audit=tuple(line for line in lines if line.id not in NOT_ASKED),
        provenance=_provenance(weighed, catalogue),
    )


def _summary(days: tuple[Day, ...], sets: int) -> str:
    named = words.both(day.weekday.name.title() for day in days)
    return (
        f"Your own routine, as you wrote it: on {named}, {words.plural(sets, 'set')} a week. "
        "Forge added a warm-up, a cool-down, and what you left open."
    )


def _note(finding: Finding) -> Reason:
    return Reason("audit", f"{finding.sentence} {finding.change}".strip(), {"line": finding.id})


def _provenance(weighed: Weighed, catalogue: Catalogue) -> Provenance:
    """Nothing was searched, so the objective is what the routine reaches."""
    request, audited = weighed.basis.request, weighed.audited
    reached = value(audited.task, audited.draft)
    return Provenance(
        request_hash=request_hash(request),
        catalogue_version=catalogue.version,
        rules_version=RULES_VERSION,
        solver=AS_WRITTEN,
        seed=request.seed,
        template=PASTED,
        status=AS_WRITTEN,
        objective=reached,
        bound=reached,
        deterministic_work=0.0,
        fallback=False,
        candidates=len(audited.task.pool),
    )


@dataclass(frozen=True, slots=True)
class _Filler:
    """Adds what a text leaves open: effort, the way to go on, lighter sets, drills."""

    weighed: Weighed
    catalogue: Catalogue

    def day(self, index: int) -> Day:
        """A day with drills and whole slots."""
        entries, day = self.weighed.entries[index], self.weighed.audited.days[index]
        work = tuple(entry.one.exercise for entry in entries)
        free = tuple(self.catalogue.get(slug) for slug in sorted(self._usable()))
        first = next((entry.one.slug for entry in entries if entry.one.role is Role.MAIN), None)
        slots = zip(entries, day.slots, strict=True)
        return replace(
            day,
            warm_up=warm_up(
                day.time.warm_up,
                work,
                warming(free, self.weighed.basis.request),
                sore_of(self.weighed.basis.request),
            ),
            slots=tuple(self._slot(e, slot, first=slot.slug == first) for e, slot in slots),
            cool_down=cool_down(
                day.time.cool_down, work, cooling(free, self.weighed.basis.request)
            ),
        )

    def _usable(self) -> frozenset[str]:
        out = {entry.slug for entry in self.weighed.audited.pool.excluded}
        return frozenset(exercise.slug for exercise in self.catalogue if exercise.slug not in out)

    def _slot(self, entry: Entry, slot: Slot, *, first: bool) -> Slot:
        request, one = self.weighed.basis.request, entry.one
        harder = self._neighbour(slot.slug, EdgeType.PROGRESSION)
        easier = self._neighbour(slot.slug, EdgeType.REGRESSION)
        told = slot.progression.sentence
        wanted = replace(
            one, amount=replace(one.amount, rir=one.amount.rir or entry.usual.amount.rir)
        )
        return replace(
            slot,
            effort=slot.effort
            or beside(one.exercise, request, effort(wanted, request.effort_style)),
            progression=slot.progression
            if told
            else progression(one, request, self.catalogue.get(harder) if harder else None),
            reasons=(*slot.reasons, *_filled(entry, slot)),
            ramp=self._ramp(one.role, first=first),
            rir=slot.rir or (wanted.amount.rir if slot.reps and not slot.effort else None),
            easier=easier,
            harder=harder,
        )

    def _ramp(self, role: Role, *, first: bool) -> tuple[str, ...]:
        if role is not Role.MAIN:
            return ()
        heavy = self.weighed.audited.task.aims.dose is Goal.STRENGTH
        return (HEAVY_RAMP if heavy else RAMP) if first else LATER_RAMP

    def _neighbour(self, slug: str, kind: EdgeType) -> str | None:
        edges = self.catalogue.edges(slug)
        usable = self._usable()
        return next((edge.to for edge in edges if edge.type is kind and edge.to in usable), None)


def _filled(entry: Entry, slot: Slot) -> Iterable[Reason]:
    """What Forge added to the line, said aloud."""
    added = [
        *(["the effort"] if not slot.effort else []),
        *(["the rule for going on"] if not slot.progression.sentence else []),
        *([f"the rest of {rest_text(slot.rest_s)}"] if _untold_rest(entry, slot) else []),
    ]
    if added:
        yield Reason("filled", f"You left open {words.both(added)}; Forge filled it in.")
    if entry.item.work.to_limit and slot.reps:
        yield Reason(
            "counted",
            f"Sets without a number are counted as {slot.reps[0]} to {slot.reps[1]} reps.",
        )


def _untold_rest(entry: Entry, slot: Slot) -> bool:
    return entry.item.work.rest_s is None and slot.rest_s > 0
