"""Every address of the URL map: whose it is, what it takes, how many queries it may need."""

from tests.web.addresses import OF_A_PLAN, OF_A_SESSION, Entry, url_map

MAP = url_map()
OWNED = [entry for entry in MAP if {OF_A_PLAN, OF_A_SESSION} & set(entry.parts)]
PUBLIC = [entry for entry in MAP if entry.public]
ACCOUNT_POSTS = {
    "account:sign_up_passkey",
    "account:sign_up_options",
    "account:sign_in_passkey",
    "account:sign_in_options",
    "account:confirm_options",
    "account:add_passkey",
    "account:add_options",
    "account:remove_passkey",
    "account:second_step_off",
}
ACCOUNT_PAGES = {
    "account:sign_up",
    "account_login",
    "mfa_authenticate",
    "account:sign_out",
    "account:bring",
    "account:confirm",
    "account:name",
    "account:password",
    "account:second_step",
    "account:recovery",
    "account:devices",
    "account:house",
    "account:remove_member",
    "account:join",
    "account:delete",
}
ACCOUNT = {"account:settings", "account:home"} | ACCOUNT_PAGES | ACCOUNT_POSTS
"""Walked once more as somebody who signed in, in test_web_account_addresses.py."""
PERSONAL = {
    "plans:home",
    "plans:question",
    "plans:continue",
    "plans:programme",
    "pages:health",
    "audit:form",
    "api:sync",
    "history:home",
    "history:markdown",
    "history:json",
    "history:bin",
    "history:session",
    "history:session_markdown",
    "history:session_json",
    "progress:home",
    "progress:review_markdown",
    "progress:review_json",
    "progress:body",
    "progress:mobility",
    "progress:exercise",
    "places:home",
    "places:place",
    "own:home",
    "own:exercise",
    "changes:home",
    "changes:pain",
    "changes:missed",
    "transfer:import",
    "transfer:look",
    "transfer:undo",
    "transfer:export",
    "transfer:json",
    "transfer:table",
    "transfer:zip",
    "transfer:calendar",
    "api:pack",
    "train:today",
    "train:quick",
    "train:preferences",
} | ACCOUNT
"""Neither public nor of one plan: what they show follows from the browser's own cookies."""
ONLY_POSTS = {"plans:again", "plans:take", "plans:keep", "api:sync"} | ACCOUNT_POSTS
WITH_PAGES = {
    "plans:question",
    "plans:continue",
    "plans:edit",
    "plans:programme",
    "plans:what_if",
    "audit:form",
    "history:home",
    "history:bin",
    "history:session",
    "progress:home",
    "progress:body",
    "places:home",
    "places:place",
    "own:exercise",
    "changes:home",
    "changes:pain",
    "changes:missed",
    "transfer:import",
    "transfer:look",
    "transfer:undo",
    "transfer:export",
    "train:today",
    "train:session",
    "train:quick",
    "train:preferences",
} | ACCOUNT_PAGES
QUERIES = {"train:today": 5, "train:session": 8, "api:pack": 8}
"""Pages that need more than four queries; none grows with what was trained."""
TAKE_POSTS = WITH_PAGES | ONLY_POSTS
WITH_FORMS = WITH_PAGES | {"plans:show"}
UNSAFE = ["POST", "PUT", "PATCH", "DELETE"]


def methods_of(entry: Entry) -> set[str]:
    """The methods that an address takes."""
    if entry.name in ONLY_POSTS:
        return {"POST"}
    return {"GET", "HEAD", "POST"} if entry.name in TAKE_POSTS else {"GET", "HEAD"}


def usual_method(entry: Entry) -> str:
    """POST where an address takes one, as that does the most; else GET."""
    return "POST" if entry.name in TAKE_POSTS else "GET"
