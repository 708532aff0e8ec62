"""The commands that read one thing print JSON, one object a line, and nothing else."""

import io
import json
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from actionplans import settings
from loaders.__main__ import main
from tests.fixtures import register
from tests.fixtures.invented import path_of

ACTION_KEYS = [
    *("position", "section", "purpose", "commitment", "issue_raw", "rec_ref", "wording", "owners"),
    *("owner_raw", "deadline_raw", "deadline_start", "deadline_end", "deadline_kind"),
    *("is_ongoing", "status", "refers_to", "page", "line_start", "line_end", "findings"),
]
DEADLINE_KEYS = [
    *("deadline_raw", "deadline_start", "deadline_end", "is_ongoing", "deadline_kind"),
    *("deadline_precision", "status"),
]
Run = Callable[..., tuple[int, list[dict[str, Any]], str]]
"""Runs a command on some standard input; gives its status, its objects and its messages."""

DAY = ["--plan-date", "2019-03-01"]


@pytest.fixture(autouse=True)
def _invented_register(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "BUILD_DIR", tmp_path / "build")
    monkeypatch.setattr(settings, "DATA_DIR", register.make_register(tmp_path / "data"))


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Return a way to run a command in this process."""

    def run_command(*arguments: str, given: str = "") -> tuple[int, list[dict[str, Any]], str]:
        stream = io.TextIOWrapper(io.BytesIO(given.encode()), encoding="ascii")
        monkeypatch.setattr(sys, "stdin", stream)
        status = main(list(arguments))
        said = capsys.readouterr()
        return status, [json.loads(line) for line in said.out.splitlines()], said.err

    return run_command


@pytest.mark.parametrize("layout", ["recommendation_table", "purpose_plan", "narrative_plan"])
def test_each_action_is_an_object_with_the_agreed_keys(run: Run, layout: str) -> None:
    status, actions, said = run("read", str(path_of(layout)), *DAY)
    assert (status, said) == (0, "")
    assert [list(action) for action in actions] == [ACTION_KEYS] * len(actions)
    assert [action["position"] for action in actions] == list(range(1, len(actions) + 1))


def test_absent_values_have_one_form(run: Run) -> None:
    _, actions, _ = run("read", str(path_of("purpose_plan")), *DAY)
    (action,) = [a for a in actions if a["line_start"] == 23]
    absent = ("rec_ref", "owner_raw", "deadline_raw", "deadline_start", "deadline_end", "status")
    assert {key: action[key] for key in absent} == dict.fromkeys(absent, "")
    assert (action["owners"], action["page"], action["is_ongoing"]) == ([], None, False)
    assert action["deadline_kind"] == "none"


def test_values_are_printed_as_they_were_read(run: Run) -> None:
    _, actions, _ = run("read", str(path_of("recommendation_table")), *DAY)
    assert {key: value for key, value in actions[0].items() if value} == {
        "position": 1,
        "section": "Key Recommendations",
        "rec_ref": "K1",
        "wording": "We know that we rarely take time to look back. We will publish a booklet of"
        " what worked.",
        "owners": ["Ann Barker", "Communications Team"],
        "owner_raw": "Ann Barker / Communications Team",
        "deadline_raw": "March 2019 and ongoing",
        "deadline_start": "2019-03-01",
        "deadline_end": "2019-03-31",
        "deadline_kind": actions[0]["deadline_kind"],
        "is_ongoing": True,
        "line_start": 6,
        "line_end": 7,
    }


def test_a_document_without_actions_prints_nothing(run: Run) -> None:
    assert run("read", str(path_of("feedback_report")), *DAY) == (0, [], "")


def test_relative_dates_count_from_the_day_given(run: Run, tmp_path: Path) -> None:
    plan = tmp_path / "plan.txt"
    plan.write_text(
        "Recommendation\tAction\tLead\tTimescale\n1. Plant\tPlant\tAB\tWithin 6 months\n"
    )
    ends = [
        run("read", str(plan), "--plan-date", day)[1][0]["deadline_end"]
        for day in ("2020-01-15", "2021-08-31")
    ]
    assert ends == ["2020-07-15", "2022-02-28"]


def test_corrections_apply_only_to_a_registered_file(run: Run, tmp_path: Path) -> None:
    changed = tmp_path / "changed.txt"
    shutil.copy(path_of("recommendation_table"), changed)
    register.change(changed, "Fenbrook", "Fenbrooke")
    ends = [
        run("read", str(path), *DAY)[1][9]["deadline_end"]
        for path in (path_of("recommendation_table"), changed)
    ]
    assert ends == ["2020-02-29", ""]


def test_a_layout_may_be_named(run: Run) -> None:
    plan = str(path_of("purpose_plan"))
    assert run("read", plan, *DAY, "--layout", "purpose_plan")[1] == run("read", plan, *DAY)[1]


@pytest.mark.parametrize("option", [["--layout", "wish_list"], ["--plan-date", "31 March"], []])
def test_a_command_that_makes_no_sense_is_refused(run: Run, option: list[str]) -> None:
    day = DAY if "--layout" in option else []
    with pytest.raises(SystemExit) as raised:
        run("read", str(path_of("purpose_plan")), *day, *option)
    assert raised.value.code == 2


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (None, "plan.txt"),
        (b"", "the file is empty"),
        (b"\n\n \n", "the file is empty"),
        (b"\x01\x02\x03Plant", "this is not a text file"),
        (b"\x89PNG\r\n\x1a\n", "this is a picture"),
        ("Plant £5".encode("latin-1"), "no layout fits"),
        (b"Dear resident,\n\nThank you.\n", "no layout fits"),
    ],
)
def test_a_file_that_cannot_be_read_gives_one_clear_line(
    run: Run,
    tmp_path: Path,
    content: bytes | None,
    said: str,
) -> None:
    path = tmp_path / "plan.txt"
    if content is not None:
        path.write_bytes(content)
    status, actions, messages = run("read", str(path), *DAY)
    assert (status != 0, actions) == (True, [])
    assert messages.count("\n") == 1
    assert "plan.txt" in messages
    assert said in messages


def test_a_folder_gives_one_clear_line(run: Run, tmp_path: Path) -> None:
    status, actions, messages = run("read", str(tmp_path), *DAY)
    assert (status != 0, actions, messages.count("\n")) == (True, [], 1)
    assert tmp_path.name in messages


def test_a_layout_that_does_not_fit_gives_one_clear_line(run: Run) -> None:
    plan = str(path_of("narrative_plan"))
    status, actions, messages = run("read", plan, *DAY, "--layout", "purpose_plan")
    assert (status != 0, actions, messages.count("\n")) == (True, [], 1)
    assert "narrative_plan.txt" in messages


def test_each_line_is_a_deadline_blank_lines_included(run: Run) -> None:
    phrases = ["May 2020", "", "  ", "Aug – Dec 2020", "Completed", "soon", ""]
    status, deadlines, _ = run("deadline", *DAY, given="\n".join(phrases) + "\n")
    assert status == 0
    assert [deadline["deadline_raw"] for deadline in deadlines] == phrases
    assert [list(deadline)[: len(DEADLINE_KEYS)] for deadline in deadlines] == (
        [DEADLINE_KEYS] * len(phrases)
    )
    ends = [deadline["deadline_end"] for deadline in deadlines]
    assert ends == ["2020-05-31", "", "", "2020-12-31", "", "", ""]
    assert [deadline["status"] for deadline in deadlines] == [*[""] * 4, "complete", "", ""]


@pytest.mark.parametrize("given", ["May 2020", "May 2020\n", "May 2020\r\n"])
def test_the_end_of_a_line_is_no_part_of_the_phrase(run: Run, given: str) -> None:
    _, deadlines, _ = run("deadline", *DAY, given=given)
    assert [deadline["deadline_raw"] for deadline in deadlines] == ["May 2020"]


def test_no_phrase_gives_no_object(run: Run) -> None:
    assert run("deadline", *DAY) == (0, [], "")


def test_each_line_is_an_owner_cell_line_breaks_inside(run: Run) -> None:
    cells = ["Ann Barker / Communications Team", "", "AB\nCD", "Zoë Åström"]
    status, owners, _ = run("owners", given="".join(f"{json.dumps(cell)}\n" for cell in cells))
    assert status == 0
    assert [owner["owner_raw"] for owner in owners] == cells
    assert [owner["owners"] for owner in owners] == [
        ["Ann Barker", "Communications Team"],
        [],
        ["AB", "CD"],
        ["Zoë Åström"],
    ]


@pytest.mark.parametrize("line", ["Ann Barker", "[1]", "", "7"])
def test_a_line_that_is_no_cell_is_named(run: Run, line: str) -> None:
    status, owners, messages = run("owners", given=f'"AB"\n{line}\n')
    assert (status, len(owners), messages.count("\n")) == (1, 1, 1)
    assert "line 2" in messages


def test_a_build_that_stops_says_why_in_its_last_line(run: Run) -> None:
    (settings.DATA_DIR / "plans" / "programme_report.txt").unlink()
    status, answers, messages = run()
    assert (status, answers) == (1, [])
    *progress, last = messages.splitlines()
    assert progress == [f"1/5 {register.PROGRAMME}"]
    assert last == f"error: {register.PROGRAMME}: no file plans/programme_report.txt"
