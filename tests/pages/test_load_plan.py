"""A plan is brought in by a person: dropped, looked at, mended, published and undone."""

import io
import re
import shutil
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

import loaders
from actionplans import build, settings, store
from actionplans.ui.load_plan import rows
from tests.fixtures import bad_files as bad
from tests.fixtures import register
from tests.fixtures.printed_plan import plan_pdf
from tests.pages.reading import Table, table
from tests.pages.test_pages import run

PLAN = """# Fenbrook Borough Council: Improvement *Plan*

Cabinet, 4 March 2024

| Recommendation | Action | Owner | By when |
|---|---|---|---|
| 1. Plan ahead | Publish a <b>tree</b> plan | Head of Parks | 31/02/2025 |
| | Plant a hundred trees | Leaders | Summer 2025 |
| 2. Look after water | Dig two ponds | | June 2025 |
"""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder that holds the invented register, built."""
    folder = tmp_path_factory.mktemp("built")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(settings, "BUILD_DIR", folder / "build")
        patch.setattr(settings, "DATA_DIR", register.make_register(folder / "data"))
        build.build(loaders.load, io.StringIO())
    return folder


@pytest.fixture(autouse=True)
def _own_folders(built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, setting in (("build", "BUILD_DIR"), ("data", "DATA_DIR")):
        shutil.copytree(built / name, tmp_path / name)
        monkeypatch.setattr(settings, setting, tmp_path / name)


def _drop(name: str, content: bytes) -> AppTest:
    app = run("load_plan.py")
    app.file_uploader[0].set_value((name, content, "text/plain"))
    return app.run()


def _said(app: AppTest) -> str:
    kinds = (app.markdown, app.caption, app.warning, app.error, app.success, app.info)
    return "\n".join(element.value for kind in kinds for element in kind)


def _widget(app: AppTest, kind: str, label: str) -> object:
    (found,) = [w for w in app.get(kind) if getattr(w, "label", "") == label]
    return found


def _press(app: AppTest, label: str) -> AppTest:
    (button,) = [b for b in app.button if b.label == label]
    return button.click().run()


CAPTION = "The actions as they were read, with their doubts"


def _read(app: AppTest) -> Table:
    return table(app, CAPTION)


def _tables(app: AppTest) -> list[str]:
    return [html.proto.body for html in app.get("html") if CAPTION in html.proto.body]


def _write(app: AppTest, kind: str, label: str, value: object) -> None:
    _widget(app, kind, label).set_value(value)  # type: ignore[attr-defined]


def _wordings(document_id: str) -> list[object]:
    rows = store.connect(store.current_build()).rows(
        "select wording from actions where document_id = $id order by position",
        {"id": document_id},
    )
    return [wording for (wording,) in rows]


def test_the_page_is_closed_where_others_can_reach_it() -> None:
    app = run("load_plan.py")
    assert not app.file_uploader
    assert "open only on the machine that the dashboard runs on" in _said(app)


@pytest.mark.usefixtures("on_this_machine")
def test_a_dropped_plan_is_read_and_its_facts_suggested() -> None:
    app = _drop("plan.md", PLAN.encode())
    assert not app.exception
    assert _widget(app, "multiselect", "Councils that it binds").value == ["X01"]  # type: ignore[attr-defined]
    assert str(_widget(app, "date_input", "Day that its words count from").value) == "2024-03-04"  # type: ignore[attr-defined]
    short = _widget(app, "text_input", "Short name in addresses")
    assert short.value == "fenbrook-2024-action-plan"  # type: ignore[attr-defined]
    said = _said(app)
    assert "3 actions, 2 recommendations and 1 row where something may be wrong." in said
    assert "This cannot be a date: “31/02/2025”" in said.replace("\\", "")
    assert _read(app)["Action"][1:] == [
        "Plant a hundred trees",
        "Dig two ponds",
    ]


@pytest.mark.usefixtures("on_this_machine")
def test_printed_signs_are_shown_and_never_run() -> None:
    app = _drop("plan.md", PLAN.encode())
    html = " ".join(element.value for element in app.html)
    assert "&lt;b&gt;" in html
    assert "<b>tree" not in html
    assert "Improvement *Plan*" not in _said(app)


@pytest.mark.usefixtures("on_this_machine")
@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("empty.pdf", b"", "This file cannot be loaded. The file is empty"),
        ("noise.xlsx", bad.noise(2000), "this is not a text file"),
        ("wide.csv", bad.wide_csv(), "300 columns"),
    ],
)
def test_a_bad_file_ends_in_a_sentence(name: str, content: bytes, said: str) -> None:
    app = _drop(name, content)
    assert not app.exception
    assert said in app.error[0].value.replace("\\", "")
    assert not _tables(app)


@pytest.mark.usefixtures("on_this_machine")
def test_a_document_without_a_plan_can_be_tried_in_another_layout() -> None:
    app = _drop("letter.txt", b"Good morning.\n")
    assert "arranged like none" in _said(app)
    _write(app, "selectbox", "Arranged as", "narrative_plan")
    said = _said(app.run())
    assert "no title such as" in said
    assert "Nothing can be published before a layout fits." in said


@pytest.mark.usefixtures("on_this_machine")
def test_what_is_missing_is_said_and_nothing_can_be_published() -> None:
    app = _drop("plan.md", PLAN.replace("Fenbrook Borough Council: ", "").encode())
    assert "Still to be given: its council." in _said(app)
    (publish,) = [b for b in app.button if b.label == "Publish this plan"]
    assert publish.disabled


def _mend(app: AppTest, values: dict[str, str], button: str, reason: str = "A slip") -> AppTest:
    for label, value in values.items():
        kind = "text_area" if label == "Action" else "text_input"
        _write(app, kind, label, value)
    _write(app, "text_input", "Reason", reason)
    _write(app, "text_input", "Your name", "Ann Barker")
    return _press(app, button)


@pytest.mark.usefixtures("on_this_machine")
def test_a_correction_needs_a_reason() -> None:
    app = _drop("plan.md", PLAN.encode())
    app = _mend(app, {"Deadline, as printed": "28/02/2025"}, "Keep the changes", reason=" ")
    assert "Give a reason and your name" in app.error[0].value
    assert _read(app)["Deadline as printed"][0] == "31/02/2025"


@pytest.mark.usefixtures("on_this_machine")
def test_mended_values_and_rows_left_out_are_published_and_undone() -> None:
    before = (settings.DATA_DIR / "documents.toml").read_bytes()
    app = _drop("plan.md", PLAN.encode())
    app = _mend(app, {"Deadline, as printed": "28/02/2025"}, "Keep the changes")
    assert _read(app)["Read as"][0] == "28 February 2025"
    app = _mend(app, {"Deadline, as printed": "27/02/2025"}, "Keep the changes")
    assert "“31/02/2025” read as “27/02/2025”. A slip (Ann Barker)" in _said(app).replace("\\", "")
    _write(app, "selectbox", "Row", 2)
    app = _mend(app.run(), {}, "Leave this row out", reason="Done by others")
    assert _read(app)["Action"][1:] == ["Dig two ponds"]
    app = _press(app, "Publish this plan")
    assert not app.exception
    assert "is published." in app.success[0].value
    assert not _tables(app), "the field is empty and ready for the next plan"
    assert _wordings("fenbrook-2024-action-plan")[1:] == ["Dig two ponds"]
    quality = run("plan_quality.py", documents="fenbrook-2024-action-plan")
    assert table(quality, "Rows left out, each with its reason")["Reason"] == ["Done by others"]
    app = _press(app, "Undo it")
    assert "Undone: added fenbrook" in app.success[0].value.replace("\\", "")
    assert _wordings("fenbrook-2024-action-plan") == []
    assert (settings.DATA_DIR / "documents.toml").read_bytes() == before


@pytest.mark.usefixtures("on_this_machine")
def test_a_correction_is_taken_back() -> None:
    app = _drop("plan.md", PLAN.encode())
    app = _mend(app, {"Owner, as printed": "Leaders"}, "Keep the changes")
    assert _read(app)["Owner"][0] == "Leaders"
    app = _press(app, "Take back correction 1")
    assert _read(app)["Owner"][0] == "Head of Parks"


@pytest.mark.usefixtures("on_this_machine")
def test_another_day_is_counted_from_at_once() -> None:
    app = _drop("plan.md", PLAN.replace("31/02/2025", "within 12 months").encode())
    assert _read(app)["Read as"][0] == "by 4 March 2025"
    _write(app, "date_input", "Day that its words count from", "2024-06-01")
    app.run()
    assert _read(app)["Read as"][0] == "by 1 June 2025"


@pytest.mark.usefixtures("on_this_machine")
def test_a_row_is_chosen_by_its_number_and_the_address_forgets_it() -> None:
    app = _drop("plan.md", PLAN.encode())
    assert not app.dataframe  # a picture would cut the words
    assert _here(app) == ["load_plan?row=1"]
    app.query_params["row"] = "3"
    assert _here(app.run()) == ["load_plan?row=3"]
    assert _widget(app, "selectbox", "Row").value == 3  # type: ignore[attr-defined]
    assert "row" not in app.query_params
    for absent in ("9", "x", "9" * 5000):
        app.query_params["row"] = absent
        assert _here(app.run()) == ["load_plan?row=3"]


@pytest.mark.usefixtures("on_this_machine")
def test_a_long_plan_is_shown_around_the_chosen_row(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rows, "SIZE", 2)
    app = _drop("plan.md", PLAN.encode())
    assert _read(app)["No."] == ["load_plan?row=1", "load_plan?row=2"]
    assert 'data-value="3">Later rows</a>' in _tables(app)[0]
    _write(app, "selectbox", "Row", 3)
    assert _read(app.run())["No."] == ["load_plan?row=3"]
    assert 'data-value="1">Earlier rows</a>' in _tables(app)[0]


def _here(app: AppTest) -> list[str]:
    return re.findall('href="([^"]*)" data-value="[0-9]+" aria-current="true"', _tables(app)[0])


@pytest.mark.usefixtures("on_this_machine")
def test_the_page_of_a_pdf_is_drawn_with_boxes_around_its_rows() -> None:
    app = _drop("plan.pdf", plan_pdf())
    (page,) = [element.value for element in app.html if 'class="gt-page"' in element.value]
    assert 'src="data:image/png;base64,' in page
    assert (page.count("gt-box"), page.count("gt-strong")) == (4, 1)
    assert "Page 1 of 1 as published" in page


@pytest.mark.usefixtures("on_this_machine")
def test_a_row_of_a_workbook_is_told_with_its_sheet_and_cell() -> None:
    app = _drop("plan.xlsx", bad.workbook(bad.sheet_rows((bad.HEADINGS, *bad.ROWS))))
    assert "Sheet Plan, cell A2" in _said(app).replace("\\", "")


@pytest.mark.usefixtures("on_this_machine")
def test_what_a_column_holds_can_be_changed() -> None:
    app = _drop("plan.md", PLAN.encode())
    (column,) = [s for s in app.selectbox if s.label.startswith("By when")]
    column.set_value("").run()
    assert _read(app)["Deadline as printed"] == ["not stated"] * 3


@pytest.mark.usefixtures("on_this_machine")
def test_a_draft_outlives_a_change_of_page_and_of_filters() -> None:
    app = _drop("plan.md", PLAN.encode())
    _write(app, "text_input", "Title, as on the cover", "Trees and ponds")
    app.run()
    app.switch_page("overview.py")
    app.run()
    app.switch_page("load_plan.py")
    app.run()
    assert "not published yet" in _said(app)
    assert _widget(app, "text_input", "Title, as on the cover").value == "Trees and ponds"  # type: ignore[attr-defined]


@pytest.mark.usefixtures("on_this_machine")
def test_a_new_version_says_what_it_changes() -> None:
    app = _drop("plan.md", PLAN.encode())
    label = "Is it a new version of a plan that is here already?"
    _write(app, "selectbox", label, register.RESPONSE)
    said = _said(app.run())
    assert "Is marked as the new version: 0 actions the same, 0 worded anew, 3 new" in said
    assert "Removes nothing: the old version stays" in said
    assert "The older version also binds Harrowmere" in said
    assert "so it goes on counting until they have a newer version too." in said
    _write(app, "multiselect", "Councils that it binds", ["X01", "X02"])
    said = _said(app.run())
    assert "also binds" not in said
    assert (
        "From 4 March 2024 on the older version is left out of all figures; on days before it "
        "counts."
    ) in said
