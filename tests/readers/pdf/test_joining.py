import pytest

from actionplans.readers.pdf.geometry import Rect
from actionplans.readers.pdf.joining import join_tables
from actionplans.readers.pdf.printed import Cell, Piece, Row, Table

HEADINGS = ["Action", "Owner", "By when"]
BODY = [
    ["Plant trees", "Ann Barker", "May 2024"],
    ["Mow the green", "Carl Dunn", "June 2024"],
    ["Sweep the streets", "Dee Frost", "July 2024"],
    ["Paint the hall", "Ann Barker", "May 2025"],
]
EDGES = (50.0, 250.0, 350.0, 450.0)


def _table(page: int, rows: list[list[str]], edges: tuple[float, ...] = EDGES) -> Table:
    rect = Rect(edges[0], 50, edges[-1], 700)
    made = [
        Row([Cell(t, [(page, rect)], is_bold=texts == HEADINGS) for t in texts]) for texts in rows
    ]
    return Table(page, rect, edges, made)


def _joined(*pieces: Piece) -> list[list[list[str]]]:
    found, _ = join_tables(pieces)
    return [[list(row.texts) for row in t.rows] for t in found if isinstance(t, Table)]


def test_a_table_goes_on_on_the_next_page_and_its_headings_stand_once() -> None:
    first, second = _table(1, [HEADINGS, *BODY]), _table(2, [HEADINGS, *BODY[:2]])
    pieces, repeated = join_tables([first, second])
    assert len(pieces) == 1
    assert isinstance(pieces[0], Table)
    assert [row.texts[0] for row in pieces[0].rows][4:] == [
        "Paint the hall",
        "Plant trees",
        "Mow the green",
    ]
    assert repeated == [(2, "Action | Owner | By when")]


@pytest.mark.parametrize(
    ("last", "first", "whole"),
    [
        (
            ["Hold a meeting with", "Ann Barker", "May 2024"],
            ["the traders", "", ""],
            ["Hold a meeting with the traders", "Ann Barker", "May 2024"],
        ),
        (
            ["Hold a meeting.", "Ann Barker", "May 2024"],
            ["Report on it.", "", ""],
            ["Hold a meeting. Report on it.", "Ann Barker", "May 2024"],
        ),
        (
            ["• Hold a meeting.", "Ann Barker", "May 2024"],
            ["• Report on it.", "", ""],
            ["• Hold a meeting.\n• Report on it.", "Ann Barker", "May 2024"],
        ),
        (
            ["Hold a meeting", "", ""],
            ["", "Ann Barker", "May 2024"],
            ["Hold a meeting", "Ann Barker", "May 2024"],
        ),
        (
            ["Hold a meeting with the", "Democratic Services", "May 2024"],
            ["traders of the town", "Manager", ""],
            [
                "Hold a meeting with the traders of the town",
                "Democratic Services Manager",
                "May 2024",
            ],
        ),
    ],
)
def test_a_row_that_a_page_end_breaks_is_whole(
    last: list[str], first: list[str], whole: list[str]
) -> None:
    (rows,) = _joined(_table(1, [HEADINGS, *BODY, last]), _table(2, [HEADINGS, first, *BODY]))
    assert rows[5:7] == [whole, BODY[0]]


def test_a_whole_row_after_a_page_end_stays_one() -> None:
    first, second = _table(1, [HEADINGS, *BODY]), _table(2, [["Open the hall", "CD", "2025"]])
    assert _joined(first, second)[0][-2:] == [BODY[-1], ["Open the hall", "CD", "2025"]]


def test_a_rating_is_no_sentence_that_goes_on() -> None:
    rows = [[*row[:2], "A"] for row in BODY]
    first, second = _table(1, [HEADINGS, *rows]), _table(2, [["Open the house", "", "G"]])
    assert len(_joined(first, second)[0]) == 6


def test_a_row_without_its_first_cell_stays_one() -> None:
    rows = [["1", *row] for row in BODY]
    first = _table(1, [["Theme", *HEADINGS], *rows], (20.0, *EDGES))
    second = _table(2, [["", *BODY[0]]], (20.0, *EDGES))
    assert _joined(first, second)[0][-1] == ["", *BODY[0]]


def test_headings_that_no_rule_parts_from_the_rest_of_a_row_are_taken_off() -> None:
    last = ["Hold a meeting with", "Ann Barker", "May 2024"]
    second = ["Action\nthe traders", "Owner", "By when"]
    (rows,) = _joined(_table(1, [HEADINGS, *BODY, last]), _table(2, [second, *BODY]))
    assert rows[5] == ["Hold a meeting with the traders", "Ann Barker", "May 2024"]


def test_another_table_is_not_joined() -> None:
    other = _table(2, [["Ward", "Councillor"]], (50.0, 150.0, 450.0))
    assert len(_joined(_table(1, [HEADINGS, *BODY]), other)) == 2
    later = _table(3, BODY)
    assert len(_joined(_table(1, [HEADINGS, *BODY]), later)) == 2


def test_a_page_without_some_columns_is_fitted_to_the_others() -> None:
    first = _table(1, [HEADINGS, *BODY])
    second = _table(2, [["Theme 2: Clean streets", "Owner"], ["Sweep", "AB"]], (50.0, 250.0, 450.0))
    rows = _joined(first, second)[0]
    assert rows[-1] == ["Sweep", "AB", "AB"]


def test_headings_printed_again_on_one_page_are_left_out() -> None:
    pieces, repeated = join_tables([_table(1, [HEADINGS, *BODY, HEADINGS, *BODY])])
    assert isinstance(pieces[0], Table)
    assert len(pieces[0].rows) == 9
    assert repeated == [(1, "Action | Owner | By when")]


def test_the_same_action_twice_is_two_rows() -> None:
    assert len(_joined(_table(1, [HEADINGS, BODY[0]]), _table(2, [BODY[0]]))[0]) == 3
