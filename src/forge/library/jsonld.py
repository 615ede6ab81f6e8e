"""Structured data for search engines: only what the page says, and nothing that is no fact.

No ratings, videos or invented durations. A time is given only for holds, where it follows from
the dose: fewest sets × shortest hold × sides.
"""

import json
from collections.abc import Iterable, Mapping

from forge.domain.exercise import Dose
from forge.domain.vocabulary import Measure
from forge.library.as_json import Json
from forge.library.inline import plain
from forge.library.paths import Link
from forge.library.present import ExercisePage
from forge.library.rows import ExerciseRow
from forge.library.twin import TwinPicture

_CONTEXT = "https://schema.org"


def exercise_page(
    page: ExercisePage, site_url: str, pictures: tuple[TwinPicture, ...] = ()
) -> tuple[dict[str, Json], ...]:
    """HowTo, BreadcrumbList, and FAQPage where the author answers questions."""
    how_to = _how_to(page, site_url)
    if pictures:
        how_to["image"] = [f"{site_url}{one.path}" for one in pictures]
    found = [how_to, breadcrumbs(page.breadcrumbs, site_url)]
    own = [q for q in page.questions if q.own]
    if own:
        answers: list[Json] = [
            {
                "@type": "Question",
                "name": q.question,
                "acceptedAnswer": {"@type": "Answer", "text": plain(q.answer)},
            }
            for q in own
        ]
        found.append({"@context": _CONTEXT, "@type": "FAQPage", "mainEntity": answers})
    return tuple(found)


def breadcrumbs(links: Iterable[Link], site_url: str) -> dict[str, Json]:
    """Where a page stands, the root first."""
    items: list[Json] = [
        {
            "@type": "ListItem",
            "position": position,
            "name": link.text,
            "item": f"{site_url}{link.path}",
        }
        for position, link in enumerate(links, start=1)
    ]
    return {"@context": _CONTEXT, "@type": "BreadcrumbList", "itemListElement": items}


def item_list(title: str, rows: Iterable[ExerciseRow], site_url: str) -> dict[str, Json]:
    """The rows of a hub, in their order."""
    return link_list(title, {row.path: row.name for row in rows}, site_url)


def link_list(title: str, names: Mapping[str, str], site_url: str) -> dict[str, Json]:
    """What a page lists, name by path, in its order."""
    items: list[Json] = [
        {"@type": "ListItem", "position": position, "name": name, "url": f"{site_url}{path}"}
        for position, (path, name) in enumerate(names.items(), start=1)
    ]
    return {
        "@context": _CONTEXT,
        "@type": "ItemList",
        "name": title,
        "numberOfItems": len(items),
        "itemListElement": items,
    }


def script_text(data: Json) -> str:
    """The text of a script element: nothing in it can end the element."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _how_to(page: ExercisePage, site_url: str) -> dict[str, Json]:
    steps: list[Json] = [
        {"@type": "HowToStep", "position": step.number, "text": plain(step.text)}
        for step in page.steps
    ]
    data: dict[str, Json] = {
        "@context": _CONTEXT,
        "@type": "HowTo",
        "name": page.name,
        "description": f"{page.quick_answer} {plain(page.in_short)}".strip(),
        "url": f"{site_url}{page.path}",
        "step": steps,
    }
    tools: list[Json] = [{"@type": "HowToTool", "name": name} for name in page.tools]
    if tools:
        data["tool"] = tools
    if page.exercise.facts.measure is Measure.HOLD and page.doses:
        data["performTime"] = _perform_time(page.doses[0].data)
    return data


def _perform_time(dose: Dose) -> str:
    """ISO 8601, the shortest that the dose allows: PT1M20S."""
    shortest = dose.hold_s[0] if dose.hold_s else 0
    seconds = dose.sets[0] * shortest * (2 if dose.per == "each side" else 1)
    minutes, rest = divmod(seconds, 60)
    return f"PT{f'{minutes}M' if minutes else ''}{f'{rest}S' if rest or not minutes else ''}"
