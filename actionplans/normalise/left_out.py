"""Leave out the actions that a person took out of a plan, each with a reason."""

from collections.abc import Sequence
from dataclasses import replace

from actionplans.corrections import LEFT_OUT, Correction, place_of
from actionplans.errors import StaleCorrectionError
from actionplans.normalise.reading import Reading


def leave_out(reading: Reading, corrections: Sequence[Correction]) -> Reading:
    """Return the reading without the actions that corrections leave out, counted anew from 1.

    Raises:
        StaleCorrectionError: no action with that wording begins at that line.
    """
    kept = list(reading.actions)
    for known in corrections:
        if known.column_name != LEFT_OUT:
            continue
        wording = " ".join(known.raw_text.split())
        there = [a for a in kept if (a.place.line_start, a.wording) == (known.line_start, wording)]
        if not there:
            raise StaleCorrectionError(f"{place_of(known)}: no action {known.raw_text!r}")
        kept.remove(there[0])
    numbered = [replace(action, position=n) for n, action in enumerate(kept, start=1)]
    return replace(reading, actions=tuple(numbered))
