"""A contact sheet: every drawing with its name and angles, as a page for somebody to look at."""

from html import escape
from pathlib import Path

from forge.figures.shelf import Shelf, default_body
from forge.figures.solved import read_solved

STYLE = """
body{margin:1rem;font:13px system-ui;background:#fff;color:#222}
section{display:grid;grid-template-columns:repeat(auto-fill,minmax(420px,1fr));gap:1rem}
figure{margin:0;border:1px solid #ddd;border-radius:8px;padding:.5rem}
.large svg{width:48%}.small{display:flex;gap:.5rem}.small svg{width:96px;height:96px}
.dark{background:#1d1a22;--fig-shadow:#000;--fig-line:#0b090e}
"""


def write_sheet(shelf: Shelf, slugs: tuple[str, ...], target: Path) -> int:
    """Write the page; returns how many drawings it holds."""
    figures, count = [], 0
    for slug in slugs:
        body = default_body(slug)
        pictures: list[str] = []
        while (path := shelf.picture(slug, body, len(pictures) + 1)).exists():
            pictures.append(path.read_text(encoding="utf-8"))
        if not pictures:
            continue
        count += len(pictures)
        solved = read_solved(shelf.solved(slug, body))
        last = {name: values[solved.keys[-1]] for name, values in solved.angles.items()}
        angles = ", ".join(f"{name} {value}" for name, value in last.items())
        drawn = "".join(pictures)
        figures.append(
            f"<figure><b>{escape(slug)}</b><div class=large>{drawn}</div>"
            f"<div class=small>{drawn}<span class=dark>{drawn}</span></div>"
            f"<small>{escape(angles)}</small></figure>"
        )
    target.write_text(
        f"<!doctype html><meta charset=utf-8><title>Figures</title><style>{STYLE}</style>"
        f"<section>{''.join(figures)}</section>",
        encoding="utf-8",
    )
    return count
