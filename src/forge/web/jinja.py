"""The template environment: escaping on, gettext in, a few formatting functions."""

from django.conf import settings
from django.templatetags.static import static
from django.urls import reverse
from django.utils.translation import gettext, ngettext
from jinja2 import Environment, StrictUndefined

from forge.library.paths import exercise_path
from forge.planner.writing.phrases import number
from forge.web.dates import day
from forge.web.icons import icon
from forge.web.navigation import programmes_link, sections, ways_in


def has_display_font() -> bool:
    """Tell whether the set-up could build the display font."""
    return bool((settings.FORGE.assets / "display.css").is_file())


def capitalize_first(text: str) -> str:
    """Raise the first letter and leave the rest, unlike the built-in filter."""
    return text[:1].upper() + text[1:]


def environment(**options: object) -> Environment:
    """Build the environment. A misspelt variable raises instead of printing nothing."""
    options["undefined"] = StrictUndefined
    env = Environment(**options, extensions=["jinja2.ext.i18n"])  # type: ignore[arg-type]  # noqa: S701  # Django passes keyword options, autoescape among them
    env.install_gettext_callables(gettext, ngettext, newstyle=True)  # type: ignore[attr-defined]  # added by the i18n extension
    env.globals.update(
        static=static,
        url=reverse,
        icon=icon,
        sections=sections,
        ways_in=ways_in,
        programmes_link=programmes_link,
        site_url=settings.FORGE.site_url,
        exercise_path=exercise_path,
        indexable=settings.FORGE.indexable,
        has_display_font=has_display_font,
    )
    env.filters["day"] = day
    env.filters["halves"] = number
    env.filters["capitalize_first"] = capitalize_first
    env.trim_blocks = True
    env.lstrip_blocks = True
    return env
