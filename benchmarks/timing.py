"""Measure a call many times and print it beside another one."""

import statistics
from collections.abc import Callable
from time import perf_counter


def median_ms(call: Callable[[], object], times: int) -> float:
    """Return the median time of a call in milliseconds, one unmeasured call before."""
    call()
    return statistics.median(_once_ms(call) for _ in range(times))


def _once_ms(call: Callable[[], object]) -> float:
    start = perf_counter()
    call()
    return (perf_counter() - start) * 1000


def print_beside(heading: str, measured: dict[str, float], base: str) -> None:
    """Print each time and its ratio to the one that all are compared with."""
    print(f"\n{heading}")
    for name, milliseconds in measured.items():
        ratio = milliseconds / measured[base]
        print(f"  {name:<28}{milliseconds:>10.1f} ms{ratio:>9.2f} x {base}")
