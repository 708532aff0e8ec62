"""Lines whose values semicolons part are rows; prose with semicolons is not."""

from actionplans.readers.separated import part_separated_lines

ROWS = ["no.; who; commitment", "", "1; Leader; Sell the yard", "2; Cabinet; Mend the hall"]


def _parted(lines: list[str]) -> list[str]:
    return [line for _, line in part_separated_lines(enumerate(lines, start=1))]


def test_lines_with_as_many_semicolons_are_rows() -> None:
    rows = ["no.\twho\tcommitment", "", "1\tLeader\tSell the yard", "2\tCabinet\tMend the hall"]
    assert _parted(["Plan", *ROWS, "That is all."]) == ["Plan", *rows, "That is all."]


def test_two_lines_or_prose_stay_as_they_are() -> None:
    for lines in (ROWS[2:], ["We came; we saw", "They left; she slept", "He ran; it fell"], [""]):
        assert _parted(lines) == lines


def test_lines_keep_their_numbers() -> None:
    numbered = list(enumerate(ROWS, start=5))
    assert [number for number, _ in part_separated_lines(numbered)] == [5, 6, 7, 8]
