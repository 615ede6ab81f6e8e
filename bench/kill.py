"""Sets logged by many phones while the server is killed with SIGKILL again and again.

Every set that was acknowledged must be there afterwards, exactly once, and so must what the
sessions show. With DATABASE_URL, which must name an empty database, it runs on PostgreSQL.
"""

import argparse
import os
import random
import signal
import sys
import tempfile
import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from harness import print_table
from running import Phone, Refused, Server, set_event

LIVES_S = (2.0, 14.0)
"""How long a server lives, at random between these."""
PAUSE_S = 0.3
PATIENCE_S = 240


@dataclass(slots=True)
class Told:
    """What the phones were told."""

    acknowledged: dict[str, set[str]] = field(default_factory=dict[str, set[str]])
    lost_answers: int = 0
    refusals: Counter[str] = field(default_factory=Counter[str])
    known: int = 0


def main() -> int:
    """Log, kill, count; 1 if an acknowledged set is missing or doubled."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sets", type=int, default=10_000)
    parser.add_argument("--clients", type=int, default=25)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=4, help="threads of the server")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["FORGE_DATA"] = folder
        return measure(Path(folder), arguments)


def measure(data: Path, arguments: argparse.Namespace) -> int:
    """One run."""
    server, told, stop = Server(data, arguments.threads), Told(), threading.Event()
    server.start()
    phones = [Phone(server.port) for _ in range(arguments.clients)]
    each = arguments.sets // arguments.clients
    for phone in phones:  # a guest whose very first answer is lost would be made twice
        log(phone, [set_event(phone.device, 0)], told, stop)
    workers = [
        threading.Thread(target=train, args=(phone, each, arguments.seed + place, told, stop))
        for place, phone in enumerate(phones)
    ]
    started = time.monotonic()
    for worker in workers:
        worker.start()
    kills = keep_killing(server, workers, random.Random(arguments.seed), started)  # noqa: S311  # repeatable
    stop.set()
    for worker in workers:
        worker.join()
    passed = time.monotonic() - started
    server.end(signal.SIGTERM)
    return report(told, kills, passed)


def keep_killing(
    server: Server, workers: list[threading.Thread], dice: random.Random, started: float
) -> int:
    """Kill and start until the phones are done or patience ends; return how often."""
    kills = 0
    while any(worker.is_alive() for worker in workers):
        if time.monotonic() - started > PATIENCE_S:
            print("Not all sets were sent in time; what was acknowledged is checked.")
            break
        until = time.monotonic() + dice.uniform(*LIVES_S)
        while time.monotonic() < until and any(worker.is_alive() for worker in workers):
            time.sleep(0.01)
        if any(worker.is_alive() for worker in workers):
            server.end(signal.SIGKILL)
            kills += 1
            server.start()
    return kills


def train(phone: Phone, sets: int, seed: int, told: Told, stop: threading.Event) -> None:
    """Log so many sets, one to three at once, each until it is acknowledged."""
    dice = random.Random(seed)  # noqa: S311  # repeatable
    number = 1
    while number < sets and not stop.is_set():
        some = min(dice.randint(1, 3), sets - number)
        log(phone, [set_event(phone.device, number + n) for n in range(some)], told, stop)
        number += some


def log(phone: Phone, events: list[dict[str, object]], told: Told, stop: threading.Event) -> None:
    """Send until an answer comes, as a phone does."""
    while not stop.is_set():
        try:
            outcomes = phone.send(events)
        except Refused as refused:
            told.refusals[str(refused)[:120]] += 1
            time.sleep(PAUSE_S)
        except OSError:
            told.lost_answers += 1
            time.sleep(PAUSE_S)
        else:
            mine = told.acknowledged.setdefault(phone.person, set())
            mine |= {name for name, outcome in outcomes.items() if outcome != "refused"}
            told.known += sum(outcome == "known" for outcome in outcomes.values())
            told.refusals.update(o for o in outcomes.values() if o == "refused")
            return


def report(told: Told, kills: int, passed: float) -> int:
    """Count what is stored against what was acknowledged."""
    from forge.cli.shell import set_up  # noqa: PLC0415  # after the environment is set

    set_up()
    from django.db import connection  # noqa: PLC0415  # needs Django

    from forge.store.events import all_events, read_entry  # noqa: PLC0415
    from forge.store.models import EntryRow, EventRow  # noqa: PLC0415
    from forge.training.events import fold  # noqa: PLC0415

    lost = doubled = wrong = stored = 0
    for person, acknowledged in told.acknowledged.items():
        rows = Counter(EventRow.objects.filter(guest_id=person).values_list("uid", flat=True))
        stored += rows.total()
        lost += len(acknowledged - set(rows))
        doubled += sum(count > 1 for count in rows.values())
        shown = {
            (row.collection, row.entity): read_entry(row.state)
            for row in EntryRow.objects.filter(guest_id=person)
        }
        wrong += shown != fold(all_events(person))
    acknowledged = sum(map(len, told.acknowledged.values()))
    print_table(
        ("Database", "Kills", "Acknowledged", "Stored", "Lost", "Doubled", "People shown wrong",
         "Answers lost", "Known when sent again", "Seconds"),
        [[connection.vendor, *map(str, (kills, acknowledged, stored, lost, doubled, wrong,
          told.lost_answers, told.known, round(passed)))]],
    )  # fmt: skip
    for text, times in told.refusals.items():
        print(f"refused {times} times: {text}")
    return 1 if lost or doubled or wrong or not acknowledged else 0


if __name__ == "__main__":
    sys.exit(main())
