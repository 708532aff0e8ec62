"""Every chart of every page: title, summary, name for a screen reader, numbers, contrast.

What is a chart is found by running the pages, not by a list: any function of
`actionplans.charts` that returns a figure, or HTML that is not a key to colours.
"""

import functools
import inspect
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import lxml.html
import pytest
from streamlit.testing.v1.element_tree import Block, Dataframe, Element

from actionplans import charts, palette, settings, ui
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
HEADINGS = ("title", "header", "subheader")
SENTENCE = re.compile(r"[A-Z].*\.")
COUNTED = re.compile(r"(\d[\d,]*) actions?\b")


Node = Element | Block
THEMES = [pytest.param(False, id="light"), pytest.param(True, id="dark")]


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


@pytest.fixture(scope="module")
def places(published_build: tuple[Path, str]) -> tuple[list[Drawn], list[Place]]:
    """Run every page once; return all that was asked of the charts, and where each stands."""
    asked: list[Drawn] = []
    found: list[Place] = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(settings, "BUILD_DIR", published_build[0])
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
        if chart := drawn.get(_drawing(element)):
            yield Place(chart, element, elements[:position], elements[position + 1 :])


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


def test_every_chart_stands_on_a_page(places: tuple[list[Drawn], list[Place]]) -> None:
    asked, found = places
    drawn = {call.name for call in asked if call.is_chart()}
    keys = {name for name in FUNCTIONS if name.endswith("_key")}
    assert {name for name, function in FUNCTIONS.items() if _draws(function)} <= drawn | keys
    assert drawn == {place.chart.name for place in found}
    assert len(drawn) >= 18


def _draws(function: Callable[..., object]) -> bool:
    """Tell whether a function returns a figure or writes HTML itself."""
    source = inspect.getsource(function)
    return "-> Figure" in source or bool(re.search(r"<[a-z]+[ >]|\bgrid\(", source))


def _each(places: tuple[list[Drawn], list[Place]], lacks: Callable[[Place], bool]) -> set[str]:
    return {place.chart.name for place in places[1] if lacks(place)}


def test_every_chart_has_a_title_that_is_seen(places: tuple[list[Drawn], list[Place]]) -> None:
    assert _each(places, lambda place: not _title(place)) == set()


def _title(place: Place) -> str:
    """Return the caption of a chart, or the heading under which it is the first."""
    if place.chart.is_figure():
        return str(place.chart.result["layout"]["title"]["text"])
    own = _html(place.chart).xpath("string(//caption | //figcaption)")
    headings = [_words(e) for e in place.above if e.type in HEADINGS]
    return str(own) or "".join(headings[-1:])


def test_every_chart_has_a_name_for_a_screen_reader(
    places: tuple[list[Drawn], list[Place]],
) -> None:
    assert _each(places, lambda place: not _name(place)) == set()


def _name(place: Place) -> str:
    if place.chart.is_figure():
        return str(place.shown.proto.alt)
    root = _html(place.chart)
    return str(root.get("aria-label") or root.xpath("string(./caption)"))


def test_every_chart_is_summed_up_in_a_sentence(places: tuple[list[Drawn], list[Place]]) -> None:
    bare = _each(places, lambda place: not any(map(_is_sentence, _section(place.above))))
    assert bare == WORDS_THEMSELVES


WORDS_THEMSELVES = {"cards", "thread"}
"""Charts that are sentences and labelled figures from end to end, with nothing to sum up."""


def _section(above: list[Node]) -> list[Node]:
    """Return what stands between a chart and the heading over it."""
    headings = [i for i, element in enumerate(above) if element.type in HEADINGS]
    return above[headings[-1] :] if headings else above


def _words(element: Node) -> str:
    return str(getattr(element, "value", ""))


def _is_sentence(element: Node) -> bool:
    return element.type in ("markdown", "caption") and bool(SENTENCE.search(_words(element)))


def test_a_figure_s_name_holds_title_and_summary(places: tuple[list[Drawn], list[Place]]) -> None:
    figures = [place for place in places[1] if place.chart.is_figure()]
    assert len(figures) >= 4
    for place in figures:
        title, _, summary = _name(place).partition(". ")
        assert title == _title(place)
        assert summary in [_words(e) for e in place.above if e.type == "markdown"]


def test_the_numbers_of_every_chart_stand_as_text_or_in_a_table_below(
    places: tuple[list[Drawn], list[Place]],
) -> None:
    assert _each(places, lambda place: not (_is_text(place) or _has_table(place))) == set()


def _is_text(place: Place) -> bool:
    """Tell whether each number that a mark is named by is printed on it or beside it."""
    if place.chart.is_figure() or _html(place.chart).get("role") == "img":
        return False
    named = _html(place.chart).xpath(".//*[@aria-label][self::a or @title]")
    return all(
        number[1] in "".join(mark.itertext())
        for mark in named
        if (number := COUNTED.search(mark.get("aria-label")))
    )


def _has_table(place: Place) -> bool:
    """Tell whether a table of the page follows."""
    return any(
        (element.type == "expander" and "table" in str(getattr(element, "label", "")))
        or isinstance(element, Dataframe)
        or (element.type == "html" and "<table" in element.proto.body)
        for element in place.below
    )


def _html(chart: Drawn) -> lxml.html.HtmlElement:
    return lxml.html.fragment_fromstring(chart.result)


@pytest.mark.parametrize("is_dark", THEMES)
def test_every_colour_of_a_figure_stands_out_from_the_page(
    places: tuple[list[Drawn], list[Place]], is_dark: bool
) -> None:
    page = palette.background(is_dark)
    pale = {
        (chart.name, colour): palette.contrast(colour, page)
        for chart, figure in _figures(places, is_dark=is_dark)
        for colour in _colours(figure)
        if palette.contrast(colour, page) < 3
    }
    assert pale == {}


@pytest.mark.parametrize("is_dark", THEMES)
def test_neighbours_of_a_stacked_column_are_parted_by_the_page(
    places: tuple[list[Drawn], list[Place]], is_dark: bool
) -> None:
    gap = {"width": 1, "color": palette.background(is_dark)}
    stacked = {
        chart.name: [trace["marker"].get("line") for trace in figure["data"]]
        for chart, figure in _figures(places, is_dark=is_dark)
        if figure["layout"].get("barmode") == "stack"
    }
    assert len(stacked) >= 2
    assert {
        name: lines for name, lines in stacked.items() if set(map(str, lines)) != {str(gap)}
    } == {}


def _figures(
    places: tuple[list[Drawn], list[Place]], *, is_dark: bool
) -> Iterator[tuple[Drawn, charts.Figure]]:
    for place in places[1]:
        if place.chart.is_figure():
            more = place.chart.more | {"is_dark": is_dark}
            yield place.chart, FUNCTIONS[place.chart.name](*place.chart.args, **more)


def _colours(figure: charts.Figure) -> Iterator[str]:
    """Yield the colours of all marks and lines; the gaps between bars are the page's own."""
    for part in [*figure["data"], *figure["layout"].get("shapes", [])]:
        kinds = ("marker",) if part["type"] == "bar" else ("marker", "line")
        yield from (part[kind]["color"] for kind in kinds if "color" in part.get(kind, {}))
