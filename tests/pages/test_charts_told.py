"""Every chart of every page: title, summary, name for a screen reader, numbers, contrast.

What is a chart is found by running the pages, not by a list: any function of
`actionplans.charts` that returns a figure, or HTML that is not a key to colours.
"""

import inspect
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import lxml.html
import pytest
from streamlit.testing.v1.element_tree import Dataframe

from actionplans import charts, palette, settings
from tests.pages.drawn import FUNCTIONS, Drawn, Node, Place, charts_of_pages

HEADINGS = ("title", "header", "subheader")
SENTENCE = re.compile(r"[A-Z].*\.")
COUNTED = re.compile(r"(\d[\d,]*) actions?\b")


THEMES = [pytest.param(False, id="light"), pytest.param(True, id="dark")]


@pytest.fixture(scope="module")
def places(published_build: tuple[Path, str]) -> tuple[list[Drawn], list[Place]]:
    """Return all that was asked of the charts, and where each stands."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(settings, "BUILD_DIR", published_build[0])
        return charts_of_pages()


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
