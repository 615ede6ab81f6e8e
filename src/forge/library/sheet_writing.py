"""The Markdown twin, the JSON and the structured data of a sheet."""

from collections.abc import Iterator

from forge.library import jsonld
from forge.library.as_json import Json
from forge.library.sheets.sheet import Entry, Section, Sheet, Table


def markdown(sheet: Sheet, site_url: str) -> str:
    """The twin of a sheet. ``site_url`` has no slash at its end."""
    return "\n\n".join(block for block in _blocks(sheet, site_url) if block) + "\n"


def as_json(sheet: Sheet) -> dict[str, Json]:
    """The sheet as data: ``entries`` and ``table`` of a section are empty or null where unused."""
    return {
        "kind": sheet.kind,
        "title": sheet.title,
        "path": sheet.path,
        "lead": sheet.lead,
        "sections": [_section_json(section) for section in sheet.sections],
    }


def structured(sheet: Sheet, site_url: str) -> tuple[dict[str, Json], ...]:
    """BreadcrumbList; a DefinedTermSet for the glossary, else an ItemList of what is listed."""
    crumbs = jsonld.breadcrumbs(sheet.breadcrumbs, site_url)
    if sheet.kind == "glossary":
        return crumbs, _terms(sheet, site_url)
    listed = {entry.path: entry.name for entry in sheet.entries() if entry.path}
    if not listed:
        return (crumbs,)
    return crumbs, jsonld.link_list(sheet.title, listed, site_url)


def _blocks(sheet: Sheet, site: str) -> Iterator[str]:
    yield f"# {sheet.title}"
    yield sheet.lead
    for section in sheet.sections:
        yield f"## {section.heading}"
        yield from section.paragraphs
        yield _list(section, site)
        yield _table(section.table) if section.table else ""
    yield f"Page: <{site}{sheet.path}>"


def _list(section: Section, site: str) -> str:
    signs = (f"{n}." if section.numbered else "-" for n in range(1, len(section.entries) + 1))
    lines = zip(signs, section.entries, strict=True)
    return "\n".join(f"{sign} {_line(entry, site)}" for sign, entry in lines)


def _line(entry: Entry, site: str) -> str:
    name = f"[{entry.name}]({site}{entry.path})" if entry.path else f"**{entry.name}**"
    said = f"{name} ({entry.relation})" if entry.relation else name
    return f"{said}: {entry.text}" if entry.text else said


def _table(table: Table) -> str:
    rows = [table.heads, tuple("-" for _ in table.heads)]
    rows += [(row.label, *row.values) for row in table.rows]
    return "\n".join(f"| {' | '.join(cell or '–' for cell in row)} |" for row in rows)


def _section_json(section: Section) -> Json:
    table: Json = None
    if section.table:
        rows = section.table.rows
        table = {
            "heads": list(section.table.heads),
            "rows": [
                {"label": r.label, "values": list(r.values), "differs": r.differs} for r in rows
            ],
        }
    return {
        "heading": section.heading,
        "paragraphs": list(section.paragraphs),
        "entries": [_entry_json(entry) for entry in section.entries],
        "table": table,
    }


def _entry_json(entry: Entry) -> Json:
    return {
        "name": entry.name,
        "path": entry.path,
        "relation": entry.relation,
        "text": entry.text,
        "slug": entry.exercise.slug if entry.exercise else None,
    }


def _terms(sheet: Sheet, site: str) -> dict[str, Json]:
    terms: list[Json] = [
        {"@type": "DefinedTerm", "name": entry.name, "description": entry.text}
        for entry in sheet.entries()
    ]
    return {
        "@context": "https://schema.org",
        "@type": "DefinedTermSet",
        "name": sheet.title,
        "url": f"{site}{sheet.path}",
        "hasDefinedTerm": terms,
    }
