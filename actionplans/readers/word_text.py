"""The text of one paragraph of a Word document, and how it is set."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from lxml import etree

from actionplans.readers.drawing import stacked
from actionplans.readers.markup import BULLETS, fold_spaces
from actionplans.readers.stated import stated_number
from actionplans.readers.word_parts import W

_COMPATIBLE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_UNREAD = {"del", "moveFrom", "instrText", "delText", "txbxContent", "pPr", "rPr", "Fallback"}
_OFF = {"0", "false", "none", "off"}
_SIGNS = {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "softHyphen": ""}
_MOST_STYLES = 20


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph: its text, and what its style and numbering make of it."""

    text: str
    marker: str = ""
    """"-" for a bullet, else the number that the list gives it, as "2.1"."""
    bold_head: str = ""
    is_bold: bool = False
    is_heading: bool = False


class Numbers(Protocol):
    """What tells the marker of a paragraph."""

    def marker(self, paragraph: etree._Element) -> str:
        """Return the marker of the next paragraph of the body."""


def tag_of(element: etree._Element) -> str:
    """Return the name of an element without its namespace; "" for a comment."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def value_of(element: etree._Element | None) -> str:
    """Return the value attribute of an element, or "" where there is none."""
    return str(element.get(W + "val", "")) if element is not None else ""


class Styles:
    """The styles of a document, asked by the id of a paragraph's style."""

    def __init__(self, found: Sequence[etree._Element]) -> None:
        self._styles = {style.get(W + "styleId", ""): style for style in found}

    def chain(self, paragraph: etree._Element) -> Iterator[etree._Element]:
        """Yield a paragraph's style and those that it is based on."""
        style_id = value_of(paragraph.find(f"{W}pPr/{W}pStyle"))
        for _ in range(_MOST_STYLES):
            style = self._styles.get(style_id)
            if style is None:
                return
            yield style
            style_id = value_of(style.find(W + "basedOn"))

    def is_heading(self, paragraph: etree._Element) -> bool:
        """Tell whether a paragraph's style is one of headings, or its outline level says so."""
        level = value_of(paragraph.find(f"{W}pPr/{W}outlineLvl"))
        if level.isdecimal():
            return stated_number(level, 9) < 9
        names = [value_of(style.find(W + "name")).lower() for style in self.chain(paragraph)]
        return any(name.startswith(("heading", "title", "subtitle")) for name in names)

    def is_bold(self, paragraph: etree._Element) -> bool:
        """Tell whether a paragraph's style sets bold type."""
        marks = (style.find(f"{W}rPr/{W}b") for style in self.chain(paragraph))
        return next((_is_on(mark) for mark in marks if mark is not None), False)


def read_paragraph(paragraph: etree._Element, styles: Styles, numbers: Numbers) -> Paragraph:
    """Return a paragraph's text, a line break in it as such, and how it is set."""
    runs = list(_runs(paragraph, is_bold=styles.is_bold(paragraph)))
    text = "".join(run for run, _ in runs)
    marker = numbers.marker(paragraph)
    folded = fold_spaces(text)
    if not marker and folded[:1] and folded[0] in BULLETS:
        marker, text = "-", text.lstrip()[1:]
    head = fold_spaces(_bold_head(runs)).lstrip(BULLETS + " ")
    return Paragraph(
        text=stacked(text),
        marker=marker,
        bold_head=head,
        is_bold=bool(head) and head == fold_spaces(text),
        is_heading=styles.is_heading(paragraph),
    )


def _bold_head(runs: list[tuple[str, bool]]) -> str:
    head = ""
    for text, is_bold in runs:
        if not is_bold and text.strip():
            break
        head += text
    return head


def _runs(element: etree._Element, *, is_bold: bool) -> Iterator[tuple[str, bool]]:
    """Yield the text of each run, and whether it is bold."""
    for child in element:
        tag = tag_of(child)
        if tag in _UNREAD:
            continue
        if tag == "r":
            mark = child.find(f"{W}rPr/{W}b")
            if child.find(f"{W}rPr/{W}vanish") is None:
                yield _run_text(child), _is_on(mark) if mark is not None else is_bold
        else:
            yield from _runs(child, is_bold=is_bold)


def _run_text(run: etree._Element) -> str:
    return "".join(
        (child.text or "") if tag_of(child) == "t" else _SIGNS.get(tag_of(child), "")
        for child in run
    )


def _is_on(mark: etree._Element) -> bool:
    return value_of(mark) not in _OFF


def text_boxes(paragraph: etree._Element) -> list[etree._Element]:
    """Return the contents of the text boxes that hang on a paragraph, each once."""
    # Word writes a box twice, the second time for old programs.
    return [
        box
        for box in paragraph.iter(W + "txbxContent")
        if not any(above.tag == _COMPATIBLE + "Fallback" for above in box.iterancestors())
        and not any(above.tag == W + "txbxContent" for above in box.iterancestors())
    ]
