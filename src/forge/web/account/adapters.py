"""How the accounts package behaves here: what counts as a second step, names, safe addresses."""

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from django.contrib.auth.base_user import AbstractBaseUser
from django.http import HttpRequest
from django.utils.translation import gettext as _

from forge.web.account.steps import is_own_address


class Accounts(DefaultAccountAdapter):  # type: ignore[misc]  # ships no types
    """Signing in."""

    def is_safe_url(self, url: str) -> bool:
        """Whether to go to an address that came with the request: only to one of ours."""
        return is_own_address(url)

    def login(self, request: HttpRequest, user: AbstractBaseUser) -> None:
        """Sign in. A session that was made to hold a challenge was short; from now on it lasts."""
        super().login(request, user)
        request.session.set_expiry(None)


class SecondSteps(DefaultMFAAdapter):  # type: ignore[misc]  # ships no types
    """A passkey is two steps by itself, so only codes are asked for after a password."""

    def is_mfa_enabled(
        self, user: AbstractBaseUser, types: list[Authenticator.Type] | None = None
    ) -> bool:
        """Whether a password is not enough."""
        if types is not None and Authenticator.Type.TOTP not in types:
            return False
        return bool(super().is_mfa_enabled(user, [Authenticator.Type.TOTP]))

    def get_totp_label(self, user: AbstractBaseUser) -> str:
        """What an app for codes calls the account."""
        return _shown(user)

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        """The site that a passkey is for: this host name."""
        return {**super().get_public_key_credential_rp_entity(), "name": "Forge"}

    def get_public_key_credential_user_entity(self, user: AbstractBaseUser) -> dict[str, object]:
        """What a phone calls the passkey."""
        entity: dict[str, object] = super().get_public_key_credential_user_entity(user)
        return {**entity, "name": _shown(user), "display_name": _shown(user)}

    def _get_site_name(self) -> str:
        return "Forge"


def _shown(user: AbstractBaseUser) -> str:
    name: str = getattr(user, "name", "")
    return name or _("My training")
