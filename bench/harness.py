"""What all measurements share: the package on the path, the least CPU time, memory, tables.

Scripts import it before ``forge``, because a checkout does not install the package.
"""

import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CONTENT = ROOT / "content"
sys.path.insert(0, str(ROOT / "src"))

STATUS = Path("/proc/self/status")


def cpu(work: Callable[[], object], calls: int = 1) -> float:
    """CPU seconds of one call, over so many in a row."""
    started = time.process_time()
    for _ in range(calls):
        work()
    return (time.process_time() - started) / calls


def least_cpu(
    cases: Mapping[str, Callable[[], object]], *, calls: int, batches: int
) -> dict[str, float]:
    """CPU seconds of one call of each case: the least of several batches.

    The batches of all cases take turns, so that a slow spell of the machine meets every case.
    The least is the best estimate, because other processes only ever add time.
    """
    found = {name: cpu(work, calls) for name, work in cases.items()}
    for _ in range(batches - 1):
        for name, work in cases.items():
            found[name] = min(found[name], cpu(work, calls))
    return found


def memory_mb() -> tuple[float, float]:
    """Resident memory of this process now, and its peak, in MB. Linux only."""
    lines = (line.split() for line in STATUS.read_text(encoding="ascii").splitlines())
    kilobytes = {line[0]: int(line[1]) for line in lines if line[0] in {"VmRSS:", "VmHWM:"}}
    return kilobytes["VmRSS:"] / 1024, kilobytes["VmHWM:"] / 1024


def print_table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print a Markdown table with columns of even width."""
    widths = [max(len(cell) for cell in column) for column in zip(head, *rows, strict=True)]
    for row in (head, ["-" * width for width in widths], *rows):
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        print(f"| {' | '.join(cells)} |")
