"""Signing up, in and out with a name and a password, and the code of the second step."""

import uuid

from allauth.account.adapter import get_adapter
from allauth.account.internal.decorators import login_stage_required
from allauth.account.internal.flows.login import perform_password_login
from allauth.account.internal.flows.logout import logout
from allauth.account.models import Login
from allauth.mfa.base.forms import AuthenticateForm
from allauth.mfa.stages import AuthenticateStage
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from forge.app import household, people
from forge.domain.errors import GuestsClosed, LinkEnded, NameRefused
from forge.web.account.steps import after_sign_in, limited, next_of, signed_in, too_many
from forge.web.account.words import held_words
from forge.web.guest import account_id, cookie_guest, forget_guest
from forge.web.plans.mine import private

PAGE = ["GET", "HEAD", "POST"]
LONGEST_PASSWORD = 1000


# ---------------------------------------------------------------- signing up


@private
@require_http_methods(PAGE)
@sensitive_post_parameters("password")
@limited("signup")
def sign_up(request: HttpRequest) -> HttpResponse:
    """Make an account; what a guest of this browser has stays theirs."""
    if account_id(request):
        return redirect(next_of(request))
    if not may_sign_up(request):
        return render(request, "account/closed.html", status=403)
    if request.method != "POST":
        return sign_up_page(request)
    problems = password_problems(request.POST.get("password", ""), request.POST.get("name", ""))
    if problems:
        return sign_up_page(request, *problems)
    guest = cookie_guest(request)
    try:
        person = people.account_make(wanted_account(request), timezone.now())
    except (NameRefused, LinkEnded, GuestsClosed) as refused:
        return sign_up_page(request, str(refused))
    then = next_of(request)
    login = Login(user=person, redirect_url=then)
    response: HttpResponse = perform_password_login(request, {}, login)
    if guest == person.pk:
        forget_guest(response)  # it was claimed just now: its cookie opens nothing any more
    return response


def sign_up_page(
    request: HttpRequest, *problems: str, link: str = "", kind: str = ""
) -> HttpResponse:
    """The form, with what the guest of this browser would keep."""
    context = {
        "problems": problems,
        "name": request.POST.get("name", "")[:200],
        "link": link or link_of(request),
        "kind": kind,
        "next": next_of(request),
        "held": held_here(request),
        "held_words": held_words(held_here(request)),
        "kept": request.method != "POST" or "keep" in request.POST,
    }
    return render(request, "account/sign_up.html", context, status=422 if problems else 200)


def may_sign_up(request: HttpRequest) -> bool:
    """Whether somebody may make an account: guests may come, is one, or was invited."""
    link = link_of(request)
    invited = bool(link) and household.link_read(link, timezone.now()) is not None
    return invited or bool(held_here(request)) or people.guests_welcome()


def held_here(request: HttpRequest) -> people.Holdings:
    """What a guest of this browser has. Asked once for a request."""
    if not hasattr(request, "forge_held"):
        held = people.person_holdings(cookie_guest(request))
        request.forge_held = held  # type: ignore[attr-defined]  # kept for this request
    found: people.Holdings = request.forge_held  # type: ignore[attr-defined]  # as above
    return found


def link_of(request: HttpRequest) -> str:
    """The token of the one-time link that the form came with."""
    return request.POST.get("link", "")[:100]


def wanted_account(request: HttpRequest) -> people.NewAccount:
    """The account that the form asks for: of this browser's guest, unless it is not theirs."""
    guest = cookie_guest(request)
    claims = guest is not None and (not held_here(request) or "keep" in request.POST)
    return people.NewAccount(
        id=guest if guest and claims else uuid.uuid4(),
        name=request.POST.get("name", ""),
        password=request.POST.get("password", ""),
        token=link_of(request),
    )


def password_problems(password: str, name: str) -> tuple[str, ...]:
    """What is wrong with a new password, in words of ours."""
    if len(password) > LONGEST_PASSWORD:
        return (_("The password is too long. Use at most 1000 characters."),)
    try:
        validate_password(password)
    except ValidationError as error:
        codes = {one.code for one in error.error_list}
        if "password_too_short" in codes:
            return (_("The password is too short. Use 10 characters or more; spaces count."),)
        return (_("This password is known to all who guess passwords. Choose another."),)
    if password.casefold() == name.strip().casefold():
        return (_("The password is the same as the name. Choose another."),)
    return ()


# ---------------------------------------------------------------- signing in


@private
@require_http_methods(PAGE)
@sensitive_post_parameters("password")
@limited("login")
def sign_in(request: HttpRequest) -> HttpResponse:
    """Take a name and a password. Whether a name exists shows neither in words nor in time."""
    if account_id(request):
        return redirect(next_of(request))
    if request.method != "POST":
        return sign_in_page(request)
    key = _key(request.POST.get("name", ""))
    password = request.POST.get("password", "")[:LONGEST_PASSWORD]
    try:
        person = get_adapter().authenticate(request, username=key, password=password)
    except ValidationError:
        return too_many(request)
    if person is None:
        return sign_in_page(request, _("This name and password do not belong together."))
    login = Login(user=person, redirect_url=after_sign_in(request))
    response: HttpResponse = perform_password_login(request, {}, login)
    return response


def sign_in_page(request: HttpRequest, *problems: str) -> HttpResponse:
    """The form."""
    context = {
        "problems": problems,
        "name": request.POST.get("name", "")[:200],
        "next": next_of(request),
        "open": people.guests_welcome(),
    }
    return render(request, "account/sign_in.html", context, status=422 if problems else 200)


def _key(name: str) -> str:
    """The name as it is compared; one that nobody can have is compared with nobody's."""
    try:
        return people.read_name(name)[1] or "-"
    except NameRefused:
        return "-"


@private
@require_http_methods(PAGE)
@login_stage_required(  # type: ignore[untyped-decorator]  # ships no types
    stage=AuthenticateStage.key, redirect_urlname="account_login"
)
def code(request: HttpRequest) -> HttpResponse:
    """Take the code of the second step: from the app, or a recovery code."""
    stage = request._login_stage  # type: ignore[attr-defined]  # noqa: SLF001  # set by the decorator
    problems: tuple[str, ...] = ()
    if request.method == "POST":
        form = AuthenticateForm(user=stage.login.user, data=request.POST)
        if form.is_valid():
            form.save()
            return stage.exit()  # type: ignore[no-any-return]  # ships no types
        if form.has_error("code", "too_many_login_attempts"):
            return too_many(request)
        problems = (_("This code is not right, or it was used before. Wait for the next one."),)
    status = 422 if problems else 200
    return render(request, "account/code.html", {"problems": problems}, status=status)


# ---------------------------------------------------------------- signing out


@private
@require_http_methods(PAGE)
@signed_in
def sign_out(request: HttpRequest) -> HttpResponse:
    """Sign out on this device, after a page that says what waits here unsent."""
    if request.method != "POST":
        return render(request, "account/sign_out.html", {"person": account_id(request)})
    logout(request)
    return redirect("pages:home")
