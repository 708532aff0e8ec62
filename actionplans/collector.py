"""Keep the collector of cycles still while many small objects are made."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def still_collector() -> Iterator[None]:
    """Keep the collector still for a piece of work; it may also decorate a function.

    Python looks among all objects for cycles each time that some hundreds more were made. The
    words and rows of a document make no cycles, and the looking takes a tenth of the time.
    Work within such work, in this thread or another, leaves the collector on in the end.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
