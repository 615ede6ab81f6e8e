"""How many repetitions stay in reserve at the least (docs/evidence.md, E2). [j].

Nobody is sent to the limit: a set that ends one repetition before it builds as much (Refalo
2023). Sore joints, the years from 65 on and pregnancy keep two. Only a set that tests a lift,
which a written programme may hold, ends where it ends.
"""

from forge.domain.exercise import Span
from forge.planner.problem.aims import Aims

LEAST = 1
SPARED_LEAST = 2


def kept_back(rir: Span, aims: Aims, of_the_page: int = LEAST) -> Span:
    """The range of repetitions in reserve with its floor; a floor keeps a range above it.

    ``of_the_page`` are those that the page of a heavy lift keeps: the end of a block, which goes
    to the low end, takes none of them.
    """
    least = max(of_the_page, SPARED_LEAST if aims.spared else LEAST)
    low, high = rir
    return (low, high) if low >= least else (least, max(high, least + 1))
