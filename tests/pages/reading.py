"""Read a table of a page as its reader does."""

import lxml.html
from streamlit.testing.v1 import AppTest

Table = dict[str, list[str]]
"""The cells of each column as text; a cell that is a link gives its address."""


def table(app: AppTest, caption: str) -> Table:
    """Return the one table of a page that has the caption.

    Raises:
        ValueError: none has it, or several have.
    """
    bodies = [html.proto.body for html in app.get("html") if "<table" in html.proto.body]
    found = [t for body in bodies for t in lxml.html.fragments_fromstring(body)]
    [one] = [t for t in found if t.xpath("string(.//caption)") == caption]
    heads = [head.text_content() for head in one.xpath(".//thead//th")]
    rows = [[_cell(cell) for cell in row] for row in one.xpath(".//tbody/tr")]
    return {head: [row[place] for row in rows] for place, head in enumerate(heads)}


def _cell(cell: lxml.html.HtmlElement) -> str:
    [*address] = cell.xpath("./a/@href")
    return str(address[0]) if address else str(cell.text_content())
