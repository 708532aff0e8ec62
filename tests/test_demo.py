"""The invented council: the same each time, marked on every page, rich enough for every chart."""

from datetime import date
from pathlib import Path

import pytest

from actionplans import current, metrics, reported, settings
from actionplans.demo import fill
from actionplans.demo.plans import tables
from actionplans.demo.returns import returns
from actionplans.errors import ActionPlansError
from actionplans.metrics import Filters
from actionplans.metrics.slippage import slippage
from tests.pages.test_pages import PAGES, run

END = Filters(as_at=date(2025, 4, 20))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("demo") / "demo"
    with pytest.MonkeyPatch.context() as patch:
        # What filling sets is put back after it.
        patch.setattr(settings, "BUILD_DIR", settings.BUILD_DIR)
        patch.setattr(settings, "REPORTS", settings.REPORTS)
        fill(path, 3)
    return path


@pytest.fixture
def demo(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(settings, "BUILD_DIR", folder / "build")
    monkeypatch.setattr(settings, "REPORTS", str(folder / "reports.sqlite"))
    return folder


def test_it_is_the_same_each_time() -> None:
    rows = tables(3)
    assert tables(3) == rows
    assert list(returns(rows["actions"], 3)) == list(returns(rows["actions"], 3))


@pytest.mark.usefixtures("demo")
def test_there_are_two_years_of_returns() -> None:
    days = {report.reported_on for report in reported.progress_reports()}
    assert (min(days), max(days), len(days)) == (date(2023, 6, 30), date(2025, 3, 31), 8)


@pytest.mark.usefixtures("demo")
def test_every_chart_over_time_has_something_to_show() -> None:
    connection = current.connect(current.state())
    assert metrics.completions_over_time(connection, END)["reported"].sum() >= 10
    assert len(metrics.reported_by_quarter(connection, END)) == 8
    ledger = slippage(connection, END)
    assert ledger["is_silent"].any()
    assert ledger["reason"].isna().any()
    assert ledger["reason"].notna().any()
    assert metrics.forecast(connection, END)["soonest_on"].notna().any()
    assert metrics.reports_without_action(connection).empty


@pytest.mark.usefixtures("demo")
@pytest.mark.parametrize("page", PAGES)
def test_every_page_says_that_it_is_invented(page: str) -> None:
    app = run(page, document="invented-2023-action-plan", line="3")
    assert not app.exception
    assert any("invented" in warning.value for warning in app.warning)


@pytest.mark.usefixtures("database")
def test_what_is_published_is_not_called_invented() -> None:
    assert not [w for w in run("overview.py").warning if "invented" in w.value]


def test_a_folder_that_holds_something_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "reports.sqlite").write_text("real", encoding="utf-8")
    with pytest.raises(ActionPlansError, match="holds something else"):
        fill(tmp_path, 3)
    assert (tmp_path / "reports.sqlite").read_text(encoding="utf-8") == "real"


def test_one_year_is_too_few(tmp_path: Path) -> None:
    with pytest.raises(ActionPlansError, match="two years"):
        fill(tmp_path / "demo", 1)
