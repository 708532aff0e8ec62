"""Read a table of a page as its reader does."""

import json
from typing import Any

import lxml.html
from streamlit.testing.v1 import AppTest

Table = dict[str, list[str]]
"""The cells of each column as text; a cell that is a link gives its address."""


def table(app: AppTest, caption: str) -> Table:
    """Return the one table of a page that has the caption, without rows that span its columns.

    Raises:
        ValueError: none has it, or several have.
    """
    bodies = [html.proto.body for html in app.get("html") if "<table" in html.proto.body]
    found = [t for body in bodies for t in lxml.html.fragments_fromstring(body)]
    [one] = [t for t in found if t.xpath("string(.//caption)") == caption]
    heads = [head.text_content() for head in one.xpath(".//thead//th")]
    rows = [[_cell(cell) for cell in row] for row in one.xpath(".//tbody/tr[not(*/@colspan)]")]
    return {head: [row[place] for row in rows] for place, head in enumerate(heads)}


def _cell(cell: lxml.html.HtmlElement) -> str:
    [*address] = cell.xpath("./a/@href")
    return str(address[0]) if address else str(cell.text_content())


def facet(app: AppTest, name: str) -> dict[str, tuple[str, bool]]:
    """Return what a list of filters offers: by value the words and whether it is chosen."""
    return {row[0]: (row[1], row[2:3] == [1]) for row in _choices(app, name)}


def facet_address(app: AppTest, name: str, value: str) -> str:
    """Return the whole address that a choice of a list leads to."""
    [address] = [row[3] for row in _choices(app, name) if row[0] == value]
    return str(address)


def facet_source(app: AppTest, name: str) -> str:
    """Return the address that finds the choices of a long list by words."""
    [found] = _of_name(app, name)
    return str(found.attrib["data-source"])


def _choices(app: AppTest, name: str) -> list[list[Any]]:
    [found] = _of_name(app, name)
    return list(json.loads(found.attrib["data-choices"]))


def switch(app: AppTest, name: str) -> dict[str, str]:
    """Return the choices of a row in its order: by words the address."""
    [found] = _of_name(app, name)
    return {link.text_content(): str(link.get("href")) for link in found.xpath(".//a")}


def field(app: AppTest, name: str) -> str:
    """Return what stands in a field that sets the address; of a list the value chosen."""
    [found] = _of_name(app, name)
    [value] = found.xpath("(.//input/@value | .//option[@selected]/@value)[1]") or [""]
    return str(value)


def options(app: AppTest, name: str) -> list[str]:
    """Return the words of the choices of a list that is a field."""
    [found] = _of_name(app, name)
    return [option.text_content() for option in found.xpath(".//option")]


def usual(app: AppTest, name: str) -> str:
    """Return the value of a field that the address leaves out."""
    [found] = _of_name(app, name)
    return str(found.get("data-usual"))


def _of_name(app: AppTest, name: str) -> list[lxml.html.HtmlElement]:
    bodies = [html.proto.body for html in app.get("html") if "data-facet" in html.proto.body]
    trees = [lxml.html.fragment_fromstring(body, create_parent="div") for body in bodies]
    return [found for tree in trees for found in tree.xpath(f'.//*[@data-facet="{name}"]')]
