"""Rows: columns, constraints, nothing else. Values are mapped in the modules beside this one."""

from typing import ClassVar
from uuid import UUID

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import Q

NO_PASSWORD = Q(("password__startswith", "!"))
"""Finds who cannot sign in with a password."""


class Guest(AbstractBaseUser):
    """A person. Made as a guest by the first saving POST, known by a signed cookie.

    Who signs up claims the same row: ``claimed`` is set, and from then on only a session opens
    it. ``name`` is what the person wrote, ``key`` how it is compared; both are empty for guests
    and may stay so for who signs in with a passkey.
    """

    id = models.UUIDField(primary_key=True)
    created = models.DateTimeField()
    name = models.CharField(max_length=60, blank=True, default="")
    key = models.CharField(max_length=240, unique=True, null=True, blank=True, default=None)
    password = models.CharField(max_length=128, default="!")
    """Starts with ``!`` where there is none that could be used."""
    claimed = models.DateTimeField(null=True, blank=True, default=None)
    owner = models.BooleanField(default=False)
    events = models.PositiveBigIntegerField(default=0)
    """The number of the newest event. Counted in this row, which the writer locks: numbers from
    a sequence of the database commit out of order, and a device that asks for what is new after
    a number would miss some."""

    USERNAME_FIELD = "key"
    objects = BaseUserManager()

    class Meta:
        """Only who can sign in has a name or owns the server."""

        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(claimed__isnull=False) | Q(key__isnull=True, owner=False),
                name="guest_has_no_name",
            ),
        ]

    def __str__(self) -> str:
        return f"{'person' if self.claimed else 'guest'} {self.id}"


class GoneRow(models.Model):
    """A person who is no more, so that their phones can be told.

    ``into`` is who took over a guest's training by signing in; empty where all was deleted.
    """

    id = models.UUIDField(primary_key=True)
    into = models.ForeignKey(Guest, on_delete=models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"gone {self.id}"


class HouseRow(models.Model):
    """What holds for the whole server: one row, or none while nothing was changed."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    guests = models.BooleanField(default=True)
    """Whether people may start without an account."""

    class Meta:
        """There is one house."""

        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(id=1), name="one_house"),
        ]

    def __str__(self) -> str:
        return "house"


class LinkKind(models.TextChoices):
    """What a one-time link is for."""

    OWNER = "owner"
    MEMBER = "member"


class LinkRow(models.Model):
    """A one-time link, known by the digest of its token alone. Using it deletes it."""

    digest = models.CharField(primary_key=True, max_length=64)
    kind = models.CharField(max_length=10, choices=LinkKind.choices)
    note = models.CharField(max_length=60, blank=True, default="")
    """For whom it is, in the words of who made it."""
    ends = models.DateTimeField()

    class Meta:
        """Unknown kinds stay out."""

        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(kind__in=LinkKind.values), name="link_kind_known"),
        ]

    def __str__(self) -> str:
        return f"link for a new {self.kind}"


class FeedRow(models.Model):
    """The secret address of a person's calendar: only the digest of its token is kept."""

    guest = models.OneToOneField(Guest, on_delete=models.CASCADE, related_name="+")
    digest = models.CharField(max_length=64, unique=True)
    made = models.DateTimeField()

    def __str__(self) -> str:
        return f"calendar of {self.guest_id}"


class PlanState(models.TextChoices):
    """Where a plan is on its way."""

    QUEUED = "queued"
    READY = "ready"
    IMPOSSIBLE = "impossible"
    FAILED = "failed"


class PlanQuerySet(models.QuerySet["PlanRow"]):
    """Reading plans goes through ``owned_by``."""

    def owned_by(self, guest_id: UUID | None) -> "PlanQuerySet":
        """Plans of one guest, never anybody else's; no guest owns nothing."""
        return self.filter(guest_id=guest_id) if guest_id else self.none()

    def kept(self) -> "PlanQuerySet":
        """Plans that somebody trains by; a trial waits for a yes or no."""
        return self.filter(trial_of__isnull=True)


class PlanRow(models.Model):
    """A request and, once solved, its plan, both as JSON text.

    ``trial_of`` names the plan that a what-if changes; it is emptied when the trial is taken.
    ``first`` is the plan before the oldest kept change by hand, empty without any. ``anew`` are
    the days that a queued plan waits to have planned anew, empty where its request waits.
    """

    id = models.UUIDField(primary_key=True)
    guest = models.ForeignKey(Guest, on_delete=models.CASCADE, related_name="plans")
    state = models.CharField(max_length=10, choices=PlanState.choices, default=PlanState.QUEUED)
    request = models.TextField()
    plan = models.TextField(blank=True, default="")
    message = models.TextField(blank=True, default="")
    first = models.TextField(blank=True, default="")
    anew = models.CharField(max_length=40, blank=True, default="")
    created = models.DateTimeField()
    trial_of = models.ForeignKey(
        "self", on_delete=models.CASCADE, related_name="trials", null=True, blank=True, default=None
    )

    objects: ClassVar[models.Manager["PlanRow"]] = PlanQuerySet.as_manager()

    class Meta:
        """Reading is by guest, newest first; impossible states stay out."""

        indexes: ClassVar = [models.Index(fields=["guest", "-created"], name="plan_by_guest")]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(state__in=PlanState.values), name="plan_state_known"
            ),
            models.CheckConstraint(
                condition=~Q(state=PlanState.READY) | ~Q(plan=""), name="ready_plan_is_there"
            ),
        ]

    def __str__(self) -> str:
        return f"plan {self.id} ({self.state})"


class PlanEventQuerySet(models.QuerySet["PlanEvent"]):
    """Reading events goes through ``owned_by``."""

    def owned_by(self, guest_id: UUID | None) -> "PlanEventQuerySet":
        """Events of one guest's plans, never anybody else's; no guest owns nothing."""
        return self.filter(plan__guest_id=guest_id) if guest_id else self.none()


class PlanEvent(models.Model):
    """One change of a plan: the edit, and the parts of the plan that it gave, as JSON text.

    The plan is ``first`` with the patches of all events that are not undone, in order.
    """

    plan = models.ForeignKey(PlanRow, on_delete=models.CASCADE, related_name="events")
    number = models.PositiveIntegerField()
    edit = models.TextField()
    patch = models.TextField()
    undone = models.BooleanField(default=False)
    made = models.DateTimeField()

    objects: ClassVar[models.Manager["PlanEvent"]] = PlanEventQuerySet.as_manager()

    class Meta:
        """Events of a plan are numbered, each number once."""

        ordering: ClassVar = ["number"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["plan", "number"], name="event_numbered_once"),
        ]

    def __str__(self) -> str:
        return f"event {self.number} of plan {self.plan_id}"


class EventRow(models.Model):
    """One event of training as its device sent it, never changed.

    ``text`` is the whole event as JSON, empty once what it is about was purged; ``digest``
    stays, so that an old phone that sends it again is told that it is known. ``bulk`` events
    come from an import: phones fetch what they give, not each one.
    """

    guest = models.ForeignKey(Guest, on_delete=models.CASCADE, related_name="+")
    number = models.PositiveBigIntegerField()
    uid = models.CharField(max_length=36)
    digest = models.CharField(max_length=32)
    collection = models.CharField(max_length=20)
    entity = models.CharField(max_length=200)
    device = models.CharField(max_length=200)
    lamport = models.PositiveBigIntegerField()
    bulk = models.BooleanField(default=False)
    text = models.TextField()
    received = models.DateTimeField()

    class Meta:
        """An id counts for its person alone, so that nobody can probe or block another's."""

        indexes: ClassVar = [
            models.Index(fields=["guest", "collection", "entity"], name="event_by_entity"),
            models.Index(fields=["guest", "-lamport"], name="event_by_counter"),
        ]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["guest", "uid"], name="event_once"),
            models.UniqueConstraint(fields=["guest", "number"], name="event_number_once"),
        ]

    def __str__(self) -> str:
        return f"event {self.number}"


class EntryRow(models.Model):
    """What all events say of one entity, such as a set: a projection, rebuilt at any time.

    ``state`` holds its fields with their stamps as JSON text; the other columns repeat the
    fields that are searched by.
    """

    guest = models.ForeignKey(Guest, on_delete=models.CASCADE, related_name="+")
    collection = models.CharField(max_length=20)
    entity = models.CharField(max_length=200)
    session = models.CharField(max_length=200, default="")
    exercise = models.CharField(max_length=200, default="")
    source = models.CharField(max_length=200, default="")
    day = models.DateField(null=True, default=None)
    binned = models.BooleanField(default=False)
    state = models.TextField()

    class Meta:
        """An entity has one entry. Sets are found by session and exercise, sessions by day."""

        indexes: ClassVar = [
            models.Index(fields=["guest", "collection", "session"], name="entry_by_session"),
            models.Index(fields=["guest", "collection", "exercise"], name="entry_by_exercise"),
            models.Index(fields=["guest", "collection", "day"], name="entry_by_day"),
            models.Index(fields=["guest", "source"], name="entry_by_source"),
            models.Index(fields=["guest"], condition=Q(binned=True), name="entry_in_bin"),
        ]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["guest", "collection", "entity"], name="entry_once"),
        ]

    def __str__(self) -> str:
        return f"{self.collection} {self.entity}"
