"""Addresses of accounts. Two keep the names by which the accounts package finds them."""

from django.urls import include, path

from forge.web.account import confirming, entering, house, hub, keeping, leaving, passkeys

ours = [
    path("settings/", hub.hub, name="settings"),
    path("account/", keeping.home, name="home"),
    path("account/sign-up/", entering.sign_up, name="sign_up"),
    path("account/sign-up/passkey/", passkeys.sign_up, name="sign_up_passkey"),
    path("account/sign-up/passkey/options", passkeys.sign_up_options, name="sign_up_options"),
    path("account/sign-in/passkey/", passkeys.sign_in, name="sign_in_passkey"),
    path("account/sign-in/passkey/options", passkeys.sign_in_options, name="sign_in_options"),
    path("account/sign-out/", entering.sign_out, name="sign_out"),
    path("account/bring/", leaving.bring, name="bring"),
    path("account/confirm/", confirming.confirm, name="confirm"),
    path("account/confirm/options", confirming.confirm_options, name="confirm_options"),
    path("account/name/", keeping.name, name="name"),
    path("account/password/", keeping.password, name="password"),
    path("account/passkeys/", passkeys.add, name="add_passkey"),
    path("account/passkeys/options", passkeys.add_options, name="add_options"),
    path("account/passkeys/<int:passkey>/remove/", passkeys.remove, name="remove_passkey"),
    path("account/second-step/", keeping.second_step, name="second_step"),
    path("account/second-step/off/", keeping.second_step_off, name="second_step_off"),
    path("account/recovery-codes/", keeping.recovery, name="recovery"),
    path("account/devices/", keeping.devices, name="devices"),
    path("account/household/", house.home, name="house"),
    path("account/household/<uuid:member>/remove/", house.remove, name="remove_member"),
    path("account/join/<str:token>/", house.join, name="join"),
    path("account/delete/", leaving.delete, name="delete"),
]
urlpatterns = [
    path("", include((ours, "account"))),
    path("account/sign-in/", entering.sign_in, name="account_login"),
    path("account/code/", entering.code, name="mfa_authenticate"),
]
