"""The Markdown twin of an exercise page: written from the page, read back without loss.

The text is byte-stable: the same page and site give the same bytes. Labels and order are the
page's; links carry the configured site.
"""

from collections.abc import Iterator

from forge.library.inline import Inline, Run
from forge.library.paths import exercise_path
from forge.library.present import ExercisePage
from forge.library.twin import Labelled, Twin, TwinNeighbour, TwinPicture, TwinSource, twin
from forge.library.twin_reader import read_twin


def write(page: ExercisePage, site_url: str, pictures: tuple[TwinPicture, ...] = ()) -> str:
    """The twin of a page. ``site_url`` has no slash at its end."""
    blocks = (block for block in _blocks(twin(page, pictures), site_url) if block)
    return "\n\n".join(blocks) + "\n"


def read(text: str) -> Twin:
    """The page's text from its twin. Raises ValueError naming the part that is not there."""
    return read_twin(text)


def inline(text: Inline, site_url: str) -> str:
    """Runs as Markdown."""
    return "".join(_run(run, site_url) for run in text)


def _run(run: Run, site_url: str) -> str:
    if run.slug:
        return f"[{run.text}]({site_url}{exercise_path(run.slug)})"
    return f"*{run.text}*" if run.emphasis else run.text


def _blocks(page: Twin, site: str) -> Iterator[str]:
    yield f"# {page.name}"
    yield f"## Quick answer\n\n{page.quick_answer}"
    yield inline(page.in_short, site)
    yield _bullets(_labelled(row, site) for row in page.attributes)
    yield "---"
    yield _section("Pictures", "\n\n".join(_picture(one, site) for one in page.pictures))
    yield _section(
        "Muscles", _bullets(f"**{m.words}:** {m.name} ({m.anatomical})" for m in page.muscles)
    )
    steps = (f"{n}. {inline(step, site)}" for n, step in enumerate(page.steps, start=1))
    yield _section("How to perform", "\n".join(steps))
    feel = (f"**{'Yes' if f.yes else 'No'}:** {inline(f.text, site)}" for f in page.feel)
    yield _section("Where you should feel it", _bullets(feel))
    yield _section("Dose", _bullets(_labelled(dose, site) for dose in page.doses))
    yield _section("Pro tips", _bullets(inline(tip, site) for tip in page.tips))
    yield _section("Common mistakes", _bullets(_mistakes(page, site)))
    questions = (f"### {q.question}\n\n{inline(q.answer, site)}" for q in page.questions)
    yield _section("FAQ", "\n\n".join(questions))
    yield from _beside(page, site)
    yield "---"
    yield _section("Sources", "\n".join(_source(source) for source in page.sources))
    yield f"{page.review} Page: <{site}{exercise_path(page.slug)}>"


def _beside(page: Twin, site: str) -> Iterator[str]:
    neighbours = _bullets(_neighbour(n, site) for n in page.neighbours)
    notes = "\n\n".join(page.notes)
    shown = "\n\n".join(part for part in (neighbours, notes) if part)
    yield _section("Easier, harder, instead", shown)
    yield f"## When to stop\n\n{page.stop_rule}"
    yield _section("Cautions", _bullets(_labelled(caution, site) for caution in page.cautions))
    related = [_neighbour(n, site) for n in page.related]
    related += [f"[{link.text}]({site}{link.path})" for link in page.hub_links]
    yield _section("Related exercises", _bullets(related))


def _section(title: str, body: str) -> str:
    return f"## {title}\n\n{body}" if body else ""


def _bullets(lines: Iterator[str] | list[str]) -> str:
    return "\n".join(f"- {line}" for line in lines)


def _labelled(row: Labelled, site: str) -> str:
    return f"**{row.label}:** {inline(row.text, site)}"


def _picture(picture: TwinPicture, site: str) -> str:
    return f"![{picture.words}]({site}{picture.path})"


def _mistakes(page: Twin, site: str) -> Iterator[str]:
    for mistake in page.mistakes:
        error, consequence, fix = (
            inline(part, site) for part in (mistake.error, mistake.consequence, mistake.fix)
        )
        yield f"**{error}** {consequence} *Fix:* {fix}"


def _neighbour(other: TwinNeighbour, site: str) -> str:
    link = f"**{other.relation}:** [{other.name}]({site}{exercise_path(other.slug)})."
    return f"{link} {other.reason}".rstrip()


def _source(source: TwinSource) -> str:
    where = f" <{source.url}>" if source.url else ""
    used = f" *{source.used_for}*" if source.used_for else ""
    claims = (f"\n  - **{claim.level}:** {claim.text}" for claim in source.claims)
    return f"- {source.cite}{where}{used}{''.join(claims)}"
