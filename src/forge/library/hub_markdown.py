"""The Markdown twin and the JSON of a hub page."""

from collections.abc import Iterator

from forge.library.as_json import Json, row_json
from forge.library.hubs import HubPage
from forge.library.paths import exercise_path


def write(page: HubPage, site_url: str) -> str:
    """The twin of a hub page, filters included. ``site_url`` has no slash at its end."""
    return "\n\n".join(block for block in _blocks(page, site_url) if block) + "\n"


def as_json(page: HubPage) -> dict[str, Json]:
    """The hub with its rows (keys as in ``forge.library.as_json``) and filters."""
    return {
        "title": page.title,
        "path": page.path,
        "introduction": page.introduction,
        "total": page.total,
        "applied": [applied.words for applied in page.applied],
        "filters": [
            {
                "key": group.facet.value,
                "label": group.label,
                "options": [
                    {
                        "value": option.value,
                        "label": option.label,
                        "count": option.count,
                        "chosen": option.chosen,
                    }
                    for option in group.options
                ],
            }
            for group in page.groups
        ],
        "rows": [row_json(row) for row in page.rows],
    }


def _blocks(page: HubPage, site: str) -> Iterator[str]:
    yield f"# {page.title}"
    yield page.introduction
    first = (
        f"- [{choice.name}]({site}{exercise_path(choice.slug)}): {choice.why}"
        for choice in page.first_choices
    )
    yield "## Where to begin\n\n" + "\n".join(first) if page.first_choices else ""
    if page.applied_words:
        yield f"Filtered: {page.applied_words}. {len(page.rows)} of {page.total}."
    yield "## Exercises"
    rows = (
        f"- [{row.name}]({site}{row.path}): {row.works}. {row.needs}. {row.difficulty}, {row.dose}."
        for row in page.rows
    )
    yield "\n".join(rows) or f"None. Drop this filter: {page.emptied_by}."
    yield f"Page: <{site}{page.path}>"
