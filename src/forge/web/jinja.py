"""The template environment: escaping on, gettext in, a few formatting functions."""

from django.conf import settings
from django.templatetags.static import static
from django.urls import reverse
from django.utils.translation import gettext, ngettext
from jinja2 import Environment, StrictUndefined

from forge.web.icons import icon
from forge.web.navigation import sections


def environment(**options: object) -> Environment:
    """Build the environment. A misspelt variable raises instead of printing nothing."""
    options["undefined"] = StrictUndefined
    env = Environment(**options, extensions=["jinja2.ext.i18n"])  # type: ignore[arg-type]  # Django passes keyword options through; noqa: S701 is moot, autoescape is on by default here
    env.install_gettext_callables(gettext, ngettext, newstyle=True)  # type: ignore[attr-defined]  # added by the i18n extension
    env.globals.update(
        static=static,
        url=reverse,
        icon=icon,
        sections=sections,
        site_url=settings.FORGE.site_url,
    )
    env.trim_blocks = True
    env.lstrip_blocks = True
    return env
