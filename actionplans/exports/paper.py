"""The register as a paper: one page for a browser to print, whole in itself, without scripts."""

from html import escape

from actionplans import palette, shown
from actionplans.exports.sidecar import filters_in_words
from actionplans.metrics import (
    Filters,
    Order,
    documents_known,
    register,
    sources,
    superseded,
)
from actionplans.shown import Row, records
from actionplans.store import Connection

MOST_ROWS = 2_000
"""Most rows of a paper: some 200 sheets."""

_HEADS = ("No.", "Action", "Owners", "Deadline", "Status", "Printed in")

_STYLE = """
@page { size: A4 landscape; margin: 12mm; }
:root { color-scheme: light; }
body { font: 9pt/1.3 "Source Sans 3", "Source Sans Pro", system-ui, sans-serif; color: #14191F;
    background: #FFFFFF; margin: 0 auto; padding: 1rem; max-width: 72rem; }
h1 { font-size: 16pt; margin: 0 0 0.25rem; }
h2, caption { text-align: left; font-size: 11pt; font-weight: 600; margin: 0.5rem 0 0.125rem; }
p, ol { margin: 0 0 0.125rem; overflow-wrap: anywhere; }
ol { padding-left: 1.5rem; }
table { border-collapse: collapse; table-layout: fixed; width: 100%; margin-top: 0.5rem; }
th, td { text-align: left; vertical-align: top; padding: 3pt 8pt 3pt 0; overflow-wrap: anywhere;
    border-bottom: 1px solid #84898F; font-weight: 400; }
thead th { font-weight: 600; border-bottom: 2px solid #14191F; overflow-wrap: normal; }
th:first-child { width: 4%; font-variant-numeric: tabular-nums; }
th:nth-child(3), th:nth-child(4) { width: 16%; }
th:nth-child(5) { width: 15%; }
th:nth-child(6) { width: 11%; }
small { display: block; font-size: 8pt; }
tr { break-inside: avoid; }
thead { display: table-header-group; }
@media screen { table { min-width: 56rem; } }
@media print { body { padding: 0; max-width: none; } }
"""


def register_paper(
    connection: Connection, filters: Filters, order: Order = "printed", *, is_descending: bool
) -> bytes:
    """Write the actions that fit the filters as HTML to print, in an order of the register.

    At most the first `MOST_ROWS` of them, which the paper then says. The same request gives
    the same bytes.
    """
    total = documents_known(connection, filters).actions
    rows = register(
        connection, filters, order=order, is_descending=is_descending, rows=(1, MOST_ROWS)
    )
    here = set(rows["document_id"])
    printed = [row for row in records(sources(connection)) if row["document_id"] in here]
    numbers = {row["document_id"]: number for number, row in enumerate(printed, start=1)}
    lines = [
        _line(number, row, numbers[row["document_id"]])
        for number, row in enumerate(records(rows), start=1)
    ]
    title = f"Register of actions as at {shown.day(filters.as_at)}"
    return _page(title, _told(connection, filters, total), _listed(printed), lines).encode()


def _told(connection: Connection, filters: Filters, total: int) -> list[str]:
    """Say how many rows there are and by which filters, without which plans, of what database."""
    kept = filters_in_words(connection, filters)
    number = f"{shown.count(total, 'action')}: all {'that fit' if kept else 'known on the day'}."
    if total > MOST_ROWS:
        number = f"The first {MOST_ROWS:,} of {shown.count(total, 'action')}. A CSV holds all."
    return [
        number,
        *kept,
        *(shown.left_out(row) for row in records(superseded(connection, filters))),
        f"Fingerprint of the database: {connection.fingerprint()}",
    ]


def _listed(documents: list[Row]) -> str:
    """Return the documents of the rows, by whose numbers the rows tell where they are printed."""
    names = [f"{row['title']}, {row['plan_on'].year}, {row['publisher']}" for row in documents]
    items = "".join(f"<li>{escape(name)}</li>\n" for name in names)
    return f"<h2>Documents</h2>\n<ol>\n{items}</ol>\n"


def _line(number: int, row: Row, document: int) -> str:
    printed, read = shown.stated(row["deadline_raw"]), shown.deadline_read(row)
    evidence = shown.as_day(row["last_evidence_on"])
    cells = [
        escape(shown.wording(row["wording"])),
        escape(shown.stated(row["owners"])),
        _with_note(printed, "" if read in (printed, shown.NOT_STATED) else f"read as {read}"),
        _with_note(
            palette.word(str(row["status_on_day"])),
            f"evidence of {shown.day(evidence)}" if evidence else "",
        ),
        _with_note(f"Document {document}", shown.place(row)),
    ]
    data = "".join(f"<td>{cell}</td>" for cell in cells)
    return f'<tr><th scope="row">{number:,}</th>{data}</tr>'


def _with_note(words: str, note: str) -> str:
    return f"{escape(words)}<small>{escape(note)}</small>" if note else escape(words)


def _page(title: str, told: list[str], listed: str, lines: list[str]) -> str:
    heads = "".join(f'<th scope="col">{head}</th>' for head in _HEADS)
    paragraphs = "".join(f"<p>{escape(words)}</p>\n" for words in told)
    body = "\n".join(lines)
    return (
        '<!doctype html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width">\n'
        f"<title>{escape(title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n"
        f"<h1>{escape(title)}</h1>\n{paragraphs}{listed}<table>\n<caption>Actions</caption>\n"
        f"<thead><tr>{heads}</tr></thead>\n<tbody>\n{body}\n</tbody>\n</table>\n</body>\n</html>\n"
    )
