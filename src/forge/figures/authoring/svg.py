"""Write a drawing as an SVG that needs no script, no style sheet and no fonts.

Colours are custom properties with fallbacks: a page sets ``--fig-skin`` and friends for tone and
dark mode; alone, the file shows the fallbacks.
"""

from html import escape

from forge.figures.authoring.drawing import SIZE, Drawing

COLOURS = {
    "skin": "#c68f6a",
    "top": "#4f6f8f",
    "vest": "#b7a3d8",
    "shorts": "#3f4a62",
    "shoe": "#5b6475",
    "sole": "#eef0f4",
    "hair": "#4d382c",
    "eye": "#f6f1ea",
    "metal": "#98a1ad",
    "plate": "#465063",
    "rubber": "#5c6372",
    "pad": "#6d5a78",
    "frame": "#7d8694",
    "wood": "#c9a876",
    "mat": "#9fc3b4",
    "band": "#3f9385",
    "ball": "#7897c2",
    "wall": "#dcd9e4",
    "worked": "#d8232a",
    "helper": "#f39a3d",
    "stretched": "#2f7fd6",
}
ORDER = (
    "mat",
    "skin",
    "top",
    "shorts",
    "shoe",
    "sole",
    "eye",
    "hair",
    "wood",
    "frame",
    "pad",
    "rubber",
    "ball",
    "band",
    "plate",
    "metal",
)


OWN = {"female": {"top": "vest"}}
"""What one body wears in another colour, so that both are told apart in a list."""


def colour(name: str) -> str:
    """A paint that a page can change."""
    return f"var(--fig-{name},{COLOURS[name]})"


def write_svg(drawing: Drawing, *, title: str, description: str, key: str, sex: str) -> str:
    """One SVG; ``key`` makes its pattern's name unique on a page, ``sex`` says who is drawn."""
    own = OWN.get(sex, {})
    line = "var(--fig-line,#211d26)"
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SIZE} {SIZE}" role="img">',
        f"<title>{escape(title)}</title><desc>{escape(description)}</desc>",
    ]
    if "stretched" in drawing.muscles:
        parts.append(_hatch(key))
    parts += [f'<path fill="{colour(name)}" d="{path}"/>' for name, path in drawing.backdrops]
    if drawing.shadow:
        parts.append(
            f'<path fill="var(--fig-shadow,#211d26)" fill-opacity=".13" d="{drawing.shadow}"/>'
        )
    parts.append('<g fill-rule="evenodd">')
    parts += [
        f'<path fill="{colour(own.get(name, name))}" d="{drawing.areas[name]}"/>'
        for name in ORDER
        if name in drawing.areas
    ]
    parts += [
        f'<path fill="{_muscle(role, key)}" d="{path}"/>' for role, path in drawing.muscles.items()
    ]
    if drawing.shade:
        parts.append(f'<path fill="#190a28" fill-opacity=".22" d="{drawing.shade}"/>')
    parts.append("</g>")
    parts.append(f'<g fill="none" stroke="{line}" stroke-linecap="round" stroke-linejoin="round">')
    if drawing.thin:
        parts.append(f'<path stroke-width="var(--fig-thin,2.6)" d="{drawing.thin}"/>')
    parts.append(f'<path stroke-width="var(--fig-bold,5)" d="{drawing.outline}{drawing.lines}"/>')
    if drawing.fine:
        parts.append(f'<path stroke-width="2" d="{drawing.fine}"/>')
    if drawing.face_lines:
        parts.append(f'<path stroke-width="3" d="{drawing.face_lines}"/>')
    parts.append("</g>")
    if drawing.face_dots:
        parts.append(f'<path fill="{line}" d="{drawing.face_dots}"/>')
    return "".join(parts) + "</svg>\n"


def _muscle(role: str, key: str) -> str:
    return f"url(#hatch-{key})" if role == "stretched" else colour(role)


def _hatch(key: str) -> str:
    return (
        f'<pattern id="hatch-{key}" width="15" height="15" patternUnits="userSpaceOnUse" '
        f'patternTransform="rotate(45)"><path fill="{colour("stretched")}" d="M0 0h15v15H0z"/>'
        '<path fill="#fff" fill-opacity=".62" d="M0 0h5v15H0z"/></pattern>'
    )
