"""The account's own pages: its name, password, second step, recovery codes and devices."""

import base64

from allauth.mfa.adapter import get_adapter as get_steps
from allauth.mfa.base.internal.flows import check_rate_limit
from allauth.mfa.totp.internal.auth import generate_totp_secret, validate_totp_code
from django.contrib.auth import update_session_auth_hash
from django.core import signing
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from forge.app import credentials, people
from forge.domain.errors import NameRefused
from forge.web.account.entering import PAGE, password_problems
from forge.web.account.steps import confirmed, signed_in, too_many, user_of
from forge.web.account.words import browser_words
from forge.web.plans.mine import private

SECRET = "forge.totp"  # noqa: S105  # the salt of a signature, no secret
SECRET_S = 1800


@private
@require_safe
@signed_in
def home(request: HttpRequest) -> HttpResponse:
    """Show how the account can be opened, with the way to change each."""
    context = {"person": user_of(request), "ways": credentials.ways_in(user_of(request))}
    return render(request, "account/home.html", context)


@private
@require_http_methods(PAGE)
@signed_in
def name(request: HttpRequest) -> HttpResponse:
    """Change the name."""
    problems: tuple[str, ...] = ()
    typed = getattr(user_of(request), "name", "")
    if request.method == "POST":
        typed = request.POST.get("name", "")
        try:
            people.person_rename(user_of(request).pk, typed)
        except NameRefused as refused:
            problems = (str(refused),)
        else:
            return redirect("account:home")
    context = {"problems": problems, "name": typed[:200]}
    return render(request, "account/name.html", context, status=422 if problems else 200)


@private
@require_http_methods(PAGE)
@sensitive_post_parameters("password")
@confirmed()
def password(request: HttpRequest) -> HttpResponse:
    """Set or change the password; all other devices are signed out."""
    person = user_of(request)
    problems: tuple[str, ...] = ()
    if not person.get_username():
        problems = (_("Give your account a name first: a password needs one."),)
    elif request.method == "POST":
        typed = request.POST.get("password", "")
        problems = password_problems(typed, person.get_username())
        if not problems:
            fresh = credentials.password_set(person.pk, typed)
            update_session_auth_hash(request, fresh)
            return redirect("account:home")
    context = {"problems": problems, "named": bool(person.get_username())}
    status = 422 if problems and request.method == "POST" else 200
    return render(request, "account/password.html", context, status=status)


# ---------------------------------------------------------------- second step


@private
@require_http_methods(PAGE)
@confirmed()
def second_step(request: HttpRequest) -> HttpResponse:
    """Show a secret for an app, and take its first code as proof that it arrived there."""
    ways = credentials.ways_in(user_of(request))
    if ways.codes or not ways.password:
        return render(request, "account/second_step.html", {"ways": ways, "problems": ()})
    if request.method != "POST":
        return _secret_page(request, ways, generate_totp_secret())
    secret = _signed_secret(request)
    if secret is None:
        text = _("The secret was too old. Here is a new one: scan it again.")
        return _secret_page(request, ways, generate_totp_secret(), text)
    try:
        clear = check_rate_limit(user_of(request))
    except ValidationError:
        return too_many(request)
    if not validate_totp_code(secret, request.POST.get("code", "")):
        text = _("This code is not right. Look at the app once more; the clocks must agree.")
        return _secret_page(request, ways, secret, text)
    clear()
    credentials.codes_start(user_of(request).pk, secret)
    return redirect("account:recovery")


def _secret_page(
    request: HttpRequest, ways: credentials.Ways, secret: str, *problems: str
) -> HttpResponse:
    """The secret travels signed in the form, so that looking at the page stores nothing."""
    person, steps = user_of(request), get_steps()
    picture = steps.build_totp_svg(steps.build_totp_url(person, secret))
    context = {
        "ways": ways,
        "problems": problems,
        "secret": " ".join(secret[at : at + 4] for at in range(0, len(secret), 4)),
        "signed": signing.dumps([str(person.pk), secret], salt=SECRET),
        "picture": base64.b64encode(picture.encode()).decode(),
    }
    return render(request, "account/second_step.html", context, status=422 if problems else 200)


def _signed_secret(request: HttpRequest) -> str | None:
    try:
        person, secret = signing.loads(
            request.POST.get("secret", ""), salt=SECRET, max_age=SECRET_S
        )
    except (signing.BadSignature, ValueError):
        return None
    return secret if person == str(user_of(request).pk) else None


@private
@require_POST
@confirmed("account:home")
def second_step_off(request: HttpRequest) -> HttpResponse:
    """Ask for the password alone from now on."""
    credentials.codes_stop(user_of(request).pk)
    return redirect("account:home")


@private
@require_http_methods(PAGE)
@confirmed()
def recovery(request: HttpRequest) -> HttpResponse:
    """Show the recovery codes, or make new ones."""
    person = user_of(request).pk
    if request.method == "POST":
        credentials.recovery_renew(person)
        return redirect("account:recovery")
    codes = credentials.recovery_read(person)
    if codes is None:
        raise Http404
    return render(request, "account/recovery.html", {"codes": codes})


# ---------------------------------------------------------------- devices


@private
@require_http_methods(PAGE)
@signed_in
def devices(request: HttpRequest) -> HttpResponse:
    """List where the account is signed in; sign out one of them, or all."""
    person = user_of(request).pk
    if request.method == "POST":
        return _end_devices(request)
    found = credentials.devices_list(person, request.session.session_key or "", timezone.now())
    shown = [(device, browser_words(device.browser)) for device in found]
    return render(request, "account/devices.html", {"devices": shown})


def _end_devices(request: HttpRequest) -> HttpResponse:
    which = request.POST.get("device", "")
    if which == "all":
        ended = credentials.devices_end(user_of(request).pk)
    elif which.isdecimal() and len(which) < 19:
        ended = credentials.devices_end(user_of(request).pk, int(which))
        if not ended:
            raise Http404
    else:
        raise Http404
    if request.session.session_key in ended:
        request.session.flush()
        return redirect("account_login")
    return redirect("account:devices")
