"""The loaders: one module for each layout, found by its name.

A loader module has `load(document)`, which yields what the document prints, and
`likeness(document)`, which says how far the document is arranged that way, and why. Its KIND, if
it has one, says how its parts and its actions are weighed against those of other layouts.
"""

import pkgutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from importlib import import_module
from typing import cast

from actionplans.columns import Column, placed_rows, plan_columns, purpose_rows
from actionplans.errors import LayoutError
from actionplans.fields.headings import ROLES
from actionplans.readers.content import TextDocument
from actionplans.records import Likeness, PlanRow, PrintedRecommendation

_FEWEST = 3

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
    given = _with_roles(document, roles)
    printed = reader(given)
    if not _is_text(layout):
        return printed
    beside = [name for name in layouts() if _is_text(name) and name != layout]
    return _with_others(list(printed), given, beside)


def _kind(layout: str) -> str:
    """Return what a module says of its layout by KIND.

    "text": parts of another text may stand beside its own; "report": not judged by the number
    of its actions. One that says nothing is a "table".
    """
    return str(getattr(import_module(f"loaders.{layout}"), "KIND", "table"))


def _is_text(layout: str) -> bool:
    return _kind(layout) == "text"


def _with_others(
    printed: Sequence[Printed], document: TextDocument, layouts_beside: Sequence[str]
) -> Iterator[Printed]:
    """Yield what is printed, and in their places the actions that other arrangements show.

    A plan may set one part as bullets, the next as a table or as labelled blocks. Of those
    others only rows with owner and date count, where no row of this layout stands.
    """
    placed = placed_rows(document)
    rows = list(purpose_rows(placed) if placed else ())
    for name in layouts_beside:
        rows += _rows_of(name, document)
    covered = {n for p in printed for n in range(p.place.line_start, p.place.line_end + 1)}
    others = _uncovered(rows, covered)
    for each in printed:
        while others and others[0].place.line_start < each.place.line_start:
            yield others.pop(0)
        yield each
    yield from others


def _rows_of(layout: str, document: TextDocument) -> list[PlanRow]:
    module = import_module(f"loaders.{layout}")
    if module.likeness(document).score <= 0:
        return []
    return [row for row in module.load(document) if isinstance(row, PlanRow)]


def _uncovered(rows: Sequence[PlanRow], covered: set[int]) -> list[PlanRow]:
    """Return the rows with owner and date on lines of their own, in printed order."""
    found: list[PlanRow] = []
    for row in rows:
        lines = set(range(row.place.line_start, row.place.line_end + 1))
        if row.owner and row.deadline and not lines & covered:
            covered |= lines
            found.append(row)
    return sorted(found, key=lambda row: row.place)


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
    named = [Candidate(name, score, (reason,)) for (score, reason), name in likely]
    return _by_rows(named, document)


def _by_rows(likely: list[Candidate], document: TextDocument) -> list[Candidate]:
    """Put first a layout that finds far more actions than the likeliest one.

    A list in the midst of bullets may look like a table, two labels like a plan of blocks.
    """
    others = [each for each in likely[1:] if _is_text(each.layout)]
    if not others or _kind(likely[0].layout) == "report":
        return likely
    # A layout of text reads the tables between its parts too.
    has_tables = not _is_text(likely[0].layout)
    counted = {
        each: _count(each.layout, document, whole=has_tables) for each in (likely[0], *others)
    }
    most = max(others, key=lambda each: counted[each])
    if counted[most] < _FEWEST or counted[most] * 2 < counted[likely[0]] * 3:
        return likely
    told = f"{counted[most]} actions have an owner or a date so, {counted[likely[0]]} otherwise."
    first = replace(most, score=likely[0].score, reasons=(*most.reasons, told))
    return [first, *(each for each in likely if each is not most)]


def _count(layout: str, document: TextDocument, *, whole: bool) -> int:
    """Return how many actions with an owner or a date a layout finds, by itself or on the whole."""
    printed = load(layout, document) if whole else _rows_of(layout, document)
    rows = (row for row in printed if isinstance(row, PlanRow))
    return sum(row.wording.count("\n") + 1 for row in rows if row.owner or row.deadline)


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
