"""Sets a second, the slowest answers, and CPU time a set: many phones on one worker.

One table row for each number of threads. The phones log one set after the other, as fast as
answers come; real ones log one every two minutes, so fifty of them are six thousand people.
"""

import argparse
import os
import signal
import sys
import tempfile
import threading
import time
from collections import Counter
from pathlib import Path

from harness import print_table
from running import Phone, Server, set_event

QUIET_S = 0.05
"""CPU time in a second below which a server has nothing left to do from its start."""


def main() -> int:
    """Measure each number of threads; 1 if any set was not taken at once."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--clients", type=int, default=50)
    parser.add_argument("--seconds", type=float, default=10)
    parser.add_argument("--threads", type=int, nargs="+", default=[1, 2, 4, 8])
    arguments = parser.parse_args()
    rows, failed = [], 0
    for threads in arguments.threads:
        with tempfile.TemporaryDirectory() as folder:
            os.environ["FORGE_DATA"] = folder
            row, errors = measure(Path(folder), arguments, threads)
        rows.append(row)
        failed += errors.total()
        print(*row, dict(errors), flush=True)
    print_table(
        ("Threads", "Sets", "Sets a second", "Median ms", "p99 ms", "Most ms", "CPU ms a set",
         "Errors", "of them locked"),
        rows,
    )  # fmt: skip
    return 1 if failed else 0


def measure(
    data: Path, arguments: argparse.Namespace, threads: int
) -> tuple[list[str], Counter[str]]:
    """One server with so many threads, one run."""
    server = Server(data, threads)
    server.start()
    try:
        wait_until_quiet(server)  # pages are rendered in the background after the start
        times: list[float] = []
        errors: Counter[str] = Counter()
        phones = [Phone(server.port) for _ in range(arguments.clients)]
        for phone in phones:
            phone.send([set_event(phone.device, 0)])
        before, started = server.cpu_seconds(), time.monotonic()
        until = started + arguments.seconds
        workers = [
            threading.Thread(target=train, args=(phone, until, times, errors)) for phone in phones
        ]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
        passed, used = time.monotonic() - started, server.cpu_seconds() - before
    finally:
        server.end(signal.SIGTERM)
    times.sort()
    locked = sum(n for text, n in errors.items() if "locked" in text)
    locked += server.log.read_text(errors="replace").count("database is locked")
    n = len(times)
    row = [
        f"{threads}",
        f"{n}",
        f"{n / passed:.0f}",
        *(f"{1000 * t:.0f}" for t in (times[n // 2], times[n * 99 // 100], times[-1])),
        f"{1000 * used / n:.2f}",
        f"{errors.total()}",
        f"{locked}",
    ]
    return row, errors


def wait_until_quiet(server: Server) -> None:
    """Wait until the server uses hardly any CPU time."""
    before = -1.0
    while (used := server.cpu_seconds()) - before > QUIET_S:
        before = used
        time.sleep(1)


def train(phone: Phone, until: float, times: list[float], errors: Counter[str]) -> None:
    """Log set after set until the time is over."""
    number = 1
    while time.monotonic() < until:
        started = time.monotonic()
        try:
            outcomes = phone.send([set_event(phone.device, number)])
        except OSError as error:
            errors[str(error)[:100]] += 1
            continue
        if set(outcomes.values()) != {"stored"}:
            errors[str(outcomes)[:100]] += 1
        times.append(time.monotonic() - started)
        number += 1


if __name__ == "__main__":
    sys.exit(main())
