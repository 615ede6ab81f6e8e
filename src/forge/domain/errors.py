"""One error tree. The name says what happened, attributes hold facts, ``str`` says what to do.

ForgeError
|-- ContentError        a content file is wrong; carries every flaw found
|-- UnknownExercise     no page has this slug; carries the nearest ones
|-- DamagedFigure       a file of a figure that cannot be read; says how it is made anew
|-- InvalidRequest      a plan request that cannot be read; carries field problems
|-- ImpossibleRequest   a plan request that no plan can meet; carries the conflicts
|-- EditRefused         a change by hand that would not be safe, or that nothing stands for
|-- UnreadableFile      a file to import that is no table of training; says what to do instead
|-- ImportRefused       an import with open questions, or of which most rows cannot be read
|-- NoSuchPerson        nobody here has this name or id
|-- BackupRefused       a backup that is damaged, or a restore that would overwrite
|-- PlanRejected        the checker found a broken hard rule in a finished plan
|-- UnreadablePlan      a stored plan that is damaged or of another version
|-- NameRefused         a name that nobody can sign in with, or that is taken
|-- GuestsClosed        this server takes nobody without an account
|-- PersonGone          somebody deleted or joined while something of theirs was on its way
`-- LinkEnded           a one-time link that was used, replaced or is too old

Every class has a stable ``code`` with a paragraph in ``docs/errors.md``.
"""

from dataclasses import dataclass
from typing import ClassVar


class ForgeError(Exception):
    """Base of all errors that are shown to people."""

    code: ClassVar[str] = "FORGE-E000"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong with an input: where, what, and what would be right."""

    field: str
    message: str
    hint: str


class UnknownExercise(ForgeError):
    """No exercise has this slug, now or formerly."""

    code = "FORGE-L001"

    def __init__(self, slug: str, nearest: tuple[str, ...] = ()) -> None:
        self.slug = slug
        self.nearest = nearest
        hint = f" Did you mean {', '.join(nearest)}?" if nearest else " Try: forge search WORDS"
        super().__init__(f"There is no exercise called {slug!r}.{hint}")


class ContentError(ForgeError):
    """Content files hold flaws at level error, so the catalogue cannot be built."""

    code = "FORGE-L002"

    def __init__(self, flaws: tuple[object, ...]) -> None:
        self.flaws = flaws
        shown = "\n".join(str(flaw) for flaw in flaws[:20])
        rest = f"\n... and {len(flaws) - 20} more." if len(flaws) > 20 else ""
        super().__init__(
            f"{len(flaws)} flaw(s) in the content:\n{shown}{rest}\nRun: forge content check"
        )


class DamagedFigure(ForgeError):
    """A file of a figure cannot be read, or another version of Forge wrote it."""

    code = "FORGE-L003"

    def __init__(self, whose: str, path: object, because: str, cure: str) -> None:
        super().__init__(f"{whose}: {path} is damaged: {because}. {cure}")


class InvalidRequest(ForgeError):
    """A plan request has fields that cannot be understood."""

    code = "FORGE-P001"

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        self.problems = problems
        super().__init__("\n".join(f"{p.field}: {p.message} {p.hint}" for p in problems))


class ImpossibleRequest(ForgeError):
    """Every wish was understood, but together they leave no session to build."""

    code = "FORGE-P002"

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        self.problems = problems
        super().__init__("\n".join(f"{p.message} {p.hint}" for p in problems))


class PlanRejected(ForgeError):
    """A finished plan breaks a hard rule. Nothing is shown or saved; this is a bug of ours."""

    code = "FORGE-P003"

    def __init__(self, violations: tuple[str, ...]) -> None:
        self.violations = violations
        super().__init__(
            "The plan broke its own hard rules and was thrown away: "
            + "; ".join(violations)
            + ". Please report this with your request."
        )


class EditRefused(ForgeError):
    """A change by hand that breaks a limit of the person, or that does not fit this plan.

    ``because`` tells every reason, ``instead`` holds the slugs of the nearest allowed exercises.
    """

    code = "FORGE-P011"

    def __init__(
        self, because: str | tuple[str, ...], hint: str = "", instead: tuple[str, ...] = ()
    ) -> None:
        self.because = (because,) if isinstance(because, str) else because
        self.hint, self.instead = hint, instead
        super().__init__(" ".join(filter(None, (*self.because, hint))))


class TooManyWaiting(ForgeError):
    """So many plans wait for the solver that another would wait too long."""

    code = "FORGE-P005"

    def __init__(self, waiting: int) -> None:
        self.waiting = waiting
        super().__init__(
            f"{waiting} plans wait for the planner already. Your answers are kept:"
            " try again in a minute."
        )


class UnreadablePlan(ForgeError):
    """A stored plan is damaged, or another version of Forge wrote it."""

    code = "FORGE-P004"

    def __init__(self, because: str) -> None:
        self.because = because
        super().__init__(
            f"This plan cannot be read: {because}. "
            "Make it anew from its request: forge plan REQUEST --json"
        )


class NameRefused(ForgeError):
    """A name that nobody can sign in with, or that somebody else has."""

    code = "FORGE-A001"


class GuestsClosed(ForgeError):
    """A server that takes nobody without an account was asked to keep something for a guest."""

    code = "FORGE-A002"

    def __init__(self) -> None:
        super().__init__(
            "This server takes no guests. Sign in, or ask its owner for an invitation."
        )


class PersonGone(ForgeError):
    """Somebody was deleted, or joined an account, while something of theirs was on its way."""

    code = "FORGE-A004"

    def __init__(self) -> None:
        super().__init__("This browser was signed out meanwhile. Sign in and send it again.")


class LinkEnded(ForgeError):
    """A one-time link was used before, replaced by a newer one, or is too old."""

    code = "FORGE-A003"

    def __init__(self) -> None:
        super().__init__("This link has ended. Ask for a new one.")


class UnreadableFile(ForgeError):
    """A file to import cannot be read at all."""

    code = "FORGE-I001"

    def __init__(self, because: str, hint: str) -> None:
        self.because, self.hint = because, hint
        super().__init__(f"The file cannot be read. {because} {hint}")


class ImportRefused(ForgeError):
    """An import that would not be right. Nothing was written."""

    code = "FORGE-I002"


class NoSuchPerson(ForgeError):
    """Nobody on this server has this name or id."""

    code = "FORGE-I003"

    def __init__(self, name: str) -> None:
        self.name = name
        super().__init__(
            f"There is nobody called {name!r} here. Give the id of a person, as the export page"
            " shows it, or the name of an account."
        )


class BackupRefused(ForgeError):
    """A backup that is damaged, or a restore that would overwrite what is there."""

    code = "FORGE-B001"
