"""From a written programme to a plan: with the answers that are there, or through the questions."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from forge.app.library import catalogue
from forge.library.programmes.programme import Programme
from forge.web.plans import answers as kept
from forge.web.plans.mine import private
from forge.web.plans.views import make_plan


@private
@require_http_methods(["GET", "HEAD", "POST"])
def use_programme(request: HttpRequest, programme: str) -> HttpResponse:
    """Ask which answers to use for a programme; on yes, keep the choice and go on."""
    found = _find(programme)
    answers = kept.load_answers(request)
    ready = kept.is_complete(answers)
    if request.method != "POST":
        return render(request, "programmes/use.html", {"programme": found, "ready": ready})
    chosen = kept.with_programme(answers, found)
    if ready and request.POST.get("then") == "use":
        response = make_plan(request, chosen)
    else:
        response = redirect("plans:question", number=1)
    if kept.COOKIE not in response.cookies:
        kept.save_answers(response, chosen)
    return response


def _find(slug: str) -> Programme:
    known = catalogue(settings.FORGE.content, settings.FORGE.data).programmes
    for programme in known:
        if programme.slug == slug:
            return programme
    raise Http404
