"""The loaders: one module for each layout, found by its name.

A loader module has `load(document)`, which yields what the document prints, and
`likeness(document)`, which says from 0 to 1 how far the document is arranged that way.
"""

import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module
from typing import cast

from actionplans.errors import LayoutError
from actionplans.readers.content import TextDocument
from actionplans.records import PlanRow, PrintedRecommendation

Printed = PlanRow | PrintedRecommendation


def layouts() -> list[str]:
    """Return the names of all layouts, in order of name."""
    return sorted(m.name for m in pkgutil.iter_modules(__path__) if not m.name.startswith("_"))


def load(layout: str, document: TextDocument) -> Iterator[Printed]:
    """Yield what a document of a layout prints, in printed order.

    Raises:
        LayoutError: there is no such layout, or the document is not arranged so.
    """
    if layout not in layouts():
        raise LayoutError(f"no layout {layout!r}; there are: {', '.join(layouts())}")
    module = import_module(f"loaders.{layout}")
    return cast("Callable[[TextDocument], Iterator[Printed]]", module.load)(document)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A layout that a document may be arranged in."""

    layout: str
    score: float
    """How far the document is arranged so, from 0 to 1."""
    reasons: tuple[str, ...] = ()
    """What in the document speaks for it, each in a sentence."""


def candidates(document: TextDocument) -> list[Candidate]:
    """Return the layouts that a document may be arranged in, the likeliest first."""
    scores = [(import_module(f"loaders.{name}").likeness(document), name) for name in layouts()]
    likely = sorted((s for s in scores if s[0] > 0), key=lambda s: -s[0])
    return [Candidate(name, score) for score, name in likely]


def recognise(document: TextDocument) -> str:
    """Return the layout that a document is most like.

    Raises:
        LayoutError: it is like none of them.
    """
    likely = candidates(document)
    if not likely:
        raise LayoutError(f"{document.name}: no layout fits; there are: {', '.join(layouts())}")
    return likely[0].layout
