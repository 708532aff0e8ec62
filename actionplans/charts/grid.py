"""A table made for reading: words wrapped, links inside its cells, headings over its groups."""

from collections.abc import Iterable, Sequence
from html import escape


def grid(caption: str, heads: Sequence[str], rows: Iterable[str], css: str) -> str:
    """Return the table in a frame that scrolls sideways where the window is too narrow.

    `rows` come from `heading_row` and `grid_row`; `css` is the class that sets its widths.
    """
    columns = "".join(f'<th scope="col">{escape(head)}</th>' for head in heads)
    name = escape(caption, quote=True)
    return (
        f'<div class="gt-scroll" tabindex="0" role="region" aria-label="{name}">'
        f'<table class="gt-grid {css}"><caption>{escape(caption)}</caption>'
        f"<thead><tr>{columns}</tr></thead><tbody>{''.join(rows)}</tbody></table></div>"
    )


def heading_row(words: str, columns: int) -> str:
    """Return the row that names the group of rows below it."""
    return (
        f'<tr class="gt-theme"><th scope="colgroup" colspan="{columns}">{escape(words)}</th></tr>'
    )


def grid_row(cells: Sequence[str], css: str = "") -> str:
    """Return a row of cells that are HTML already; the first one names the row."""
    first, *others = cells
    data = "".join(f"<td>{cell}</td>" for cell in others)
    return f'<tr{f" class={css}" if css else ""}><th scope="row">{first}</th>{data}</tr>'


def listed(items: Sequence[str]) -> str:
    """Return pieces of HTML as a list; "" where there are none."""
    return f"<ul>{''.join(f'<li>{item}</li>' for item in items)}</ul>" if items else ""
