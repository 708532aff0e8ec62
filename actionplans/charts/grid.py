"""A table made for reading: words wrapped, links inside its cells, headings over its groups."""

from collections.abc import Iterable, Sequence
from html import escape
from typing import NamedTuple


class GridRow(NamedTuple):
    """A row of cells that are HTML already; the first one names the row."""

    cells: Sequence[str]
    css: str = ""


class _Roles(NamedTuple):
    """What each part is called aloud where the style sheet takes the table's shape away.

    Some browsers take a table whose rows are drawn as lists for no table any more.
    """

    table: str = ' role="table"'
    group: str = ' role="rowgroup"'
    row: str = ' role="row"'
    column_head: str = ' role="columnheader"'
    row_head: str = ' role="rowheader"'
    cell: str = ' role="cell"'


_STACKED, _PLAIN = _Roles(), _Roles("", "", "", "", "", "")


def grid(
    caption: str,
    heads: Sequence[str],
    rows: Iterable[GridRow | str],
    css: str,
    *,
    stacks: bool = True,
) -> str:
    """Return the table; where the room does not suffice each row becomes a list.

    There the heading stands before each value. A table of a few short columns, which `stacks`
    tells by False, fits any window as it is. A row that is HTML already, such as that of
    `heading_row`, stays as it is; `css` is the class that sets the widths.
    """
    roles = _STACKED if stacks else _PLAIN
    columns = "".join(f'<th scope="col"{roles.column_head}>{escape(head)}</th>' for head in heads)
    body = "".join(row if isinstance(row, str) else _row(row, heads, roles) for row in rows)
    name = escape(caption, quote=True)
    kind = " gt-stacks" if stacks else ""
    return (
        f'<div class="gt-scroll" tabindex="0" role="region" aria-label="{name}">'
        f'<table class="gt-grid{kind} {css}"{roles.table}><caption>{escape(caption)}</caption>'
        f"<thead{roles.group}><tr{roles.row}>{columns}</tr></thead>"
        f"<tbody{roles.group}>{body}</tbody></table></div>"
    )


def heading_row(words: str, columns: int) -> str:
    """Return the row that names the group of rows below it."""
    return (
        f'<tr class="gt-theme" role="row"><th scope="colgroup" colspan="{columns}" '
        f'role="columnheader">{escape(words)}</th></tr>'
    )


def _row(row: GridRow, heads: Sequence[str], roles: _Roles) -> str:
    first, *others = row.cells
    css = f' class="{row.css}"' if row.css else ""
    cells = "".join(
        f"<td{roles.cell}{_before(head) if roles.cell else ''}>{cell}</td>"
        for head, cell in zip(heads[1:], others, strict=True)
    )
    return f'<tr{css}{roles.row}><th scope="row"{roles.row_head}>{first}</th>{cells}</tr>'


def _before(head: str) -> str:
    """Return the heading as the style sheet writes it before a value."""
    return f' data-head="{escape(head, quote=True)}"'


def listed(items: Sequence[str]) -> str:
    """Return pieces of HTML as a list; "" where there are none."""
    return f"<ul>{''.join(f'<li>{item}</li>' for item in items)}</ul>" if items else ""
