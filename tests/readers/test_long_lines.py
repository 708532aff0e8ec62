import pytest
from hypothesis import given
from hypothesis import strategies as st

from actionplans.readers.long_lines import part_long_lines

ACTION = "Action {n}: Plant hedge {n} along the northern road Owner: Parks Deadline: May 202{n}"
LABELS = " ".join(ACTION.format(n=n) for n in range(4))
ENTRY = "{n}. Plant hedge {n} along the road and mow the verges twice."
NUMBERS = "Our plan. " + " ".join(ENTRY.format(n=n) for n in range(1, 8))
TABLE = "Plan | Action | Owner | |---|---| " + " ".join(f"| Plant {n} | AB | " for n in range(40))


def _parts(line: str) -> list[str]:
    return [text for _, text in part_long_lines([(7, line)]) if text]


@pytest.mark.parametrize(
    ("line", "count", "last"),
    [
        (LABELS, 4, ACTION.format(n=3)),
        (NUMBERS, 8, ENTRY.format(n=7)),
        (TABLE, 42, "| Plant 39 | AB |"),
    ],
    ids=["labels", "numbers", "table"],
)
def test_a_plan_on_one_line_is_parted(line: str, count: int, last: str) -> None:
    parts = _parts(line)
    assert (len(parts), parts[-1].rstrip(" |")) == (count, last.rstrip(" |"))


def test_parts_keep_the_number_of_their_line() -> None:
    assert {number for number, _ in part_long_lines([(7, LABELS)])} == {7}


@pytest.mark.parametrize("line", ["Action: Plant Owner: AB", "We will plant hedges. " * 30, ""])
def test_an_ordinary_line_stays_whole(line: str) -> None:
    assert list(part_long_lines([(1, line)])) == [(1, line)]


@given(line=st.text("ab.:|- \t19", max_size=400))
def test_every_sign_but_blanks_stays_in_order(line: str) -> None:
    text = "".join(part for _, part in part_long_lines([(1, f"Owner: {line}")]))
    kept = [c for c in text if c not in " |-:\t"]
    assert kept == [c for c in f"Owner: {line}" if c not in " |-:\t"]
