"""Claiming, joining and deleting: nothing lost, nothing doubled, nobody else's touched."""

import json
import uuid
from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, datetime, timedelta

import pytest
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.apps import apps
from django.contrib.sessions.models import Session
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.planner import builders
from tests.training.happenings import events

from forge.app import departing, household, keeping, people, sync
from forge.domain.errors import GuestsClosed, LinkEnded, NameRefused, PersonGone
from forge.domain.event import Event
from forge.store import events as rows
from forge.store.models import EntryRow, EventRow, GoneRow, Guest, LinkKind, PlanRow
from forge.training.events import as_state, canonical, fold

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 11, 16, 12, tzinfo=UTC)
GOOD = "four plain words here"


def account(name: str = "Ann", guest: uuid.UUID | None = None) -> Guest:
    return people.account_make(people.NewAccount(guest or uuid.uuid4(), name, GOOD), NOON)


def guest_with_a_plan() -> uuid.UUID:
    plan = keeping.plan_keep(None, builders.plan(), NOON)
    found: uuid.UUID = PlanRow.objects.get(id=plan.id).guest_id
    return found


# ---------------------------------------------------------------- names


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ann", "ann"),
        ("Ann Lee", " ann   LEE "),
        ("Straße", "STRASSE"),
        ("Ａｎｎ", "ann"),
        ("É", "é"),
    ],
)
def test_names_that_look_alike_are_one_name(one: str, other: str) -> None:
    account(one)

    with pytest.raises(NameRefused, match="Somebody here has this name"):
        account(other)


@pytest.mark.parametrize(
    "name", ["a" * 61, "\x00ann", "an\u200bn", "\u202eann", "...", "🏋️", "\ud800"]
)
def test_nonsense_is_no_name(name: str) -> None:
    with pytest.raises(NameRefused):
        people.read_name(name)


@pytest.mark.parametrize("name", ["Ann", "ann@mail.example", "李雷", "محمد", "O'Neil-2"])
def test_names_of_all_peoples_are_names(name: str) -> None:
    assert account(name).name == name


@given(st.text(max_size=80))
def test_a_name_as_shown_is_compared_as_itself(text: str) -> None:
    try:
        shown, key = people.read_name(text)
    except NameRefused:
        return

    assert people.read_name(shown) == (shown, key)
    assert key is None or people.read_name(key)[1] == key


def test_a_password_needs_a_name() -> None:
    with pytest.raises(NameRefused, match="Choose a name"):
        account("  ")


# ---------------------------------------------------------------- claiming


def test_claiming_moves_nothing_and_shuts_the_cookie_out() -> None:
    guest = guest_with_a_plan()
    assert people.guest_is_open(guest)

    person = account("Ann", guest)

    assert person.id == guest
    assert PlanRow.objects.get().guest_id == guest
    assert not people.guest_is_open(guest)
    assert person.check_password(GOOD)


def test_a_guest_has_no_password_that_could_be_used() -> None:
    guest = Guest.objects.get(id=guest_with_a_plan())

    assert not guest.has_usable_password()
    assert not guest.check_password("")
    assert not guest.check_password("!")


def test_an_account_is_not_claimed_again() -> None:
    person = account("Ann")

    with pytest.raises(NameRefused, match="account already"):
        account("Bob", person.id)


def test_where_guests_are_closed_only_old_guests_and_the_invited_come_in() -> None:
    old = guest_with_a_plan()
    household.guests_allow(allowed=False)

    with pytest.raises(GuestsClosed):
        keeping.plan_keep(None, builders.plan(), NOON)
    with pytest.raises(GuestsClosed):
        sync.events_take(uuid.uuid4(), [EVENT], NOON)
    with pytest.raises(GuestsClosed):
        account("Ann")
    keeping.plan_keep(old, builders.plan(), NOON)
    assert account("Old", old).id == old
    token = household.link_make(LinkKind.MEMBER, NOON)
    invited = people.account_make(people.NewAccount(uuid.uuid4(), "Ann", GOOD, None, token), NOON)
    assert not invited.owner
    assert Guest.objects.count() == 2


EVENT = {
    "id": str(uuid.UUID(int=7)),
    "device": "d",
    "lamport": 1,
    "type": "set.log",
    "v": 1,
    "entity": "s/push-up/1",
    "body": {"session": "s", "reps": 8},
    "client_time": "2026-11-16T12:00:00+00:00",
}


# ---------------------------------------------------------------- one-time links


def test_a_link_works_once() -> None:
    token = household.link_make(LinkKind.OWNER, NOON)
    first = people.account_make(people.NewAccount(uuid.uuid4(), "Ann", GOOD, None, token), NOON)

    assert first.owner
    with pytest.raises(LinkEnded):
        people.account_make(people.NewAccount(uuid.uuid4(), "Eve", GOOD, None, token), NOON)
    assert not Guest.objects.filter(name="Eve").exists()


def test_a_new_link_for_the_owner_ends_the_one_before() -> None:
    old = household.link_make(LinkKind.OWNER, NOON)
    new = household.link_make(LinkKind.OWNER, NOON)

    assert household.link_read(old, NOON) is None
    assert household.link_read(new, NOON) is LinkKind.OWNER


@pytest.mark.parametrize("days", [7, 8, 3000])
def test_a_link_ends_after_seven_days(days: int) -> None:
    token = household.link_make(LinkKind.MEMBER, NOON)

    assert household.link_read(token, NOON + timedelta(days=days)) is None
    assert household.link_read(token, NOON + timedelta(days=6)) is LinkKind.MEMBER


@pytest.mark.parametrize("token", ["", "x", "\x00", "\ud800", "é" * 1000])
def test_a_forged_link_is_for_nothing(token: str) -> None:
    household.link_make(LinkKind.OWNER, NOON)

    assert household.link_read(token, NOON) is None


def test_a_members_link_makes_no_owner() -> None:
    person = account("Ann")
    token = household.link_make(LinkKind.MEMBER, NOON)

    with pytest.raises(LinkEnded):
        household.owner_become(token, person.id, NOON)
    assert not household.owner_exists()


def test_the_database_holds_no_token() -> None:
    token = household.link_make(LinkKind.MEMBER, NOON, "Bob")

    assert token not in str(list(household.links_open(NOON)))


# ---------------------------------------------------------------- joining


def sent(made: Sequence[Event]) -> list[object]:
    return [json.loads(canonical(asdict(one))) for one in made]


def state_of(person: uuid.UUID) -> object:
    found = EntryRow.objects.filter(guest_id=person)
    return as_state({(row.collection, row.entity): rows.read_entry(row.state) for row in found})


def uids_of(person: uuid.UUID) -> list[str]:
    stored = EventRow.objects.filter(guest_id=person)
    return sorted(stored.values_list("uid", flat=True))


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(made=events(), data=st.data())
def test_joined_histories_are_as_if_one_person_had_sent_both(
    made: list[Event], data: st.DataObject
) -> None:
    mine = [one for one in made if data.draw(st.booleans())]
    theirs = [one for one in made if one not in mine or data.draw(st.booleans())]
    person, guest = account(f"Ann {uuid.uuid4()}").id, uuid.uuid4()
    sync.events_take(person, sent(mine), NOON)
    sync.events_take(guest, sent(theirs), NOON)

    joined = departing.guest_join(guest, person, NOON)

    assert joined is bool(theirs)
    assert state_of(person) == as_state(fold(made))
    assert uids_of(person) == sorted(one.id for one in made)
    assert state_of(guest) == as_state({})
    stored = Guest.objects.get(id=person)
    numbers = EventRow.objects.filter(guest_id=person).values_list("number", flat=True)
    assert max(numbers, default=0) <= stored.events, "the next event is numbered after all"


def test_after_joining_the_guest_is_gone_and_known_as_the_account() -> None:
    guest, person = guest_with_a_plan(), account("Ann")

    assert departing.guest_join(guest, person.id, NOON)

    assert PlanRow.objects.get().guest_id == person.id
    assert not Guest.objects.filter(id=guest).exists()
    assert not people.guest_is_open(guest)
    assert people.went(guest) == (True, person.id)


@pytest.mark.parametrize("pair", ["two accounts", "two guests", "turned round", "nobody"])
def test_only_a_guest_joins_only_an_account(pair: str) -> None:
    guest, person = guest_with_a_plan(), account("Ann").id
    one, other = {
        "two accounts": (account("Bob").id, person),
        "two guests": (guest, guest_with_a_plan()),
        "turned round": (person, guest),
        "nobody": (uuid.uuid4(), person),
    }[pair]
    before = PlanRow.objects.filter(guest_id=guest).count()

    assert not departing.guest_join(one, other, NOON)
    assert PlanRow.objects.filter(guest_id=guest).count() == before


MOVED = {"FeedRow", "PlanRow", "EventRow", "EntryRow", "GoneRow"}
ONLY_OF_ACCOUNTS = {"EmailAddress", "Authenticator", "UserSession"}


def test_every_table_of_a_person_is_moved_when_a_guest_joins() -> None:
    pointing = {
        model.__name__
        for model in apps.get_models()
        for field in model._meta.get_fields()
        if field.concrete and field.related_model is Guest
    }

    assert pointing == MOVED | ONLY_OF_ACCOUNTS, "a new table: move it in forge.app.departing"


@pytest.mark.parametrize("how", ["joined", "deleted"])
def test_what_arrives_a_moment_too_late_is_not_kept_for_nobody(how: str) -> None:
    guest = guest_with_a_plan()
    if how == "joined":
        departing.guest_join(guest, account("Ann").id, NOON)
    else:
        departing.person_delete(guest, NOON)

    with pytest.raises(PersonGone):
        sync.events_take(guest, [EVENT], NOON)
    with pytest.raises(PersonGone):
        keeping.plan_keep(guest, builders.plan(), NOON)
    assert not Guest.objects.filter(id=guest).exists()


# ---------------------------------------------------------------- deleting


def test_deleting_leaves_nothing_but_the_mark_that_tells_the_phones() -> None:
    person, other = account("Ann", guest_with_a_plan()), account("Bob", guest_with_a_plan())
    for one in (person, other):
        sync.events_take(one.id, [EVENT], NOON)
        session = Session.objects.create(
            session_key=one.name * 8, session_data="", expire_date=NOON
        )
        UserSession.objects.create(user=one, ip="::1", session_key=session.session_key)
        Authenticator.objects.create(user=one, type="totp", data={})

    departing.person_delete(person.id, NOON)

    left = [
        model.__name__
        for model in apps.get_models()
        for field in model._meta.get_fields()
        if field.concrete and field.related_model is Guest
        if model._default_manager.filter(**{field.name: person.id}).exists()
    ]
    assert left == []
    assert [row.id for row in GoneRow.objects.all()] == [person.id]
    assert people.went(person.id) == (True, None)
    assert not people.guest_is_open(person.id)
    assert people.person_holdings(other.id) == people.Holdings(1, 0, 1, 0)
    assert Session.objects.count() == 1


def test_deleting_an_account_deletes_what_joined_it() -> None:
    guest, person = guest_with_a_plan(), account("Ann")
    departing.guest_join(guest, person.id, NOON)

    departing.person_delete(person.id, NOON)

    assert people.went(guest) == (True, None)
