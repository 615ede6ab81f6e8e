"""Twenty minutes and a kettlebell: a session built at once for what is at hand."""

import uuid

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from forge.app.happen import happen
from forge.app.quick import quick_events, quick_plan
from forge.domain.errors import ImpossibleRequest, InvalidRequest, PlanRejected
from forge.domain.event import Json
from forge.training.schedule import SHAPES
from forge.web.guest import guest_id, remember_guest
from forge.web.plans.mine import library, private
from forge.web.train.day import person_day

MINUTES = ("10", "15", "20", "30", "45")


def things() -> tuple[tuple[str, str], ...]:
    """What may be at hand, by the word that the planner reads."""
    return (
        ("kettlebell", _("Kettlebell")),
        ("dumbbell", _("Dumbbells")),
        ("bands", _("Bands")),
        ("barbell", _("Barbell and plates")),
        ("pull-up bar", _("Pull-up bar")),
        ("bench", _("Bench")),
        ("gym", _("A whole gym")),
    )


def shapes() -> tuple[tuple[str, str], ...]:
    """How the exercises follow each other; empty is one after the other."""
    return (
        ("", _("One exercise after the other")),
        ("rounds", _("In rounds, with a rest after each")),
        ("amrap", _("As many rounds as possible")),
        ("emom", _("Every minute the next exercise")),
    )


@private
@require_http_methods(["GET", "HEAD", "POST"])
def quick(request: HttpRequest) -> HttpResponse:
    """Ask for minutes and things, or build the session and begin it."""
    if request.method != "POST":
        return _ask(request, ())
    chosen = [word for word, _words in things() if word in request.POST.getlist("with")]
    minutes = request.POST.get("minutes", "")
    if minutes not in MINUTES:
        return _ask(request, (_("Choose how many minutes you have."),))
    equipment: list[Json] = [*(chosen or ["none"])]
    guest, today = guest_id(request), person_day(request)
    wanted: dict[str, Json] = {"minutes": int(minutes), "equipment": equipment}
    try:
        plan = quick_plan(guest, wanted, today, library())
    except (InvalidRequest, ImpossibleRequest) as error:
        return _ask(request, tuple(f"{one.message} {one.hint}" for one in error.problems))
    except PlanRejected:
        return _ask(request, (_("Nothing safe was found for that. Choose other things."),))
    shape = next((one for one in SHAPES if one == request.POST.get("shape")), None)
    key, made = quick_events(plan, today, timezone.now(), shape)
    owner = guest or uuid.uuid4()
    happen(owner, made, timezone.now())
    response = redirect("train:session", key=key)
    if guest is None:
        remember_guest(response, owner)
    return response


def _ask(request: HttpRequest, problems: tuple[str, ...]) -> HttpResponse:
    context = {
        "things": things(),
        "shapes": shapes(),
        "minutes": MINUTES,
        "problems": problems,
    }
    return render(request, "train/quick.html", context, status=422 if problems else 200)
