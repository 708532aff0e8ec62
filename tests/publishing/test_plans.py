"""Adding, removing and undoing are whole: on any failure all is as it was before."""

import io
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

import loaders
from actionplans import build, metrics, publishing, settings, store
from actionplans.build import Summary
from actionplans.checking import Layouts
from actionplans.corrections import Correction
from actionplans.documents import read_documents
from actionplans.errors import ActionPlansError, LayoutError, RegisterError
from actionplans.publishing import NewPlan, journal
from tests.fixtures import register
from tests.fixtures.printed_plan import plan_pdf
from tests.fixtures.register import change, digest_of

TODAY = date(2024, 5, 6)
LAYOUTS = Layouts(loaders.load, loaders.candidates, loaders.columns)
TABLE = (
    "# Plan\n\n| Action | Owner | By when |\n|---|---|---|\n"
    "| Plant a hedge | AB | May 20201 |\n| Mend the gate | CD | 1 June 2024 |\n"
    "| Dig a pond | EF | 2 June 2024 |\n"
)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder that holds the invented register, built."""
    folder = tmp_path_factory.mktemp("built")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(settings, "BUILD_DIR", folder / "build")
        patch.setattr(settings, "DATA_DIR", register.make_register(folder / "data"))
        _build()
    return folder


@pytest.fixture(autouse=True)
def _own_folders(built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, setting in (("build", "BUILD_DIR"), ("data", "DATA_DIR")):
        shutil.copytree(built / name, tmp_path / name)
        monkeypatch.setattr(settings, setting, tmp_path / name)


@pytest.fixture
def plan(tmp_path: Path) -> NewPlan:
    file = tmp_path / "as published.MD"
    file.write_bytes(TABLE.encode())
    return NewPlan(
        file=file,
        document_id="fenbrook-2024-plan",
        title='Plan "2024"',
        kind="action plan",
        councils=("fenbrook borough council",),
        plan_on=date(2024, 1, 31),
    )


def _build() -> Summary:
    return build.build(loaders.load, io.StringIO())


def _add(plan: NewPlan) -> Summary:
    return publishing.add(plan, LAYOUTS, _build, TODAY)


def _state() -> tuple[dict[str, str], str]:
    """Return the fingerprint of every file of the data folder, and the build shown."""
    files = sorted(settings.DATA_DIR.rglob("*"))
    kept = {
        f.relative_to(settings.DATA_DIR).as_posix(): digest_of(f)
        for f in files
        if f.is_file() and settings.CHANGES not in f.parts
    }
    return kept, store.current_build()


def _wordings(document_id: str) -> list[object]:
    rows = store.connect(store.current_build()).rows(
        "select wording from actions where document_id = $id order by position",
        {"id": document_id},
    )
    return [wording for (wording,) in rows]


def _mend(**changes: object) -> Correction:
    known = Correction(
        document_id="",
        page=None,
        line_start=5,
        column_name="deadline",
        raw_text="May 20201",
        corrected="May 2021",
        reason="a digit too many",
        corrected_by="Ann Barker",
        corrected_on=TODAY,
    )
    return replace(known, **changes)  # type: ignore[arg-type]


def test_a_plan_is_copied_registered_and_built(plan: NewPlan) -> None:
    _add(plan)
    (*_, entry) = read_documents(settings.DATA_DIR / "documents.toml")
    assert (entry.title, entry.councils, entry.path) == (
        'Plan "2024"',
        ("X01",),
        "plans/fenbrook-2024-plan.md",
    )
    assert entry.file.read_bytes() == TABLE.encode()
    assert entry.publisher == "Fenbrook Borough Council"
    assert (entry.actions_counted, entry.actions_basis) == (3, "accepted as read")
    assert _wordings(plan.document_id) == ["Plant a hedge", "Mend the gate", "Dig a pond"]


def test_a_count_made_by_hand_is_marked_as_such(plan: NewPlan) -> None:
    _add(replace(plan, actions_counted=3))
    (*_, entry) = read_documents(settings.DATA_DIR / "documents.toml")
    assert (entry.actions_counted, entry.actions_basis) == (3, "counted by hand")


def test_corrections_and_rows_left_out_are_kept_with_their_reason(plan: NewPlan) -> None:
    left_out = _mend(column_name="left out", line_start=6, raw_text="Mend the gate", corrected="")
    _add(replace(plan, corrections=(_mend(), left_out)))
    assert _wordings(plan.document_id) == ["Plant a hedge", "Dig a pond"]
    rows = store.connect(store.current_build()).rows(
        "select column_name, raw_text, corrected, reason from corrections"
        " where document_id = 'fenbrook-2024-plan' order by line_start"
    )
    assert rows == [
        ("deadline", "May 20201", "May 2021", "a digit too many"),
        ("left out", "Mend the gate", "", "a digit too many"),
    ]


def test_a_council_that_the_table_lacks_is_added(plan: NewPlan) -> None:
    new = (("Long Dale City Council", ""),)
    _add(replace(plan, councils=(), new_councils=new))
    (*_, entry) = read_documents(settings.DATA_DIR / "documents.toml")
    assert entry.councils == ("uncoded-long-dale-city-council",)
    assert entry.publisher == "Long Dale City Council"


def test_undo_brings_back_every_byte_and_the_next_one_before_it(plan: NewPlan) -> None:
    first, _ = _state()
    _add(replace(plan, corrections=(_mend(),), new_councils=(("Long Dale City Council", ""),)))
    second, _ = _state()
    publishing.remove(register.PROGRAMME, _build)
    assert publishing.undo(_build)[0] == f"removed {register.PROGRAMME}"
    assert _state()[0] == second
    assert publishing.undo(_build)[0] == "added fenbrook-2024-plan"
    assert _state()[0] == first
    assert _wordings(plan.document_id) == []
    with pytest.raises(ActionPlansError, match="no change to undo"):
        publishing.undo(_build)


def test_removing_a_plan_leaves_the_register_as_it_was(plan: NewPlan) -> None:
    first, _ = _state()
    _add(replace(plan, corrections=(_mend(),)))
    publishing.remove(plan.document_id, _build)
    assert _state()[0] == first


@pytest.mark.parametrize(
    ("changes", "error", "said"),
    [
        ({"document_id": "../plan"}, RegisterError, "no document id"),
        ({"document_id": register.RESPONSE}, RegisterError, "already"),
        ({"councils": ("Long Dale",)}, RegisterError, "no council 'long dale'"),
        ({"councils": (), "publisher": "X"}, RegisterError, "councils must be a list"),
        ({"new_councils": (("Long Dale", "E7"),)}, RegisterError, "no code"),
        ({"kind": "wish list"}, RegisterError, "wish list"),
        ({"title": " "}, RegisterError, "title is empty"),
        ({"supersedes": "nothing"}, RegisterError, "supersedes"),
        ({"actions_counted": 4}, RegisterError, "3 actions read, 4 counted by hand"),
        ({"layout": "narrative_plan"}, LayoutError, "Proposed actions"),
        ({"corrections": (_mend(raw_text="June"),)}, ActionPlansError, "expected 'June'"),
        ({"corrections": (_mend(reason=""),)}, RegisterError, "needs a reason"),
    ],
)
def test_what_does_not_hold_is_refused_and_nothing_is_changed(
    plan: NewPlan, changes: dict[str, object], error: type[Exception], said: str
) -> None:
    before = _state()
    with pytest.raises(error, match=said):
        _add(replace(plan, **changes))  # type: ignore[arg-type]
    assert _state() == before


def test_the_same_file_is_not_registered_twice(plan: NewPlan) -> None:
    _add(plan)
    before = _state()
    with pytest.raises(RegisterError, match="registered as 'fenbrook-2024-plan'"):
        _add(replace(plan, document_id="another"))
    assert _state() == before


def test_a_plan_that_another_table_speaks_of_cannot_be_removed() -> None:
    before = _state()
    with pytest.raises(RegisterError):
        publishing.remove(register.RESPONSE, _build)
    assert _state() == before


def test_undo_is_refused_where_the_register_was_edited_since(plan: NewPlan) -> None:
    _add(plan)
    change(settings.DATA_DIR / "documents.toml", "Invented publisher", "Another publisher")
    before = _state()
    with pytest.raises(ActionPlansError, match=r"documents\.toml has been changed since"):
        publishing.undo(_build)
    assert _state() == before


def _fail_after_build() -> Summary:
    _build()
    raise OSError("the disk is full")


def _be_killed() -> Summary:
    raise KeyboardInterrupt


@pytest.mark.parametrize("fail", [_fail_after_build, _be_killed])
def test_a_failure_at_any_moment_brings_all_back(
    plan: NewPlan, fail: Callable[[], Summary]
) -> None:
    before = _state()
    with pytest.raises((OSError, KeyboardInterrupt)):
        publishing.add(plan, LAYOUTS, fail, TODAY)
    assert _state() == before
    _add(plan)
    after = _state()
    with pytest.raises((OSError, KeyboardInterrupt)):
        publishing.undo(fail)
    assert _state() == after


def test_what_a_crash_left_half_done_is_put_back(
    plan: NewPlan, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = _state()
    with monkeypatch.context() as patch:
        # A process that is killed comes to no clause that puts things back.
        patch.setattr(journal, "put_back", lambda _data_dir: None)
        patch.setattr(store, "point_back", lambda _build: None)
        with pytest.raises(OSError, match="disk is full"):
            publishing.add(plan, LAYOUTS, _fail_after_build, TODAY)
    assert _state() != before
    assert publishing.recover() == "added fenbrook-2024-plan"
    assert _state() == before
    assert publishing.recover() == ""


def test_what_a_person_says_of_the_columns_is_registered(plan: NewPlan) -> None:
    _add(replace(plan, roles=(("By when", ""),)))
    (*_, entry) = read_documents(settings.DATA_DIR / "documents.toml")
    assert dict(entry.roles) == {"By when": ""}
    rows = store.connect(store.current_build()).rows(
        "select distinct deadline_raw from actions where document_id = 'fenbrook-2024-plan'"
    )
    assert rows == [(None,)]


def test_a_pdf_keeps_its_boxes_in_the_database(plan: NewPlan, tmp_path: Path) -> None:
    file = tmp_path / "plan.pdf"
    file.write_bytes(plan_pdf())
    _add(replace(plan, file=file))
    connection = store.connect(store.current_build())
    (line,) = connection.rows(
        "select line_start from actions where document_id = $id and position = 1",
        {"id": plan.document_id},
    )[0]
    regions = metrics.source_regions(connection, plan.document_id, int(str(line)), int(str(line)))
    assert set(regions["page"]) == {1}
    assert regions.loc[regions["is_here"], "line"].tolist() == [line]
    assert len(set(regions["line"])) == 4


def test_undoing_a_newer_version_brings_the_older_one_back(plan: NewPlan, tmp_path: Path) -> None:
    file = tmp_path / "second.md"
    file.write_bytes(TABLE.replace("a pond", "two ponds").encode())
    newer = replace(plan, file=file, document_id="second", supersedes=plan.document_id)
    _add(plan)
    _add(replace(newer, published_on=date(2024, 5, 1)))
    assert _counted(date(2024, 4, 30)) == [plan.document_id]
    assert _counted(date(2024, 5, 1)) == ["second"]
    publishing.undo(_build)
    assert _counted(date(2024, 5, 1)) == [plan.document_id]


def _counted(as_at: date) -> list[str]:
    filters = metrics.Filters(as_at=as_at)
    rows = metrics.register(store.connect(store.current_build()), filters)
    return [i for i in rows["document_id"].unique() if i in ("second", "fenbrook-2024-plan")]
