"""Exercises as JSON-able values.

Row (``row``), one for each exercise of a list:

- ``slug, former_slugs, name, aliases, path, status, indexable, version``
- ``body_part, equipment_hub, target, secondary, category, difficulty`` (hub names)
- ``works, needs, dose`` (in words, as a list shows them), ``popularity``
- ``equipment`` (list of any-of lists of item ids), ``pattern, position, measure, laterality``

Page (``page``): the row, and

- ``quick_answer, in_short, steps, feel, tips, mistakes, questions`` (texts)
- ``attributes, doses, muscles, joint_stress, cues``
- ``easier, harder, swaps, related`` (slug, name, relation, reason, keeps), ``notes``
- ``stop_rule, cautions, hub_links, sources, review``
- ``pictures`` (words and path of each drawn pose; none while the exercise is not drawn)

Prose is ``{"text", "links"}``: a link reads as its words, and ``links`` lists the slugs.
"""

from forge.domain.exercise import Exercise, Span
from forge.library.catalogue import Catalogue
from forge.library.inline import Inline, plain
from forge.library.neighbours import Neighbour
from forge.library.present import ExercisePage
from forge.library.references import SourceRow
from forge.library.rows import ExerciseRow, exercise_row
from forge.library.sentences.doses import DoseLine
from forge.library.twin import TwinPicture

Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]
"""Anything that ``json.dumps`` takes."""


def row(exercise: Exercise, catalogue: Catalogue) -> dict[str, Json]:
    """One exercise of a list. Keys: see the module."""
    return row_json(exercise_row(exercise, catalogue.vocabulary))


def row_json(shown: ExerciseRow) -> dict[str, Json]:
    """A row that is there already. Keys: see the module."""
    facts = shown.exercise.facts
    return {
        "slug": shown.slug,
        "former_slugs": list(facts.former_slugs),
        "name": shown.name,
        "aliases": [alias.text for alias in facts.aliases],
        "path": shown.path,
        "status": facts.status.value,
        "indexable": shown.indexable,
        "version": facts.version,
        "body_part": shown.body_part,
        "equipment_hub": shown.equipment_hub,
        "target": shown.target,
        "secondary": list(shown.secondary),
        "category": shown.category,
        "difficulty": shown.difficulty,
        "works": shown.works,
        "needs": shown.needs,
        "dose": shown.dose,
        "popularity": facts.popularity,
        "equipment": [[item.value for item in group] for group in facts.equipment.all_of],
        "pattern": facts.movement_pattern.value,
        "position": facts.position.value,
        "measure": facts.measure.value,
        "laterality": facts.laterality.value,
    }


def page(shown: ExercisePage, pictures: tuple[TwinPicture, ...] = ()) -> dict[str, Json]:
    """Everything that a page shows. Keys: see the module."""
    drawn: list[Json] = [{"words": one.words, "path": one.path} for one in pictures]
    return {
        **row_json(shown.row), **_texts(shown), **_facts(shown), **_beside(shown),
        "pictures": drawn,
    }  # fmt: skip


def _texts(shown: ExercisePage) -> dict[str, Json]:
    return {
        "quick_answer": shown.quick_answer,
        "in_short": _prose(shown.in_short),
        "steps": [{**_prose(step.text), "phase": step.phase.value} for step in shown.steps],
        "feel": [
            {**_prose(row.text), "yes": row.yes, "muscle": row.muscle.value if row.muscle else None}
            for row in shown.feel
        ],
        "tips": [_prose(tip) for tip in shown.tips],
        "mistakes": [
            {
                "id": mistake.id,
                "error": plain(mistake.error),
                "consequence": plain(mistake.consequence),
                "fix": plain(mistake.fix),
                "severity": mistake.severity,
            }
            for mistake in shown.mistakes
        ],
        "questions": [
            {"question": q.question, "answer": _prose(q.answer), "own": q.own}
            for q in shown.questions
        ],
        "stop_rule": shown.stop_rule,
        "cautions": [
            {"condition": c.condition, "advice": _prose(c.advice), "source": c.source}
            for c in shown.cautions
        ],
    }


def _facts(shown: ExercisePage) -> dict[str, Json]:
    listed = (*shown.attributes, *shown.further_facts)
    stress = shown.exercise.facts.joint_stress
    return {
        "attributes": [{"label": row.label, "value": row.value} for row in listed],
        "doses": [_dose(line) for line in shown.doses],
        "muscles": [
            {
                "muscle": m.muscle.value,
                "name": m.name,
                "anatomical": m.anatomical,
                "region": m.region,
                "role": m.use.role.value,
                "share": m.use.share,
                "words": m.words,
            }
            for m in shown.muscles
        ],
        "joint_stress": {
            joint.value: {"level": load.level, "why": [why.value for why in load.why]}
            for joint, load in stress.items()
        },
        "cues": [{"id": c.id, "text": c.text, "phase": c.phase.value} for c in shown.cues],
    }


def _beside(shown: ExercisePage) -> dict[str, Json]:
    beside, review = shown.beside, shown.review
    return {
        "easier": [_neighbour(n) for n in beside.easier],
        "harder": [_neighbour(n) for n in beside.harder],
        "swaps": [_neighbour(n) for n in beside.swaps],
        "related": [_neighbour(n) for n in beside.related],
        "notes": [note for note in (beside.easier_note, beside.harder_note) if note],
        "hub_links": [{"text": link.text, "path": link.path} for link in shown.hub_links],
        "sources": [_source(source) for source in shown.sources],
        "review": {
            "status": review.status.value,
            "words": review.words,
            "on": review.on.isoformat() if review.on else None,
        },
    }


def _prose(text: Inline) -> dict[str, Json]:
    return {"text": plain(text), "links": [run.slug for run in text if run.slug]}


def _dose(line: DoseLine) -> dict[str, Json]:
    dose = line.data
    return {
        "goal": line.goal.value,
        "label": line.label,
        "words": line.words,
        "effort": line.effort,
        "per": dose.per,
        "source": dose.source,
        "sets": list(dose.sets),
        "rest_s": list(dose.rest_s),
        "days_per_week": list(dose.days_per_week),
        "reps": _span(dose.reps),
        "hold_s": _span(dose.hold_s),
        "time_s": _span(dose.time_s),
        "metres": _span(dose.metres),
    }


def _span(span: Span | None) -> Json:
    return list(span) if span else None


def _neighbour(other: Neighbour) -> Json:
    return {
        "slug": other.slug,
        "name": other.name,
        "relation": other.relation,
        "reason": other.reason,
        "keeps": [kept.value for kept in other.keeps],
    }


def _source(source: SourceRow) -> Json:
    return {
        "id": source.id,
        "cite": source.cite,
        "url": source.url,
        "basis_of": source.used_for,
        "claims": [{"text": claim.text, "level": claim.level} for claim in source.claims],
    }
