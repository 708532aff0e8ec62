"""What charts the pages draw, found by running them.

Any function of `actionplans.charts` that returns a figure, or HTML that is not a key to
colours, is a chart.
"""

import functools
import inspect
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from streamlit.testing.v1.element_tree import Block, Element

from actionplans import charts, ui
from tests.pages.test_pages import PAGES, run

FUNCTIONS = {
    name: function
    for name in charts.__all__
    if inspect.isfunction(function := getattr(charts, name))
}
ADDRESSES: list[tuple[str, dict[str, str]]] = [
    *((page, {}) for page in PAGES),
    *(("golden_thread.py", {"show": part}) for part in ui.THREAD_PARTS),
    ("golden_thread.py", {"thread": "bromsgrove-redditch-2020-feedback/9"}),
    *(("progress_over_time.py", {"show": part}) for part in ui.OVER_TIME_PARTS),
    ("owner_timeline.py", {"extent": "24"}),
]


@dataclass
class Piece:
    """A heading or a paragraph of HTML that went out together with charts."""

    type: str
    value: str
    proto: Any = None


Node = Element | Block | Piece


@dataclass
class Drawn:
    """One call of a function of the charts."""

    name: str
    args: tuple[Any, ...]
    more: dict[str, Any]
    result: Any

    def is_chart(self) -> bool:
        """Tell charts from keys to their colours, words, and numbers for other charts."""
        is_html = isinstance(self.result, str) and self.result.startswith("<")
        return (is_html and not self.name.endswith("_key")) or self.is_figure()

    def is_figure(self) -> bool:
        """Tell whether Plotly draws it."""
        return isinstance(self.result, dict) and "data" in self.result


@dataclass
class Place:
    """A chart, and what stands on its page above it and below it."""

    chart: Drawn
    shown: Node
    above: list[Node]
    """From the top of the page."""
    below: list[Node]
    """To the end of the page."""


def charts_of_pages() -> tuple[list[Drawn], list[Place]]:
    """Run every page once; return all that was asked of the charts, and where each stands."""
    asked: list[Drawn] = []
    found: list[Place] = []
    with pytest.MonkeyPatch.context() as patch:
        for name, function in FUNCTIONS.items():
            patch.setattr(charts, name, _noting(function, asked))
        for page, address in ADDRESSES:
            before = len(asked)
            elements = list(_flat(run(page, **address).main))
            found += _places(elements, asked[before:])
    return asked, found


def _noting(function: Callable[..., object], asked: list[Drawn]) -> Callable[..., object]:
    return functools.partial(_note, function, asked)


def _note(
    function: Callable[..., object], asked: list[Drawn], *args: object, **more: object
) -> object:
    result = function(*args, **more)
    asked.append(Drawn(function.__name__, args, more, result))
    return result


def _flat(block: Block) -> Iterator[Node]:
    """Yield what stands on a page from top to bottom."""
    for child in block.children.values():
        if isinstance(child, Block):
            yield child
            yield from _flat(child)
        else:
            yield child


def _places(elements: list[Node], asked: list[Drawn]) -> Iterator[Place]:
    drawn = {_key(call): call for call in asked if call.is_chart()}
    for position, element in enumerate(elements):
        drawing = _drawing(element)
        for key, chart in drawn.items():
            before, found, after = drawing.partition(key)
            if found:
                above = [*_with_pieces(elements[:position]), *_pieces(before)]
                yield Place(chart, element, above, [*_pieces(after), *elements[position + 1 :]])


def _with_pieces(elements: list[Node]) -> Iterator[Node]:
    """Yield elements of a page, those of HTML with their headings and paragraphs behind them."""
    for element in elements:
        yield element
        if element.type == "html":
            yield from _pieces(element.proto.body)


_TYPES = {"h1": "title", "h2": "header", "p": "markdown"}


def _pieces(html: str) -> Iterator[Piece]:
    """Yield the headings and paragraphs of a part of a page."""
    for tag, words in re.findall(r"<(h1|h2|p)\b[^>]*>(.*?)</\1>", html):
        yield Piece(_TYPES[tag], words)


def _key(chart: Drawn) -> str:
    if chart.is_figure():
        return json.dumps(chart.result["layout"]["title"]["text"])
    return str(chart.result)


def _drawing(element: Node) -> str:
    if element.type == "html":
        return str(element.proto.body)
    if element.type == "plotly_chart":
        return json.dumps(json.loads(element.proto.spec)["layout"]["title"]["text"])
    return ""
