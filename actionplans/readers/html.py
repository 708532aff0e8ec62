"""Read a web page: headings, paragraphs, lists and tables. Scripts and styles are left out."""

import re
from collections.abc import Iterator
from pathlib import Path

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from actionplans.errors import DocumentUnreadableError
from actionplans.readers.content import Ignored, TableRow, TextDocument
from actionplans.readers.drawing import Drawing, is_one_column, of_one_width, stacked
from actionplans.readers.grid import FullRow, SpanCell, full_rows
from actionplans.readers.markup import fold_spaces
from actionplans.readers.stated import stated_number
from actionplans.readers.text import read_decoded

_UNREAD = {
    "script", "style", "template", "noscript", "head", "svg", "math", "iframe", "object", "embed",
    "nav", "select", "textarea", "button", "audio", "video", "canvas", "map",
}  # fmt: skip
_HEADINGS = {f"h{level}" for level in range(1, 7)} | {"caption", "legend", "summary"}
_BLOCKS = {
    "p", "div", "li", "ul", "ol", "dl", "dt", "dd", "section", "article", "main", "body", "html",
    "header", "footer", "aside", "address", "blockquote", "pre", "table", "form", "fieldset",
    "figure", "figcaption", "details", "hr", "center", "tr", "td", "th", "thead", "tbody", "tfoot",
} | _HEADINGS  # fmt: skip
_BOLD = {"b", "strong"}
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_DEEPEST = 150
_PLAN_COLUMNS = 3


def read_html(path: Path) -> TextDocument:
    """Read a web page from its file; nothing in it is run or fetched.

    Raises:
        DocumentUnreadableError: no such file, no text, or nothing to read in it.
    """
    content, text, problem = read_decoded(path)
    drawing = Drawing(path, "html", problems=[problem] if problem else [])
    body = _parse(path, text)
    _draw(drawing, body, 0)
    return drawing.finish(content)


def _parse(path: Path, text: str) -> HtmlElement:
    # A declared encoding is no longer true of the text; lxml refuses it beside a str.
    clean = re.sub(r"^\s*<\?xml[^>]*>", "", text).replace("\0", "")
    try:
        root = document_fromstring(clean, parser=HTMLParser(no_network=True, remove_comments=True))
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise DocumentUnreadableError(f"{path}: nothing to read on this web page") from error
    for element in list(root.iter(*_UNREAD)):
        element.drop_tree() if element.getparent() is not None else None
    return root


def _draw(drawing: Drawing, element: HtmlElement, depth: int) -> None:
    """Add what stands in an element: runs of text as paragraphs, blocks as what they are."""
    run: list[str] = [element.text or ""]
    for child in element:
        if _is_left_out(drawing, child):
            run.append(child.tail or "")
            continue
        if _is_block(child) and depth < _DEEPEST:
            _paragraph(drawing, run)
            _draw_block(drawing, child, depth)
            run = []
        else:
            run.append(_marked_text(child))
        run.append(child.tail or "")
    _paragraph(drawing, run)


def _is_left_out(drawing: Drawing, element: HtmlElement) -> bool:
    if not isinstance(element.tag, str):
        return True
    is_hidden = "hidden" in element.attrib or _HIDDEN.search(element.get("style", ""))
    if is_hidden and (words := fold_spaces(element.text_content())):
        drawing.ignored.append(Ignored(text=words[:200], reason="hidden on the page"))
    return bool(is_hidden)


def _is_block(element: HtmlElement) -> bool:
    return element.tag in _BLOCKS or any(child.tag in _BLOCKS for child in element.iter())


def _draw_block(drawing: Drawing, element: HtmlElement, depth: int) -> None:
    if element.tag == "table":
        _draw_table(drawing, element, depth)
    elif element.tag in _HEADINGS:
        drawing.add_text("heading", _text(element))
    elif element.tag in ("ul", "ol"):
        _draw_list(drawing, element, depth)
    elif element.tag == "dl":
        _draw_terms(drawing, element)
    elif element.tag == "p" or not _has_blocks(element):
        _draw_paragraph(drawing, element)
    else:
        _draw(drawing, element, depth + 1)


def _has_blocks(element: HtmlElement) -> bool:
    return any(child.tag in _BLOCKS for child in element.iterdescendants())


def _draw_paragraph(drawing: Drawing, element: HtmlElement) -> None:
    text, bold = _text(element), _bold_head(element)
    if text and bold == fold_spaces(text) and len(text) < 400:
        drawing.add_text("emphasised", text)
    else:
        drawing.add_text("paragraph", text, lead=bold)


def _draw_list(drawing: Drawing, element: HtmlElement, depth: int) -> None:
    """Add each entry; an entry's own lists and tables follow it. A menu is left out and told."""
    if _is_menu(element):
        words = fold_spaces(element.text_content())
        drawing.ignored.append(Ignored(text=words[:200], reason="a menu of links"))
        return
    number = stated_number(element.get("start"), 1)
    for item in element:
        if item.tag != "li":
            if isinstance(item.tag, str) and depth < _DEEPEST:
                _draw_block(drawing, item, depth + 1)
            continue
        marker = "-" if element.tag == "ul" else str(number)
        number += 1
        inner = [child for child in item.iter("ul", "ol", "table") if child is not item]
        tops = [c for c in inner if not any(a in inner for a in c.iterancestors())]
        drawing.add_text("entry", _text(item, without=tops), marker=marker, lead=_bold_head(item))
        for top in tops if depth < _DEEPEST else []:
            _draw_block(drawing, top, depth + 1)


def _is_menu(element: HtmlElement) -> bool:
    """Tell a list that leads elsewhere: each entry is one short link and nothing else."""
    items = [item for item in element if item.tag == "li"]
    links = [item.findall(".//a") for item in items]
    texts = [fold_spaces(item.text_content()) for item in items]
    return len(items) > 1 and all(
        len(found) == 1
        and fold_spaces(found[0].text_content()) == text
        and len(text.split()) <= _MENU_WORDS
        for found, text in zip(links, texts, strict=True)
    )


_MENU_WORDS = 7
"""An entry of a menu has no more; a longer link may be an action with a page of its own."""


def _draw_terms(drawing: Drawing, element: HtmlElement) -> None:
    """Add each term with what is said of it: "Owner: Head of Parks"."""
    term = ""
    for item in element.iter("dt", "dd"):
        if item.tag == "dt":
            term = fold_spaces(_text(item)).rstrip(":")
        else:
            drawing.add_text("paragraph", f"{term}: {_text(item)}" if term else _text(item))


def _draw_table(drawing: Drawing, table: HtmlElement, depth: int) -> None:
    for caption in table.findall("caption"):
        drawing.add_text("heading", _text(caption))
    printed = [row for row in table.iter("tr") if _table_of(row) is table]
    inner = [t for t in table.iter("table") if t is not table and _is_plan(t)]
    if inner and depth < _DEEPEST:
        # A table that only arranges the page: what it holds stands for itself.
        for row in printed:
            for cell in row:
                _draw(drawing, cell, depth + 1)
        return
    rows = list(full_rows(_cells(row) for row in printed))
    cells = of_one_width([row.cells for row in rows])
    if is_one_column(cells):
        for row in cells:
            drawing.add_text("paragraph", "".join(row))
        return
    pairs = zip(rows, cells, strict=True)
    drawing.add_table([_table_row(drawing, row, texts) for row, texts in pairs if any(texts)])


def _table_row(drawing: Drawing, row: FullRow, texts: list[str]) -> TableRow:
    place = drawing.add_line(texts)
    return TableRow(tuple(texts), place, is_bold=row.is_bold, carried=row.carried)


def _table_of(element: HtmlElement) -> HtmlElement | None:
    return next(element.iterancestors("table"), None)


def _is_plan(table: HtmlElement) -> bool:
    rows = [row for row in table.iter("tr") if _table_of(row) is table]
    return len(rows) > 1 and max(len(row) for row in rows) >= _PLAN_COLUMNS


def _cells(row: HtmlElement) -> list[SpanCell]:
    return [
        SpanCell(_text(cell), _span(cell, "colspan"), _span(cell, "rowspan"), _is_bold(cell))
        for cell in row
        if cell.tag in ("td", "th")
    ]


def _span(cell: HtmlElement, name: str) -> int:
    return stated_number((cell.get(name) or "").strip(), 1)


def _is_bold(cell: HtmlElement) -> bool:
    text = fold_spaces(_text(cell))
    return cell.tag == "th" or (bool(text) and _bold_head(cell) == text)


def _bold_head(element: HtmlElement) -> str:
    """Return the words in bold with which an element begins, or ""."""
    if (element.text or "").strip():
        return ""
    first = next((child for child in element if isinstance(child.tag, str)), None)
    if first is None:
        return ""
    return (
        fold_spaces(_text(first))
        if first.tag in _BOLD
        else _bold_head(first) * (first.tag in ("p", "span", "div", "font", "u", "em", "i"))
    )


def _paragraph(drawing: Drawing, run: list[str]) -> None:
    drawing.add_text("paragraph", stacked("".join(run)))


def _marked_text(element: HtmlElement) -> str:
    return "".join(_pieces(element, []))


def _text(element: HtmlElement, without: list[HtmlElement] | None = None) -> str:
    """Return an element's text; paragraphs, line breaks and list entries stand on lines."""
    return stacked("".join(_inner_pieces(element, without or [])))


def _pieces(element: HtmlElement, without: list[HtmlElement]) -> Iterator[str]:
    if not isinstance(element.tag, str) or element in without or "hidden" in element.attrib:
        return
    is_block = element.tag in _BLOCKS and element.tag not in ("td", "th")
    if is_block or element.tag == "br":
        yield "\n" + _entry_mark(element)
    yield from _inner_pieces(element, without)
    # Cells of a table within a cell are parted by a blank.
    yield "\n" * is_block + " " * (element.tag in ("td", "th"))


def _inner_pieces(element: HtmlElement, without: list[HtmlElement]) -> Iterator[str]:
    yield _folded(element.text)
    for child in element:
        yield from _pieces(child, without)
        yield _folded(child.tail)


def _folded(text: str | None) -> str:
    return re.sub(r"\s+", " ", text or "")


def _entry_mark(element: HtmlElement) -> str:
    parent = element.getparent()
    if element.tag != "li" or parent is None:
        return ""
    if parent.tag != "ol":
        return "• "
    first = stated_number(parent.get("start"), 1)
    return f"{first + [c for c in parent if c.tag == 'li'].index(element)}. "
