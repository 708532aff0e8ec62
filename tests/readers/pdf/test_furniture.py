from actionplans.readers.pdf.furniture import find_furniture
from actionplans.readers.pdf.geometry import Frame, Line
from tests.readers.pdf.setting import line

PAGE = Frame(0, 0, 600, 800)


def _page(*texts: tuple[str, float]) -> tuple[Frame, list[Line]]:
    return PAGE, [line(text, 50, top) for text, top in texts]


def test_running_titles_and_numbers_are_found() -> None:
    pages = [
        _page(("Plan of Fenbrook", 30), (f"Text {n}", 400), (f"Page {n} of 3", 780))
        for n in (1, 2, 3)
    ]
    assert find_furniture(pages) == [{0, 2}] * 3


def test_the_same_words_in_the_text_are_no_running_title() -> None:
    assert find_furniture([_page(("Actions", 300)), _page(("Actions", 300))]) == [set(), set()]


def test_a_title_at_another_height_is_no_running_title() -> None:
    assert find_furniture([_page(("Actions", 30)), _page(("Actions", 90))]) == [set(), set()]


def test_headings_of_columns_are_no_running_title() -> None:
    page = _page(("Action        Owner        By when", 60), ("Plant trees", 90))
    assert find_furniture([page, page]) == [{1}, {1}]


def test_a_lone_number_at_the_edge_is_the_page_number() -> None:
    assert find_furniture(
        [_page(("Plan", 300), ("4", 780)), _page(("Plan", 90), ("- 5 -", 30))]
    ) == [
        {1},
        {1},
    ]
