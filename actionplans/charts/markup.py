"""Small pieces of HTML that the pictures and tables of the golden thread share."""

from collections.abc import Iterable, Mapping
from html import escape
from urllib.parse import urlencode

from actionplans import shown

Row = Mapping[str, object]

LONG = 300
"""Most letters of a council's answer that a table shows at once."""


def by_value(rows: Iterable[shown.Row], column: str) -> dict[str, list[shown.Row]]:
    """Return rows by the value of a column."""
    found: dict[str, list[shown.Row]] = {}
    for row in rows:
        found.setdefault(str(row[column]), []).append(row)
    return found


def link(address: str, words: str, *, name: str = "", css: str = "") -> str:
    """Return a link; `name` tells a screen reader more than the words do."""
    label = f' aria-label="{escape(name, quote=True)}" title="{escape(name, quote=True)}"'
    return (
        f'<a target="_self" href="{escape(address, quote=True)}"'
        f"{label if name else ''}{f' class={css!r}' if css else ''}>{escape(words)}</a>"
    )


def outside_link(address: str, words: str) -> str:
    """Return a link to a page elsewhere, which is not told where the reader comes from.

    It opens beside the dashboard and says so; on paper the address stands below the words. What
    is no address of the web stays text.
    """
    if not address.startswith("https://"):
        return escape(" ".join(filter(None, (words, address))))
    place = escape(address, quote=True)
    return (
        f'<a target="_blank" rel="noopener noreferrer" href="{place}">{escape(words or address)} '
        f'(opens in a new tab)</a> <span class="gt-on-paper">{place}</span>'
    )


def printed_place(document_id: object, line: object, what: str) -> str:
    """Return the link to the printed words at a line; "" where the line is not known."""
    if not shown.text(line):
        return ""
    number = int(float(str(line)))
    place = f"source?{urlencode({'document': str(document_id), 'line': number})}"
    return link(place, "printed words", name=f"Printed words of {what}", css="gt-words")


def quoted(words: object) -> str:
    """Return printed words as a quotation."""
    return f"<q>{escape(shown.text(words))}</q>"


def answered(row: Row) -> str:
    """Return how the council answered a recommendation, with its words and where they stand.

    Words so long that they would fill a telephone's screen are opened.
    """
    place = printed_place(
        row["disposition_document_id"], row["disposition_line"], f"the answer to {short_name(row)}"
    )
    printed = shown.text(row["disposition_raw"])
    words = f"{quoted(printed)} {place}" if printed else place
    if len(printed) > LONG:
        name = f"Answer as printed: {short_name(row)}"
        words = opened("Answer as printed", words, name)
    return f"<strong>{escape(str(row['disposition']))}</strong> {words}"


def opened(words: str, html: str, name: str) -> str:
    """Return what stays closed until it is asked for; `name` tells a screen reader more."""
    label = escape(name, quote=True)
    return f'<details><summary aria-label="{label}">{escape(words)}</summary>{html}</details>'


def short_name(row: Row) -> str:
    """Name a recommendation by year and number: "2018, recommendation K3"."""
    return f"{getattr(row['plan_on'], 'year', '')}, {numbered(row['ref'])}"


def numbered(ref: object) -> str:
    """Return "recommendation 3", or the heading of an observation that has no number."""
    text = str(ref)
    return f"recommendation {text}" if any(c.isdigit() for c in text) else f"observation “{text}”"
