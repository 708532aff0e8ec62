import pytest
from hypothesis import given
from hypothesis import strategies as st

from actionplans.readers.pdf.geometry import Frame, Rect, around

numbers = st.floats(0, 500)


@pytest.mark.parametrize(
    ("turn", "seen"),
    [
        (0, Rect(10, 170, 30, 180)),
        (90, Rect(20, 10, 30, 30)),
        (180, Rect(70, 20, 90, 30)),
        (270, Rect(170, 70, 180, 90)),
    ],
)
def test_a_place_is_seen_from_the_top_left_of_the_turned_page(turn: int, seen: Rect) -> None:
    assert Frame(0, 0, 100, 200, turn).seen(10, 20, 30, 30) == seen


def test_a_turned_page_is_as_wide_as_it_was_high() -> None:
    frame = Frame(10, 10, 110, 210, 90)
    assert (frame.width, frame.height) == (200, 100)


@given(numbers, numbers, numbers, numbers, st.sampled_from([0, 90, 180, 270]))
def test_the_place_in_the_file_is_found_again(
    left: float, bottom: float, width: float, height: float, turn: int
) -> None:
    frame = Frame(-20, 30, 600, 800, turn)
    place = (left, bottom, left + width, bottom + height)
    assert frame.file_place(frame.seen(*place)) == pytest.approx(place)


def test_the_outline_holds_all() -> None:
    assert around([Rect(1, 5, 2, 6), Rect(0, 7, 1, 9)]) == Rect(0, 5, 2, 9)
