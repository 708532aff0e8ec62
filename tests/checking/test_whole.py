"""A check tells everything that a reading finds, and changes nothing."""

import json
from datetime import date
from pathlib import Path

import pytest

import loaders
from actionplans import settings
from actionplans.checking import Choices, Layouts, check, summary_lines
from actionplans.checking.whole import Json
from actionplans.corrections import Correction
from actionplans.errors import DocumentUnreadableError, StaleCorrectionError
from tests.fixtures import register
from tests.fixtures.invented import path_of
from tests.fixtures.printed_plan import plan_pdf

TODAY = date(2024, 5, 6)
LAYOUTS = Layouts(loaders.load, loaders.candidates, loaders.columns)


@pytest.fixture(autouse=True)
def _invented_register(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "BUILD_DIR", tmp_path / "build")
    monkeypatch.setattr(settings, "DATA_DIR", register.make_register(tmp_path / "data"))


def _check(path: Path, **choices: object) -> Json:
    return check(path, Choices(**choices), LAYOUTS, TODAY, lambda _step: None)  # type: ignore[arg-type]


def _file(folder: Path, text: str) -> Path:
    path = folder / "plan.md"
    path.write_text(text, encoding="utf-8")
    return path


TABLE = (
    "# Plan\n\n| Action | Owner | By when |\n|---|---|---|\n| Plant a hedge | AB | 31/02/2024 |\n"
)
MORE = TABLE + "| Mend the gate | Communications Team | 1 June 2024 |\n| Dig a pond | | |\n"


def test_the_whole_reading_can_be_written_as_json(tmp_path: Path) -> None:
    checked = _check(_file(tmp_path, MORE))
    assert json.loads(json.dumps(checked))["actions"] == checked["actions"]
    assert [a["wording"] for a in checked["actions"]] == [
        "Plant a hedge",
        "Mend the gate",
        "Dig a pond",
    ]
    assert checked["lines"][4] == "| Plant a hedge | AB | 31/02/2024 |"


def test_each_doubt_has_its_sentence_and_severity(tmp_path: Path) -> None:
    (first, *_) = _check(_file(tmp_path, MORE))["actions"]
    doubts = {doubt["code"]: doubt for doubt in first["doubts"]}
    assert doubts["impossible-date"]["severity"] == "error"
    assert "“31/02/2024”" in doubts["impossible-date"]["message"]


def test_the_layout_is_the_likeliest_or_the_one_chosen(tmp_path: Path) -> None:
    path = _file(tmp_path, MORE)
    assert _check(path)["layout"] == _check(path)["candidates"][0]["layout"]
    assert _check(path, layout="recommendation_table")["layout"] == "recommendation_table"


@pytest.mark.parametrize(
    ("text", "layout", "said"),
    [
        ("Good morning.\n", None, "arranged like none of the layouts"),
        (MORE, "narrative_plan", "no title such as 'Proposed actions'"),
    ],
)
def test_a_document_that_does_not_fit_is_given_with_the_reason(
    tmp_path: Path, text: str, layout: str | None, said: str
) -> None:
    checked = _check(_file(tmp_path, text), layout=layout)
    assert said in checked["problem"]
    assert checked["actions"] == []
    assert checked["lines"][0] == text.splitlines()[0]


def test_a_file_that_cannot_be_read_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    path.write_bytes(b"\x89PNG\r\n\x1a\n")
    with pytest.raises(DocumentUnreadableError):
        _check(path)


def test_the_day_is_the_given_one_else_the_printed_one_else_today(tmp_path: Path) -> None:
    dated = _file(tmp_path, MORE.replace("# Plan", "# Plan of 4 March 2019"))
    assert [_check(dated, plan_on=date(2020, 1, 1))[k] for k in ("plan_on", "plan_basis")] == [
        "2020-01-01",
        "given",
    ]
    assert [_check(dated)[k] for k in ("plan_on", "plan_basis")] == ["2019-03-04", "suggested"]
    undated = _file(tmp_path, TABLE)
    assert [_check(undated)[k] for k in ("plan_on", "plan_basis")] == ["2024-05-06", "today"]


def _correction(column_name: str, raw_text: str, corrected: str, line: int = 5) -> Correction:
    return Correction(
        document_id="",
        page=None,
        line_start=line,
        column_name=column_name,
        raw_text=raw_text,
        corrected=corrected,
        reason="a digit too many",
        corrected_by="Ann Barker",
        corrected_on=TODAY,
    )


def test_corrections_are_read_in_place(tmp_path: Path) -> None:
    mended = (_correction("deadline", "31/02/2024", "May 2021"), _correction("owner", "", "CD", 7))
    first, _, third = _check(_file(tmp_path, MORE), corrections=mended)["actions"]
    assert (first["deadline_end"], third["owners"]) == ("2021-05-31", ["CD"])


def test_a_row_left_out_is_gone_and_the_rest_is_counted_anew(tmp_path: Path) -> None:
    left = (_correction("left out", "Mend the gate", "", 6),)
    actions = _check(_file(tmp_path, MORE), corrections=left)["actions"]
    assert [(a["position"], a["wording"]) for a in actions] == [
        (1, "Plant a hedge"),
        (2, "Dig a pond"),
    ]


def test_leaving_out_what_is_not_there_is_refused(tmp_path: Path) -> None:
    left = (_correction("left out", "Mend the fence", "", 6),)
    with pytest.raises(StaleCorrectionError, match="Mend the fence"):
        _check(_file(tmp_path, MORE), corrections=left)


def test_a_registered_file_is_known_by_its_fingerprint() -> None:
    checked = _check(settings.DATA_DIR / "plans" / "purpose_plan.txt")
    assert checked["file"]["registered"] == register.RECOVERY


def test_the_summary_tells_counts_suggestions_and_doubts() -> None:
    said = "\n".join(summary_lines(_check(path_of("recommendation_table"))))
    for words in (
        "suggested council: X01 (line 1)",
        "read as recommendation_table (1.00)",
        "13 actions, 13 with an owner, 11 with a deadline, 11 recommendations",
        "1  Date that cannot be (impossible-date)",
        "error: action 10, line 24: Date that cannot be (impossible-date): "
        "This cannot be a date: “31/02/2020”.",
    ):
        assert words in said


ITEMS = "# Plan\n\n| Item | Step | Who | By when |\n|---|---|---|---|\n" + "".join(
    f"| Plant hedge {n} | Stage {n} | AB | May 202{n} |\n" for n in range(4)
)


def test_each_column_is_told_with_its_meaning(tmp_path: Path) -> None:
    columns = _check(_file(tmp_path, MORE))["columns"]
    assert [(c["heading"], c["role"]) for c in columns] == [
        ("Action", "action"),
        ("Owner", "owner"),
        ("By when", "deadline"),
    ]
    assert all(column["reason"] for column in columns)


def test_a_person_decides_what_a_column_holds(tmp_path: Path) -> None:
    roles = (("Item", "action"), ("Step", "measure"))
    actions = _check(_file(tmp_path, ITEMS), roles=roles)["actions"]
    assert [action["wording"] for action in actions] == [f"Plant hedge {n}" for n in range(4)]
    other = _check(_file(tmp_path, ITEMS), roles=(("Item", ""), ("Step", "action")))["actions"]
    assert [action["wording"] for action in other] == [f"Stage {n}" for n in range(4)]


def test_a_meaning_that_there_is_not_is_told(tmp_path: Path) -> None:
    checked = _check(_file(tmp_path, ITEMS), roles=(("Item", "colour"),))
    assert "cannot hold 'colour'" in checked["problem"]


def test_a_row_of_a_pdf_has_its_box_on_the_page(tmp_path: Path) -> None:
    path = tmp_path / "plan.pdf"
    path.write_bytes(plan_pdf())
    checked = _check(path)
    (first, *_) = checked["actions"]
    (region,) = [
        r for r in checked["regions"] if r["line"] == first["line_start"] and r["cell"] is None
    ]
    left, top, right, bottom = region["box"]
    assert (region["page"], left < right, top < bottom) == (1, True, True)
