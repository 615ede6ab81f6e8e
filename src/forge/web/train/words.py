"""The words of the training scripts, in the reader's language. ``{name}`` is filled in there."""

from django.utils.translation import gettext as _


def words() -> dict[str, str]:
    """Every text that a script shows, by its key."""
    return {
        **_today(),
        **_easing(),
        **_session(),
        **_sets(),
        **_timers(),
        **_dialogs(),
        **_circuits(),
        **_finish(),
    }


def _today() -> dict[str, str]:
    return {
        "today": _("Today"),
        "no_plan": _("No plan yet. Eight questions make one; or log a session of your own."),
        "making": _("Your plan is being made. It will stand here in a moment."),
        "make_plan": _("Make a plan"),
        "rest_day": _("No session today. Rest is part of the plan."),
        "start": _("Start"),
        "go_on": _("Go on"),
        "look": _("Look at it again"),
        "size": _("{minutes} min, {n} exercises"),
        "size.one": _("{minutes} min, one exercise"),
        "cut.do": _("{n} minutes left"),
        "cut.whole": _("The whole session"),
        "cut.told": _("Left out, because it is worth least for its minutes: {names}."),
        "cut.fits": _("Nothing needs to go."),
        "cut.out": _("left out"),
        "move": _("Move"),
        "move.title": _("Move it to which day?"),
        "skip": _("Skip"),
        "skip.session": _("Skip this session. Why?"),
        "skip.rest": _("I need rest"),
        "skip.ill": _("I am ill"),
        "skip.time": _("No time"),
        "skip.other": _("Another reason"),
        "place.pick": _("Train at another place"),
        "place.title": _("Where do you train today?"),
        "place.planned": _("As planned: {place}"),
        "place.usual": _("As planned"),
        "place.lacks": _("Not at {place}: what {names} needs. Swap it in the session, or skip it."),
        "missed": _("Not done on {day}: {title}"),
        "missed.now": _("Do it today"),
        "missed.leave": _("Leave it"),
        "coming": _("Coming up"),
        "bring": _("Do the next one today"),
        "other": _("Something else"),
        "free": _("Own session"),
        "free.start": _("Empty session"),
        "quick": _("A session at once"),
        "unsent": _("{n} changes on this phone"),
        "unsent.one": _("1 change on this phone"),
        "unsent.refused": _("The server could not take everything. It is kept on this phone"),
        "unsent.signed_out": _("Signed out, {n} changes wait here"),
        "not_here": _("This session is not on this device"),
        "not_here.offline": _("Without a connection only sessions of the next weeks are here."),
        "not_here.gone": _("The plan that it belonged to is gone, or it is another person's."),
        "no_memory": _(
            "This browser lets pages keep nothing, so sets go straight to the server, one form"
            " each. That needs a connection."
        ),
        "insecure": _(
            "This address is not secure (http), so the browser cannot train offline, keep the"
            " screen on or be installed."
        ),
        "insecure.more": _("What helps"),
    }


def _easing() -> dict[str, str]:
    return {
        "offer.yes": _("Yes, do that"),
        "offer.no": _("Not now"),
        "offer.undo": _("Undo"),
        "ready": _("Tired or sore today?"),
        "ready.why": _(
            "A bad answer takes off at most one set and a tenth of the load, today only."
        ),
        **{f"ready.{name}": title for name, title, _answers in readiness_words()},
        **{
            f"ready.{name}.{place}": answer
            for name, _title, answers in readiness_words()
            for place, answer in enumerate(answers, 1)
        },
    }


def readiness_words() -> tuple[tuple[str, str, tuple[str, str, str]], ...]:
    """What is asked before a session, by field: the question and its answers, bad to good."""
    return (
        ("sleep", _("Sleep"), (_("Bad"), _("As usual"), _("Good"))),
        ("soreness", _("Soreness"), (_("Very sore"), _("A little"), _("None"))),
        ("energy", _("Energy"), (_("Low"), _("As usual"), _("High"))),
    )


def _session() -> dict[str, str]:
    return {
        "finish": _("Finish"),
        "finish.do": _("Finish session"),
        "swap": _("Swap"),
        "which.warm_up": _("Warm-up {n} of {all}"),
        "which.superset": _("Superset {letter}, round {n} of {all}"),
        "which.set": _("{letter}, set {n} of {all}"),
        "ticks": _("{done} of {all} sets done"),
        "aim": _("aim {range}"),
        "range": _("{low}–{high}"),
        "each_side": _("each side"),
        "plates.each": _("Each side of the bar: {plates}"),
        "plates.none": _("The empty bar"),
        "plates.bar": _("each side, on a {bar} {unit} bar"),
        "last_time": _("Last time ({day}):"),
        "last_note": _("Your note:"),
        "note": _("Note"),
        "note.about": _("Note on {name}"),
        "note.set": _("Note on this set"),
        "sets": _("Sets"),
        "set": _("set {n}"),
        "warm_short": _("W"),
        "hurts": _("Something hurts"),
        "hurts.what": _(
            "Leave {name} out today, or put another in its place. With a connection Forge asks"
            " where it hurts and spares it in every session to come."
        ),
        "hurts.skip": _("Leave it out today"),
        "hurts.swap": _("Another exercise"),
        "hurts.tell": _("Say where it hurts"),
        "hurts.stop": _("Numbness, chest pain or pain at rest: stop and see a clinician."),
        "own.set": _("Keep as my target"),
        "own.kept": _("Your target is kept for the next time."),
        "own.undo": _("Back to the rules"),
        "state.logged": _("logged"),
        "state.next": _("next"),
        "state.planned": _("planned"),
        "change": _("Change"),
        "add_set": _("Add a set"),
        "undo": _("Undo"),
        "how": _("How to do it"),
        "picture": _("{name}: start and end"),
        "works": _("Works {muscles}."),
        "whole_page": _("The whole page"),
        "all": _("All exercises"),
        "sets_done": _("{done} of {all}"),
        "skipped": _("skipped"),
        "unskip": _("Do it after all"),
        "earlier": _("{name} earlier"),
        "add": _("Add an exercise"),
        "keys": _("Keyboard"),
        "warm_up": _("Warm up first"),
        "cool_down": _("Cool-down"),
        "all_done": _("All sets are done"),
        "empty": _("Nothing here yet. Add the first exercise."),
        "full": _("This device is full: the last tap was not kept. Free some space and tap again."),
        "failed": _("That was not kept. Tap again; if it stays so, load the page again."),
    }


def _sets() -> dict[str, str]:
    return {
        "unit.kg": _("kg"),
        "unit.lb": _("lb"),
        "unit.machine_step": _("steps"),
        "unit.band": _("band"),
        "unit.reps": _("reps"),
        "unit.seconds": _("seconds"),
        "unit.metres": _("metres"),
        "amount.minutes": _("{n} min"),
        "amount.seconds": _("{n} s"),
        "amount.metres": _("{n} m"),
        "measure.reps": _("Reps"),
        "measure.reps_hold": _("Reps"),
        "measure.hold": _("Seconds"),
        "measure.time": _("Seconds"),
        "measure.distance": _("Metres"),
        "side.left": _("left"),
        "side.right": _("right"),
        "log": _("Log {set}"),
        "ramp": _("{n} reps with {load}"),
        "log_warm": _("Warm-up set done"),
        "log_first": _("Enter your weight"),
        "log_it": _("Log it"),
        "logged": _("Logged."),
        "undone": _("Taken back."),
        "load_in": _("Load in {unit}"),
        "less_of": _("{what}: less"),
        "more_of": _("{what}: more"),
        "save": _("Save"),
        "remove": _("Remove"),
        "close": _("Close"),
        "wrong_number": _("Write a number that is 0 or more, such as 62.5."),
        "ask.of": _("{name}: {asks}"),
        "rir.short": _("RIR"),
        "rpe.ask": _("RPE"),
        "rir.ask": _("How many more good reps?"),
    }


def _timers() -> dict[str, str]:
    return {
        "rest.work": _("Rest"),
        "rest.warm_up": _("Short rest"),
        "rest.transition": _("Change over"),
        "rest.of": _("of {time}"),
        "rest.aria": _("Rest, {time}"),
        "rest.less": _("15 seconds less"),
        "rest.more": _("15 seconds more"),
        "rest.soon": _("Ten seconds."),
        "rest.over": _("The rest is over."),
        "hold.start": _("Start, {n} s"),
        "hold.ready": _("Get ready"),
        "hold.change": _("Change sides"),
        "hold.now": _("Hold"),
        "hold.go": _("Go."),
        "hold.reached": _("Target reached. You may hold on."),
        "hold.of": _("seconds of {n}"),
        "hold.stop": _("Stop here, log {n} s"),
        "side.next": _("next"),
        "side.held": _("{n} of {all} s"),
        "pause": _("Pause"),
        "resume": _("Go on"),
    }


def _dialogs() -> dict[str, str]:
    return {
        "swap.title": _("Instead of {name}"),
        "swap.once": _("This time"),
        "swap.always": _("Always"),
        "swap.own": _("You did {load} last time."),
        "swap.find": _("Your weight for it is not known yet: start light."),
        "swap.none": _("No stand-in is kept on this device."),
        "skip.title": _("Skip {name}. Why?"),
        "skip.taken": _("It is taken"),
        "skip.pain": _("It hurts"),
        "add.find": _("Find"),
        "add_this": _("Add {name}"),
        "add.any": _("Any exercise of the library, by its name (needs a connection)"),
        "add_short": _("Add"),
        "keys.on": _("Single keys work"),
        "key.log": _("log the set, or start and stop a hold"),
        "key.change": _("change the set first"),
        "key.undo": _("take back the last set"),
        "key.swap": _("swap the exercise"),
        "key.skip": _("skip the exercise"),
        "key.note": _("write a note"),
        "key.add": _("add an exercise"),
        "key.rest": _("15 seconds more or less rest"),
        "key.next": _("next or previous exercise"),
        "key.rir": _("reps that were left"),
        "key.finish": _("finish"),
        "key.help": _("this list"),
    }


def _circuits() -> dict[str, str]:
    return {
        "circuit": _("Circuit"),
        "circuit.add": _("Add a circuit"),
        "circuit.shape": _("How does it go?"),
        "circuit.rounds": _("Rounds, with a rest after each"),
        "circuit.amrap": _("As many rounds as possible"),
        "circuit.emom": _("Every minute the next exercise"),
        "circuit.n.rounds": _("Rounds"),
        "circuit.n.minutes": _("Minutes"),
        "circuit.rest": _("Rest after a round"),
        "circuit.what": _("Which exercises, in their order?"),
        "circuit.none": _("Choose at least one exercise, and 1 to 60 rounds or minutes."),
        "circuit.do": _("Add it"),
        "circuit.start": _("Start, {time}"),
        "circuit.of": _("left of {time}"),
        "circuit.over": _("Time is up. Log what you did of this round, then end the circuit."),
        "circuit.end": _("End the circuit"),
        "which.circuit": _("Circuit, round {n} of {all}"),
        "which.open": _("Circuit, round {n}"),
        "round": _("Round {n}"),
        "rest.turn": _("Until the next turn"),
    }


def _finish() -> dict[str, str]:
    return {
        "fin.done": _("Done"),
        "fin.sets": _("{done} of {all} planned sets."),
        "fin.back": _("Back"),
        "fin.effort": _("How hard was it, 1 to 10?"),
        "fin.note": _("Note"),
        "fin.saved": _("Kept on this device. It goes to the server by itself."),
        "fin.records": _("More than before"),
        "fin.record": _("{name}: {set}, before {before}"),
        "fin.next": _("Next time:"),
        "effort.1": _("very easy"),
        "effort.5": _("middling"),
        "effort.7": _("hard"),
        "effort.10": _("all I had"),
    }
