"""The pages of the golden thread and of the clock, on the published documents."""

from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from streamlit.testing.v1 import AppTest

from actionplans import settings, store
from tests.fixtures import fenbrook
from tests.fixtures.fenbrook import PLAN, REVIEW
from tests.pages.reading import facet_address, table
from tests.pages.test_pages import basis_of, run

PLAN_2018 = "bromsgrove-redditch-2018-action-plan"
REPORT_2020 = "bromsgrove-redditch-2020-feedback"
PARTS = ("thread", "flow", "coverage", "reviews", "findings", "themes", "suggested", "nonsense")


def _html(app: AppTest) -> str:
    return " ".join(element.value for element in app.html)


@pytest.mark.usefixtures("published")
@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("framework", ["year", "current"])
def test_every_part_can_be_opened(part: str, framework: str) -> None:
    assert not run("golden_thread.py", show=part, framework=framework).exception


@pytest.mark.usefixtures("published")
@pytest.mark.parametrize("part", ["thread", "flow", "findings", "themes"])
def test_what_a_person_decided_is_told_without_the_word_of_the_database(part: str) -> None:
    told = _html(run("golden_thread.py", show=part))
    assert "decided by a person" in told
    assert "curated" not in told


@pytest.mark.usefixtures("database")
@pytest.mark.parametrize("part", PARTS)
def test_every_part_opens_on_the_invented_councils(part: str) -> None:
    assert not run("golden_thread.py", show=part).exception


@pytest.mark.usefixtures("published")
def test_the_address_names_the_recommendation() -> None:
    app = run("golden_thread.py", thread=f"{REPORT_2020}/6")
    assert app.selectbox(key="thread").value == f"{REPORT_2020}/6"
    assert "New: continues no earlier recommendation" in _html(app)


@pytest.mark.usefixtures("published")
def test_a_chosen_recommendation_is_written_into_the_address() -> None:
    app = run("golden_thread.py")
    app.selectbox(key="thread").set_value(f"{PLAN_2018}/K8").run()
    assert app.query_params["thread"] == f"{PLAN_2018}/K8"
    assert "declined" in _html(app)


@pytest.mark.usefixtures("published")
def test_an_unknown_recommendation_opens_the_first_one_that_goes_on() -> None:
    app = run("golden_thread.py", thread="unknown")
    assert app.selectbox(key="thread").value == f"{PLAN_2018}/K2"


@pytest.mark.usefixtures("published")
def test_the_switch_translates_the_chosen_theme() -> None:
    app = run("theme_progress.py", themes="capacity-to-deliver", councils="E07000234")
    before = basis_of(app)
    today = _parameters(facet_address(app, "framework", "current"))
    assert today["framework"] == ["current"]
    assert today["themes"] == ["capacity-for-improvement"]
    app = run("theme_progress.py", **today)
    assert basis_of(app).startswith(before.split(" · Peer")[0])
    back = _parameters(facet_address(app, "framework", "year"))
    assert "framework" not in back
    assert back["themes"] == ["capacity-to-deliver"]


def _parameters(address: str) -> dict[str, list[str]]:
    return parse_qs(urlsplit(address).query)


@pytest.mark.usefixtures("published")
def test_the_clock_names_no_breach_of_a_later_rule() -> None:
    app = run("lga_clock.py", as_at="2026-01-01")
    assert not app.exception
    assert any("No step breaks a rule of its time" in text.value for text in app.markdown)
    assert "the rules of its time set no deadline" in _html(app)
    assert "Breach." not in _html(app)


@pytest.mark.usefixtures("published")
def test_the_clock_before_any_challenge_says_so() -> None:
    app = run("lga_clock.py", as_at="2017-01-01")
    assert "No peer challenge" in app.info[0].value


@pytest.mark.usefixtures("published")
def test_nothing_waits_where_people_have_linked_everything() -> None:
    app = run("golden_thread.py", show="suggested")
    assert "Nothing waits" in app.info[0].value


def test_what_is_suggested_waits_in_a_list(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "BUILD_DIR", tmp_path)
    rows = [
        {
            "suggestion_id": f"theme/{rank}",
            "kind": "theme",
            "recommendation_id": f"{REVIEW}/K3",
            "theme_id": theme,
            "rank": rank,
            "certainty": 0.2,
            "method": "classifier over curated themes",
        }
        for rank, theme in ((1, None), (2, "old-money"))
    ]
    link = {
        "suggestion_id": "action link/1",
        "kind": "action link",
        "recommendation_id": f"{REVIEW}/K3",
        "action_id": f"{PLAN}/5",
        "rank": 1,
        "certainty": 0.4,
        "method": "likeness of letter runs",
    }
    store.replace(fenbrook.TABLES | {"suggestions": [*rows, link]})
    app = run("golden_thread.py", show="suggested")
    assert not app.exception
    shown_rows = table(app, "Suggestions to review")
    assert shown_rows["Kind"] == ["action link", "theme", "theme"]
    assert shown_rows["May belong to it"][1:] == ["(unclassified)", "Financial planning"]
    assert shown_rows["Certainty"] == ["0.40", "0.20", "0.20"]
    assert shown_rows["Found by"] == [
        "likeness of the wording",
        *["likeness to wordings whose theme a person decided"] * 2,
    ]
