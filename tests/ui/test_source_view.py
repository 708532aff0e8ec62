"""The lines around a place: enough to place it, few enough that it is in sight."""

import pandas as pd

from actionplans.ui.source_view import _told, lines_near, place_of

FIRST = 13


def _lines(*texts: str) -> pd.DataFrame:
    """Return lines of which the one at `FIRST` is the twelfth after the first."""
    return pd.DataFrame({"line": range(1, len(texts) + 1), "text": texts})


def test_of_short_lines_six_stand_above_the_place() -> None:
    shown = lines_near(_lines(*["short"] * 25), FIRST, "12")
    assert shown["line"].tolist() == list(range(FIRST - 6, 26))


def test_lines_that_run_over_many_rows_leave_room_for_fewer() -> None:
    texts = ["short"] * 25
    texts[10] = "long " * 70  # line 11 takes four rows
    assert lines_near(_lines(*texts), FIRST, "12")["line"].min() == 10
    texts[11] = "long " * 200
    assert lines_near(_lines(*texts), FIRST, "12")["line"].min() == FIRST


def test_who_asks_for_more_lines_gets_them_all() -> None:
    assert len(lines_near(_lines(*["long " * 100] * 25), FIRST, "60")) == 25


def test_a_quotation_within_what_was_read_is_not_told_again_and_nothing_else_is_left_out() -> None:
    found = pd.DataFrame(
        {
            "kind": ["action", "action", "quotation", "quotation"],
            "wording": ["Plant <b>trees</b>", "Plant <b>trees</b>", "trees", "Mow the lawn"],
            "line_start": 3,
            "line_end": 4,
        }
    )
    assert place_of(found, 4) == (3, 4)
    assert _told(found) == [
        "<p>Action read here: <strong>Plant &lt;b&gt;trees&lt;/b&gt;</strong></p>",
        "<p>Action read here: <strong>Plant &lt;b&gt;trees&lt;/b&gt;</strong></p>",
        "<p>Quoted as evidence from here: <strong>Mow the lawn</strong></p>",
    ]
