"""The loaders: one module for each layout, found by its name.

A loader module has `load(document)`, which yields what the document prints, and
`likeness(document)`, which says how far the document is arranged that way, and why.
"""

import pkgutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from importlib import import_module
from typing import cast

from actionplans.columns import Column, plan_columns
from actionplans.errors import LayoutError
from actionplans.fields.headings import ROLES
from actionplans.readers.content import TextDocument
from actionplans.records import Likeness, PlanRow, PrintedRecommendation

Printed = PlanRow | PrintedRecommendation


def layouts() -> list[str]:
    """Return the names of all layouts, in order of name."""
    return sorted(m.name for m in pkgutil.iter_modules(__path__) if not m.name.startswith("_"))


def load(
    layout: str, document: TextDocument, roles: Mapping[str, str] | None = None
) -> Iterator[Printed]:
    """Yield what a document of a layout prints, in printed order.

    `roles` holds what a person says that columns hold, by heading as `columns` names it; ""
    leaves a column aside.

    Raises:
        LayoutError: there is no such layout or role, or the document is not arranged so.
    """
    if layout not in layouts():
        raise LayoutError(f"no layout {layout!r}; there are: {', '.join(layouts())}")
    module = import_module(f"loaders.{layout}")
    reader = cast("Callable[[TextDocument], Iterator[Printed]]", module.load)
    return reader(_with_roles(document, roles))


def columns(document: TextDocument, roles: Mapping[str, str] | None = None) -> list[Column]:
    """Return what each column of the document's tables holds, each heading once."""
    return plan_columns(_with_roles(document, roles))


def _with_roles(document: TextDocument, roles: Mapping[str, str] | None) -> TextDocument:
    given = document if roles is None else replace(document, roles=tuple(roles.items()))
    for heading, role in given.roles:
        if role and role not in ROLES:
            known = ", ".join(sorted(ROLES))
            raise LayoutError(f"column {heading!r} cannot hold {role!r}; there are: {known}")
    return given


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
    found = [(_likeness(name, document), name) for name in layouts()]
    likely = sorted((each for each in found if each[0].score > 0), key=lambda f: -f[0].score)
    return [Candidate(name, score, (reason,)) for (score, reason), name in likely]


def _likeness(name: str, document: TextDocument) -> Likeness:
    module = import_module(f"loaders.{name}")
    return cast("Callable[[TextDocument], Likeness]", module.likeness)(document)


def recognise(document: TextDocument) -> str:
    """Return the layout that a document is most like.

    Raises:
        LayoutError: it is like none of them.
    """
    likely = candidates(document)
    if not likely:
        raise LayoutError(f"{document.name}: no layout fits; there are: {', '.join(layouts())}")
    return likely[0].layout
