"""How long a ruled PDF of 300 actions takes to read and check, beside pdfplumber's tables."""

import resource
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any

import pdfplumber

from actionplans import checking
from benchmarks.timing import print_beside
from loaders import candidates, columns, load
from tests.fixtures.printing import Look, print_pdf
from tests.fixtures.printing.large import Expected, large_plan

ACTIONS = 300
PLAN_ON = date(2022, 4, 1)
LOOK = Look(is_landscape=True, size=10.3, running="Corporate Plan: Delivery")
TIMES = 5
BASE = "pdfplumber, tables only"
LAYOUTS = checking.Layouts(load, candidates, columns)


def main() -> None:
    """Print both times, their ratio, how many actions are right, and the memory used."""
    blocks, expected = large_plan(ACTIONS)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "plan.pdf"
        path.write_bytes(print_pdf(blocks, LOOK))
        checked = _check(path)
        memory_mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        calls: dict[str, Callable[[], object]] = {
            BASE: partial(_extract, path),
            "read, understood and checked": partial(_check, path),
        }
        measured = _quickest_ms(calls)
    print_beside(f"A ruled PDF of {len(checked['pages'])} pages", measured, BASE)
    print(f"  {_right(checked['actions'], expected)} of {ACTIONS} actions right")
    print(f"  {memory_mb} MB at the most before pdfplumber began")


def _check(path: Path) -> dict[str, Any]:
    choices = checking.Choices(plan_on=PLAN_ON)
    return checking.check(path, choices, LAYOUTS, PLAN_ON, lambda _: None)


def _extract(path: Path) -> int:
    with pdfplumber.open(path) as pdf:
        return sum(len(page.extract_tables()) for page in pdf.pages)


def _quickest_ms(calls: Mapping[str, Callable[[], object]]) -> dict[str, float]:
    """Return the quickest time of each call: the one least disturbed by the rest of the machine.

    They take turns, so that a busy moment falls on all of them alike.
    """
    rounds = [[_once_ms(call) for call in calls.values()] for _ in range(TIMES)]
    return dict(zip(calls, map(min, *rounds), strict=True))


def _once_ms(call: Callable[[], object]) -> float:
    start = perf_counter()
    call()
    return (perf_counter() - start) * 1000


def _right(found: Sequence[dict[str, Any]], expected: Sequence[Expected]) -> int:
    if len(found) != len(expected):
        return 0
    return sum(
        (a["wording"], tuple(a["owners"]), a["deadline_end"])
        == (e.wording, e.owners, e.deadline_end)
        for a, e in zip(found, expected, strict=True)
    )


if __name__ == "__main__":
    main()
