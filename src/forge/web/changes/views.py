"""Changes with undo, the pain check-in, and what becomes of missed sessions."""

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from forge.app import changes as kept
from forge.app import missed as weeks
from forge.app import pain as limits
from forge.app.active import own_session
from forge.domain.errors import EditRefused
from forge.domain.request import Limitation, Severity, Side
from forge.domain.vocabulary import Joint
from forge.planner import words
from forge.planner.writing.phrases import number
from forge.web.guest import guest_id
from forge.web.plans.mine import library, private

LONGEST_NOTE, LONGEST_SLUG = 2_000, 200


@private
@require_http_methods(["GET", "HEAD", "POST"])
def changes(request: HttpRequest) -> HttpResponse:
    """List what Forge changed and the limits that hold; take one back."""
    guest = guest_id(request)
    if request.method == "POST":
        if key := request.POST.get("undo", ""):
            kept.change_undo(guest, key[:200], timezone.now())
        if key := request.POST.get("lift", ""):
            limits.pain_lift(guest, key[:200], timezone.now())
        return redirect("changes:home")
    context = {
        "changes": kept.changes_list(guest),
        "limits": [(one, limit_words(one.limitation)) for one in limits.limits_list(guest)],
    }
    return render(request, "changes/changes.html", context)


@private
@require_http_methods(["GET", "HEAD", "POST"])
def pain(request: HttpRequest) -> HttpResponse:
    """Ask what hurts and how badly; act at once."""
    guest = guest_id(request)
    if request.method == "POST" and guest is not None:
        report = read_report(request.POST)
        if report is not None:
            today, now = timezone.localdate(), timezone.now()
            limits.pain_report(guest, report, library(), today, now)
            return _after_pain(request)
    context = {
        "session": request.GET.get("session", "")[:LONGEST_SLUG],
        "joints": [(joint.value, words.joint(joint)) for joint in Joint],
        "severities": severities(),
        "sides": sides(),
        "exercise": request.GET.get("exercise", "")[:LONGEST_SLUG],
        "missing": request.method == "POST" and guest is not None,
        "nobody": request.method == "POST" and guest is None,
    }
    status = 422 if request.method == "POST" else 200
    return render(request, "changes/pain.html", context, status=status)


def _after_pain(request: HttpRequest) -> HttpResponse:
    """Back to the session that it hurt in, where it is the person's own; else to the changes."""
    key = request.POST.get("session", "")[:LONGEST_SLUG]
    if key and own_session(guest_id(request), key):
        return redirect("train:session", key=key)
    return redirect("changes:home")


def read_report(form: QueryDict) -> limits.Report | None:
    """The check-in; None where the joint or how bad it is was not said."""
    joint, severity = form.get("joint", ""), form.get("severity", "")
    if joint not in tuple(Joint) or severity not in tuple(Severity):
        return None
    side = form.get("side", "")
    slug = form.get("exercise", "")
    limitation = Limitation(
        Joint(joint),
        Severity(severity),
        Side(side) if side in tuple(Side) else Side.BOTH,
        since=timezone.localdate(),
        red_flags="red_flags" in form,
    )
    known = slug if slug in library() else ""
    return limits.Report(limitation, known, form.get("note", "")[:LONGEST_NOTE])


@private
@require_http_methods(["GET", "HEAD", "POST"])
def missed(request: HttpRequest) -> HttpResponse:
    """Show what would become of this week's missed sessions; do it when asked."""
    guest, today = guest_id(request), timezone.localdate()
    try:
        week = weeks.missed_week(guest, library(), today)
    except EditRefused as error:
        context = {"title": _("This plan cannot be changed"), "text": str(error)}
        return render(request, "pages/error.html", context, status=409)
    if request.method == "POST":
        if week is not None and guest is not None:
            weeks.missed_take(guest, week, today, timezone.now())
        return redirect("changes:home")
    lost = [
        (words.before_noun(muscle.value), number(int(2 * sets)))
        for muscle, sets in (week.rescue.lost if week else ())
    ]
    return render(request, "changes/missed.html", {"week": week, "lost": lost})


def limit_words(one: Limitation) -> str:
    """A limit in a line."""
    side = {Side.LEFT: _("left "), Side.RIGHT: _("right ")}.get(one.side, "")
    how = _("red flag") if one.red_flags else dict(severities())[one.severity.value].lower()
    return f"{side}{words.joint(one.joint)}: {how}"


def severities() -> list[tuple[str, str]]:
    """How bad it may be."""
    return [
        (Severity.MILD.value, _("Mild: I notice it")),
        (Severity.MODERATE.value, _("Moderate: it hurts under load")),
        (Severity.SEVERE.value, _("Severe: it hurts at rest")),
    ]


def sides() -> list[tuple[str, str]]:
    """Which side."""
    return [
        (Side.BOTH.value, _("Both, or the middle")),
        (Side.LEFT.value, _("Left")),
        (Side.RIGHT.value, _("Right")),
    ]
