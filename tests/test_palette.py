"""Colours reach the contrasts that the law asks for, in both themes."""

import itertools
import re

import pytest

from actionplans import palette, settings
from actionplans.palette import STATUSES, Status

THEMES = [
    pytest.param(False, palette.LIGHT_BACKGROUND, id="light"),
    pytest.param(True, palette.DARK_BACKGROUND, id="dark"),
]


@pytest.mark.parametrize(("is_dark", "background"), THEMES)
@pytest.mark.parametrize("status", STATUSES, ids=lambda s: s.key)
def test_a_status_stands_out_from_the_page(status: Status, is_dark: bool, background: str) -> None:
    assert palette.contrast(status.colour(is_dark), background) >= 3


@pytest.mark.parametrize("is_dark", [False, True])
@pytest.mark.parametrize("status", STATUSES, ids=lambda s: s.key)
def test_a_number_on_a_status_can_be_read(status: Status, is_dark: bool) -> None:
    colour = status.colour(is_dark)
    assert palette.contrast(palette.text_on(colour), colour) >= 4.5


@pytest.mark.parametrize("colour", [*palette.SEQUENTIAL_LIGHT, *palette.SEQUENTIAL_DARK])
def test_a_number_in_a_cell_can_be_read(colour: str) -> None:
    assert palette.contrast(palette.text_on(colour), colour) >= 4.5


@pytest.mark.parametrize("is_dark", [False, True])
def test_no_two_statuses_share_colour_and_pattern(is_dark: bool) -> None:
    for one, other in itertools.combinations(STATUSES, 2):
        assert (one.colour(is_dark), one.pattern) != (other.colour(is_dark), other.pattern)


def test_every_status_of_the_database_has_its_place() -> None:
    assert [status.key for status in STATUSES] == [
        "overdue",
        "past due, no update",
        "due soon",
        "in progress",
        "not yet due",
        "ongoing",
        "no deadline",
        "complete",
        "closed",
    ]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [("#FFFFFF", "#000000", 21), ("#FFFFFF", "#FFFFFF", 1), ("#12436D", "#FFFFFF", 10.25)],
)
def test_contrast_is_that_of_wcag(one: str, other: str, expected: float) -> None:
    assert palette.contrast(one, other) == pytest.approx(expected, abs=0.01)


@pytest.mark.parametrize(
    ("number", "most", "step"), [(1, 1, 4), (1, 5, 0), (5, 5, 4), (3, 5, 2), (1, 100, 0)]
)
def test_the_largest_count_gets_the_last_shade(number: int, most: int, step: int) -> None:
    assert palette.shade(number, most, is_dark=False) == palette.SEQUENTIAL_LIGHT[step]


SHEET = (settings.ROOT / "actionplans" / "ui" / "dashboard.css").read_text(encoding="utf-8")


@pytest.mark.parametrize("line", ["due", "reported", "day"])
def test_a_line_of_completions_stands_out_from_the_page(line: str) -> None:
    drawn = re.search(rf"\.gt-plot > \.gt-{line} {{ background: light-dark\((.+), (.+)\)", SHEET)
    assert drawn
    assert palette.contrast(drawn[1], palette.LIGHT_BACKGROUND) >= 3
    assert palette.contrast(drawn[2], palette.DARK_BACKGROUND) >= 3


@pytest.mark.parametrize("bar", ["gt-bar", "gt-stack"])
def test_neighbours_in_a_bar_are_parted_by_the_page(bar: str) -> None:
    # So the next neighbour of every segment is the page, from which it stands out by 3:1.
    rule = re.search(rf"\.{bar} {{([^}}]*)}}", SHEET)
    assert rule
    gap = re.search(r"gap: (\d)px", rule[1])
    assert gap
    assert int(gap[1]) >= 1


def test_neighbours_in_the_heatmap_are_parted_by_the_page() -> None:
    sheet = (settings.ROOT / "actionplans" / "ui" / "charts.css").read_text(encoding="utf-8")
    rule = re.search(r"\.gt-heatmap, [^{]*{([^}]*)}", sheet)
    assert rule
    assert "border-collapse: separate; border-spacing: 2px" in rule[1]


@pytest.mark.parametrize("sheet", [palette.SEQUENTIAL_LIGHT, palette.SEQUENTIAL_DARK])
def test_each_shade_is_darker_or_lighter_than_the_last(sheet: tuple[str, ...]) -> None:
    lights = [palette.luminance(shade) for shade in sheet]
    assert lights in (sorted(lights), sorted(lights, reverse=True))
