"""What `gc.freeze()` in dashboard.py saves: Streamlit collects all garbage after every click."""

import gc
import importlib

from benchmarks.timing import median_ms, print_beside
from dashboard import PAGE_MODULES

TIMES = 30


def main() -> None:
    """Print the time of one full collection before and after the freeze."""
    for module in PAGE_MODULES:
        importlib.import_module(module)
    measured = {"not frozen": median_ms(gc.collect, TIMES)}
    gc.freeze()
    measured["frozen"] = median_ms(gc.collect, TIMES)
    print_beside("Collection after a click", measured, "not frozen")


if __name__ == "__main__":
    main()
