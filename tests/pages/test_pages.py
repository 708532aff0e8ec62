"""Every page runs in its frame: with rows, with none, and without a database."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from actionplans import metrics, settings
from actionplans.metrics import Filters
from actionplans.store import Connection
from tests.fixtures.fenbrook import NEWEST_DAY, PLAN
from tests.pages.reading import field, switch

NAVIGATION = settings.ROOT / "pages" / "navigation.py"
PAGES = sorted(p.name for p in NAVIGATION.parent.glob("*.py") if p != NAVIGATION)
TITLES = {
    "overview.py": "Overview",
    "owner_timeline.py": "Timeline by owner",
    "deadline_heatmap.py": "Deadline heatmap",
    "purpose_progress.py": "Strategic purposes",
    "theme_progress.py": "Peer-challenge themes",
    "progress_over_time.py": "Progress over time",
    "golden_thread.py": "Golden thread",
    "lga_clock.py": "LGA clock",
    "load_plan.py": "Load a plan",
    "actions.py": "Register of actions",
    "about.py": "About",
    "plan_quality.py": "Plan quality",
    "progress_returns.py": "Progress returns",
    "source.py": "Printed words",
}
WITHOUT_FIGURES = (
    "about.py",
    "lga_clock.py",
    "load_plan.py",
    "plan_quality.py",
    "progress_returns.py",
    "source.py",
)
WITH_FIGURES = [p for p in PAGES if p not in WITHOUT_FIGURES]


def run(shown_page: str, /, **address: str | list[str]) -> AppTest:
    app = AppTest.from_file(str(NAVIGATION), default_timeout=60).run()
    app.switch_page(shown_page)
    for name, value in address.items():
        app.query_params[name] = value
    return app.run()


def basis_of(app: AppTest) -> str:
    """Return the line that says what the figures of a page stand on."""
    [basis] = [e.value for e in app.main.html if "gt-basis" in e.value]
    return basis.partition('gt-basis">')[2].partition("</p>")[0]


@pytest.mark.usefixtures("database")
@pytest.mark.parametrize("page", PAGES)
def test_a_page_shows_itself_inside_the_frame(page: str) -> None:
    app = run(page, document=PLAN, line="3")
    assert not app.exception
    headings = [e.value.partition("</h1>")[0] for e in app.main.html if "</h1>" in e.value]
    assert [heading.rpartition(">")[2] for heading in headings] == [TITLES[page]]
    [lists] = [e.value for e in app.sidebar.html if 'class="gt-facets"' in e.value]
    # Every filter but recommendations, the framework, the recorded clock.
    assert lists.count('class="gt-facet"') == 9
    [pages] = [e.value for e in app.sidebar.html if 'class="gt-pages"' in e.value]
    assert pages.count("<li>") == len(PAGES) - 1
    assert pages.count('aria-current="page"') == (page != "source.py")


@pytest.mark.parametrize("page", PAGES)
def test_a_page_without_a_database_says_so(
    page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settings, "BUILD_DIR", tmp_path)
    app = run(page)
    assert not app.exception
    assert "python -m loaders" in app.info[0].value


@pytest.mark.usefixtures("database")
@pytest.mark.parametrize("page", WITH_FIGURES)
def test_a_page_says_that_no_action_fits(page: str) -> None:
    app = run(page, owners="nobody", themes="no-theme")
    assert not app.exception
    assert "No action fits these filters as at 1 December 2020" in app.info[0].value


@pytest.mark.usefixtures("database")
@pytest.mark.parametrize("page", WITH_FIGURES)
def test_a_page_names_the_day_and_the_number_of_its_actions(page: str) -> None:
    basis = basis_of(run(page, owners="ab"))
    assert basis.startswith("As at 1 December 2020 · 5 actions from 2 documents")


@pytest.mark.usefixtures("database")
@pytest.mark.parametrize(
    ("page", "address"),
    [
        ("owner_timeline.py", {"by": by, "order": order})
        for by in ("purpose", "theme", "recommendation", "document", "nonsense")
        for order in ("name", "next")
    ]
    + [
        ("deadline_heatmap.py", {"by": by, "period": period})
        for by in ("purpose", "theme", "council")
        for period in ("month", "quarter")
    ]
    + [("deadline_heatmap.py", {"from": "2021-01"})]
    + [("deadline_heatmap.py", {"page": page}) for page in ("x", "0", "²", "9" * 30)]
    + [
        ("actions.py", {"order": order, "direction": direction})
        for order in (*metrics.ORDERS, "nonsense")
        for direction in ("down", "sideways")
    ]
    + [("actions.py", {"columns": columns}) for columns in ("place", "nonsense", "")]
    + [("actions.py", {"page": page}) for page in ("2", "x", "-1", "0", "²", "9" * 5000)]
    + [
        ("source.py", {"document": PLAN, "line": line})
        for line in ("999", "x", "", "²", "-3", "9" * 5000)
    ]
    + [("source.py", {"document": "unknown"})]
    + [("overview.py", {"as_at": day}) for day in ("2019-01-01", "2030-01-01", "soon")],
)
def test_any_address_can_be_opened(page: str, address: dict[str, str]) -> None:
    assert not run(page, **address).exception


@pytest.mark.usefixtures("database")
def test_the_register_shows_the_columns_and_the_order_of_its_address() -> None:
    app = run("actions.py", columns=["place", "wording"], order="wording", direction="down")
    table = app.dataframe[0].value
    assert list(table.columns) == ["source", "wording", "place"]
    stated = [w for w in table["wording"] if not w.startswith("(")]
    assert stated == sorted(stated, key=str.lower, reverse=True)
    assert field(app, "order") == "wording"
    app.pills(key="columns").set_value(["status"]).run()
    assert app.query_params["order"] == "wording"
    assert app.query_params["columns"] == "status"
    assert list(app.dataframe[0].value.columns) == ["source", "status"]
    app.pills(key="columns").set_value([]).run()
    assert "columns" not in app.query_params


@pytest.mark.usefixtures("database")
def test_the_register_offers_each_file_with_its_description() -> None:
    app = run("actions.py", owners="ab")
    labels = [button.label for button in app.download_button]
    assert labels == [
        "Paper of these rows",
        "CSV with description",
        "CSV alone",
        "Description of the CSV",
        "CSV for Excel with description",
        "CSV for Excel alone",
        "Description of the CSV for Excel",
    ]


@pytest.mark.usefixtures("database")
def test_the_printed_words_are_marked_in_their_surroundings() -> None:
    app = run("source.py", document=PLAN, line="3")
    html = " ".join(element.value for element in app.html)
    assert "<mark>Publish the tree plan</mark> | <mark>AB / Head of Parks</mark>" in html
    assert "Plant the trees" in html


@pytest.mark.usefixtures("database")
def test_printed_signs_are_shown_and_never_run() -> None:
    html = " ".join(element.value for element in run("overview.py").html)
    assert "Agree the budget &lt;b&gt;for&lt;/b&gt;" in html


def test_every_figure_of_the_overview_counts_what_its_door_opens(database: Connection) -> None:
    headline = metrics.headline(database, Filters(as_at=NEWEST_DAY))
    html = " ".join(element.value for element in run("overview.py").html)
    for name in headline.keys() - {"actions", "due_soon_no_owner"}:
        assert f"<strong>{headline[name]}</strong>" in html


@pytest.mark.usefixtures("database")
def test_persons_are_never_ranked() -> None:
    assert list(switch(run("owner_timeline.py"), "order")) == ["Name", "Next last day"]


@pytest.mark.parametrize("page", PAGES)
def test_a_page_is_short(page: str) -> None:
    lines = (NAVIGATION.parent / page).read_text(encoding="utf-8").splitlines()
    assert len(lines) <= 50


@pytest.mark.usefixtures("database")
@pytest.mark.parametrize("page", ["purpose_progress.py", "theme_progress.py"])
@pytest.mark.parametrize("since", ["2020-06-01", "2019-01-01", "soon", ""])
def test_progress_is_told_since_another_day(page: str, since: str) -> None:
    app = run(page, since=since)
    assert not app.exception
    html = " ".join(element.value for element in app.html)
    day = {"2020-06-01": "1 June 2020", "2019-01-01": "1 January 2019"}.get(
        since, "1 September 2020"
    )
    assert f"On {day}" in html
    assert "Reported complete" in html


@pytest.mark.usefixtures("database")
def test_a_page_of_the_heatmap_after_the_last_shows_the_last(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("actionplans.ui.HEATMAP_ROWS", 3)
    pages = [
        [
            e.value
            for e in run("deadline_heatmap.py", page=page).main.html
            if "gt-heatmap" in e.value
        ]
        for page in ("1", "2", "99")
    ]
    assert pages[0] != pages[1]
    assert pages[2] == pages[1]
