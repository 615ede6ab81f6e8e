"""What the server could not take: the page is the same for all, the phone fills it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from forge.web.log_words import labels
from forge.web.public import public
from forge.web.train.words import words


@public
@require_safe
def refused(request: HttpRequest) -> HttpResponse:
    """The page without anybody's data: scripts fill it from the device."""
    return render(request, "train/refused.html", {"words": {**words(), **refused_words()}})


def refused_words() -> dict[str, str]:
    """What this page alone says."""
    return {
        **{f"wrong.{said}": words for said, words in _wrong().items()},
        **{f"field.{name}": label for name, label in labels().items()},
        "field.text": _("note"),
        "field.client_time": _("time of this phone"),
        "kind.set": _("Set"),
        "kind.session": _("Session"),
        "kind.exercise": _("Exercise of a session"),
        "kind.note": _("Note"),
        "kind.bodyweight": _("Body weight"),
        "kind.measure": _("Measure"),
        "kind.pain": _("Where it hurts"),
        "kind.readiness": _("How you feel"),
        "kind.place": _("Place"),
        "kind.target": _("Own target"),
        "kind.change": _("Change"),
        "kind.setting": _("Setting"),
        "kind.other": _("Something from another version of Forge"),
        "refused.none": _("Nothing. The server has taken all that this device sent."),
        "refused.why": _("Why:"),
        "refused.counter": _(
            "this device counts its changes far ahead of all that the server knows, as after a"
            " restored memory. Keep a copy and import it on the server; then discard it here."
        ),
        "refused.taken": _(
            "the server keeps something else under the same mark, and overwrites nothing. Keep a"
            " copy if the server shows another value than you did, and discard this."
        ),
        "refused.large": _(
            "it is larger than the server takes. Shorten the text where you wrote it: the shorter"
            " one is sent by itself. Then discard this."
        ),
        "refused.field": _(
            "{field} {wrong}. Correct it where you wrote it: the correction is sent by itself."
            " Then discard this."
        ),
        "refused.other": _(
            "the server said: {reason} A later version of the server may take it: try again then."
        ),
        "refused.copy": _("Keep a copy"),
        "refused.copy_all": _("Keep a copy of all"),
        "refused.again": _("Try again"),
        "refused.discard": _("Discard"),
        "refused.sure": _("It goes for good, and this device shows again what the server has."),
        "refused.leave": _("Leave it"),
        "refused.sent": _("It is on its way to the server again."),
        "refused.still": _("The server still cannot take it."),
        "refused.gone": _("Discarded."),
        "refused.back": _("Discarded. What the server has is shown again."),
    }


def _wrong() -> dict[str, str]:
    """What may be wrong with a field, by what the server says (``training.events.checks``)."""
    return {
        "must be a name of at most {n} letters, digits and : . _ / @ + -": _(
            "must be a name of at most {n} letters, digits and : . _ / @ + -"
        ),
        "must be a text": _("must be a text"),
        "is longer than {n} characters": _("is longer than {n} characters"),
        "must be a whole number, 0 or more": _("must be a whole number, 0 or more"),
        "must be true or false": _("must be true or false"),
        'must be a decimal number as a text, such as "62.5"': _(
            'must be a decimal number as a text, such as "62.5"'
        ),
        "must be a date such as 2026-11-16": _("must be a date such as 2026-11-16"),
        "must be a time with its offset, such as 2026-11-16T18:30:00+01:00": _(
            "must be a time with its offset, such as 2026-11-16T18:30:00+01:00"
        ),
        "must be a load with value and unit": _("must be a load with value and unit"),
        'has a value that is no decimal number as a text, such as "62.5"': _(
            'has a value that is no decimal number as a text, such as "62.5"'
        ),
        "has a unit that is none of {names}": _("has a unit that is none of {names}"),
        "has implements that are neither 1 nor 2": _("has implements that are neither 1 nor 2"),
        "must be values under names": _("must be values under names"),
        "must be a list": _("must be a list"),
        "must be one of {names}": _("must be one of {names}"),
    }
