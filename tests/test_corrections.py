"""A correction mends one known misprint, and stops the build when it no longer fits."""

from datetime import date
from pathlib import Path

import pytest

from actionplans.corrections import (
    Correction,
    Printed,
    apply,
    read_corrections,
    write_corrections,
)
from actionplans.errors import RegisterError, StaleCorrectionError
from actionplans.records import Place, PlanRow, PrintedRecommendation

HEADER = (
    "document_id,page,line_start,column_name,raw_text,corrected,reason,corrected_by,corrected_on"
)
LINE = "fenbrook,,7,deadline,March 20201,March 2021,a digit too many,The editors,2024-01-31"

ROW = PlanRow(place=Place(7, 8), wording="Plant a hedge", deadline="March 20201", owner="AB")
OTHER = PlanRow(place=Place(9, 9), wording="Mend the gate", deadline="March 20201")
MADE = PrintedRecommendation(place=Place(7, 7), ref="1", wording="lant trees", kind="key")


def _correction(**changes: object) -> Correction:
    values: dict[str, object] = {
        "document_id": "fenbrook",
        "page": None,
        "line_start": 7,
        "column_name": "deadline",
        "raw_text": "March 20201",
        "corrected": "March 2021",
        "reason": "a digit too many",
        "corrected_by": "The editors",
        "corrected_on": date(2024, 1, 31),
    }
    return Correction(**values | changes)  # type: ignore[arg-type]


def _file(folder: Path, *lines: str) -> Path:
    path = folder / "corrections.csv"
    path.write_text("\n".join([HEADER, *lines]) + "\n", encoding="utf-8")
    return path


def test_corrections_are_read_with_their_types(tmp_path: Path) -> None:
    other = 'fenbrook,2,9,owner,"A, B",AB,"a ""slip""",The editors,2024-01-31'
    assert read_corrections(_file(tmp_path, LINE, other)) == [
        _correction(),
        _correction(
            page=2,
            line_start=9,
            column_name="owner",
            raw_text="A, B",
            corrected="AB",
            reason='a "slip"',
        ),
    ]


def test_a_table_without_rows_corrects_nothing(tmp_path: Path) -> None:
    assert read_corrections(_file(tmp_path)) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (",7,", ",seven,"),
        (",7,", ",,"),
        (",,7", ",first,7"),
        ("deadline", "colour"),
        ("a digit too many", ""),
        ("2024-01-31", "31 January"),
        (",The editors,2024-01-31", ""),
    ],
)
def test_a_row_that_cannot_hold_is_named(tmp_path: Path, old: str, new: str) -> None:
    path = _file(tmp_path, LINE, LINE.replace(old, new, 1))
    with pytest.raises(RegisterError, match=r"corrections\.csv line 3: "):
        read_corrections(path)


@pytest.mark.parametrize(
    ("correction", "expected"),
    [
        (_correction(), "March 2021"),
        (_correction(raw_text="20201", corrected="2021"), "March 2021"),
    ],
)
def test_only_the_row_that_is_meant_is_mended(correction: Correction, expected: str) -> None:
    first, second = apply([ROW, OTHER], [correction])
    assert isinstance(first, PlanRow)
    assert (first.deadline, first.wording, first.owner) == (expected, ROW.wording, ROW.owner)
    assert second == OTHER


def test_a_recommendation_is_mended_and_the_row_of_its_line_is_not() -> None:
    known = _correction(column_name="recommendation", raw_text="lant", corrected="Plant")
    made, row = apply([MADE, ROW], [known])
    assert (made.wording, row) == ("Plant trees", ROW)


def test_several_corrections_meet_one_row() -> None:
    owner = _correction(column_name="owner", raw_text="AB", corrected="CD")
    (row,) = apply([ROW], [_correction(), owner])
    assert isinstance(row, PlanRow)
    assert (row.deadline, row.owner) == ("March 2021", "CD")


def test_without_corrections_rows_pass_unchanged() -> None:
    assert list(apply([MADE, ROW, OTHER], [])) == [MADE, ROW, OTHER]


@pytest.mark.parametrize(
    ("printed", "correction", "said"),
    [
        ([ROW], _correction(raw_text="May"), "expected 'May', found 'March 20201'"),
        ([OTHER], _correction(), "no such row; expected 'March 20201'"),
        ([], _correction(), "no such row"),
        ([MADE], _correction(), "no such row"),
        ([ROW], _correction(column_name="recommendation"), "no such row"),
    ],
)
def test_a_correction_that_no_longer_fits_is_named(
    printed: list[Printed], correction: Correction, said: str
) -> None:
    with pytest.raises(StaleCorrectionError) as raised:
        list(apply(printed, [correction]))
    assert said in str(raised.value)
    assert f"fenbrook line 7 {correction.column_name}" in str(raised.value)


def test_a_text_is_found_though_the_cell_stacks_it() -> None:
    stacked = PlanRow(place=Place(7, 8), wording="Plant", deadline="May 2020\n• June  20201")
    known = _correction(raw_text="May 2020 June 20201", corrected="May to June 2021")
    (row,) = apply([stacked], [known])
    assert isinstance(row, PlanRow)
    assert row.deadline == "May to June 2021"


def test_an_empty_cell_is_read_as_what_a_person_says() -> None:
    known = _correction(column_name="measure", raw_text="", corrected="Ten hedges")
    (row,) = apply([ROW], [known])
    assert isinstance(row, PlanRow)
    assert row.measure == "Ten hedges"


def test_a_cell_that_was_empty_and_is_no_longer_stops_the_build() -> None:
    with pytest.raises(StaleCorrectionError, match="expected '', found 'AB'"):
        list(apply([ROW], [_correction(column_name="owner", raw_text="")]))


def test_of_two_rows_in_one_line_the_one_that_prints_the_text_is_meant() -> None:
    other = PlanRow(place=Place(7, 7), wording="Mend the gate", deadline="June 2021")
    first, second = apply([other, ROW], [_correction()])
    assert first == other
    assert isinstance(second, PlanRow)
    assert second.deadline == "March 2021"


def test_a_row_that_a_page_break_parts_is_mended_in_its_second_half() -> None:
    half = PlanRow(place=Place(12, 12), wording="", owner="XY", follows_break=True)
    _, second = apply([ROW, half], [_correction(column_name="owner", raw_text="XY")])
    assert isinstance(second, PlanRow)
    assert second.owner == "March 2021"


def test_rows_to_be_left_out_wait_until_the_actions_are_read() -> None:
    known = _correction(column_name="left out", raw_text="Plant a hedge", corrected="")
    assert list(apply([ROW], [known])) == [ROW]


def test_what_is_left_out_is_read_as_nothing(tmp_path: Path) -> None:
    line = LINE.replace("deadline", "left out")
    with pytest.raises(RegisterError, match="left out"):
        read_corrections(_file(tmp_path, line))


def test_corrections_are_written_as_they_are_read(tmp_path: Path) -> None:
    known = [_correction(), _correction(page=2, raw_text='a, "b"\nc', corrected="=1+1")]
    path = _file(tmp_path)
    path.write_text(f"{HEADER}\n{write_corrections(known)}", encoding="utf-8")
    assert read_corrections(path) == known
