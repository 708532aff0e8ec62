"""A correction mends one known misprint, and stops the build when it no longer fits."""

from datetime import date
from pathlib import Path

import pytest

from actionplans.corrections import Correction, Printed, apply, read_corrections
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
