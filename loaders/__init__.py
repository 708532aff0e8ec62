"""The loaders: one module for each layout, found by its name.

A loader module has `load(document)`, which yields what the document prints, and
`likeness(document)`, which says from 0 to 1 how far the document is arranged that way.
"""

import pkgutil
from collections.abc import Callable, Iterator
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


def recognise(document: TextDocument) -> str:
    """Return the layout that a document is most like.

    Raises:
        LayoutError: it is like none of them.
    """
    scores = {name: import_module(f"loaders.{name}").likeness(document) for name in layouts()}
    best = max(scores, key=lambda name: scores[name])
    if scores[best] <= 0:
        raise LayoutError(f"{document.name}: no layout fits; there are: {', '.join(layouts())}")
    return best
