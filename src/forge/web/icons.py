"""The icon set: 24-unit grid, 1.75 stroke, straight lines and circles, current colour."""

from markupsafe import Markup

_PATHS = {
    "search": '<circle cx="10.5" cy="10.5" r="6.5"/><path d="m15.5 15.5 5 5"/>',
    "today": '<path d="M4 6.5h16v14H4zM4 11h16M8.5 3.5v4M15.5 3.5v4"/>'
    '<path d="m9 15.5 2.2 2.2 4-4.2"/>',
    "plan": '<path d="M3.5 5h17M3.5 12h17M3.5 19h17"/><path d="M7 3v4M16 10v4M10 17v4"/>',
    "library": '<path d="M5 3.5h13.5v17H6.5A1.5 1.5 0 0 1 5 19z"/>'
    '<path d="M5 18.5a1.5 1.5 0 0 1 1.5-1.5h12M9 8h5.5"/>',
    "check": '<path d="m4.5 12.5 5 5 10-11"/>',
    "close": '<path d="m5.5 5.5 13 13M18.5 5.5l-13 13"/>',
    "swap": '<path d="M4 8.5h15M15 4.5l4 4-4 4M20 16H5M9 12l-4 4 4 4"/>',
    "timer": '<circle cx="12" cy="13.5" r="7.5"/><path d="M12 9v4.5l3 2M9.5 2.5h5M12 2.5V6"/>',
    "undo": '<path d="M8.5 5 4 9.5 8.5 14M4.5 9.5H15a5 5 0 0 1 0 10H9"/>',
    "stop": '<path d="M8 3h8l5 5v8l-5 5H8l-5-5V8zM12 7.5v5.5M12 16.4v.2"/>',
    "next": '<path d="m9 5 7 7-7 7"/>',
    "turn": '<path d="M12 3.5 20 8v8l-8 4.5L4 16V8zM4 8l8 4.5L20 8M12 12.5v8"/>',
    "progress": '<path d="M3.5 20.5h17M4 16l5-5 4 3 7-8"/><path d="M15.5 6H20v4.5"/>',
    "filter": '<path d="M4 6.5h16M7 12h10M10 17.5h4"/>',
    "print": '<path d="M7 8.5V3.5h10v5M7 16.5H3.5v-8h17v8H17M7 13.5h10v7H7z"/>',
    "lock": '<path d="M5.5 10.5h13v10h-13zM8.5 10.5V7a3.5 3.5 0 0 1 7 0v3.5M12 14.5v2.5"/>',
    "person": '<circle cx="12" cy="8" r="4.5"/><path d="M3.5 20.5a8.5 8.5 0 0 1 17 0"/>',
    "key": '<circle cx="7.5" cy="12" r="4"/><path d="M11.5 12h9v4M16.5 12v3"/>',
    "file": '<path d="M6 3.5h8l4 4v13H6zM14 3.5v4h4"/>',
}


def icon(name: str, css: str = "") -> Markup:
    """One icon, hidden from screen readers: a word always stands beside it."""
    classes = f"icon {css}".strip()
    return Markup(  # noqa: S704  # both parts are constants of ours
        f'<svg class="{classes}" viewBox="0 0 24 24" aria-hidden="true">{_PATHS[name]}</svg>'
    )
