"""The page of peer-challenge themes: the recommendations of each, one theme at a time."""

from urllib.parse import parse_qs, urlsplit

import pytest
from streamlit.testing.v1 import AppTest

from actionplans.ui import recommendations
from tests.pages.reading import facet_address, switch, table
from tests.pages.test_pages import run

CAPTION = "Recommendations by theme"
THEMES = {
    "local-place-priorities": 4,
    "leadership-of-place": 7,
    "organisational-leadership-governance": 18,
    "financial-planning-viability": 11,
    "capacity-to-deliver": 11,
}


def _html(app: AppTest) -> str:
    return " ".join(element.value for element in app.html)


def _rows(app: AppTest) -> int:
    return len(table(app, CAPTION)["Answer"])


def _asked(address: str) -> dict[str, list[str]]:
    return parse_qs(urlsplit(address).query)


@pytest.mark.usefixtures("published")
def test_each_theme_is_offered_with_its_number_and_shows_as_many() -> None:
    app = run("theme_progress.py")
    offered = switch(app, "under")
    assert list(offered) == [
        "Understanding of the local place and priority setting (4)",
        "Leadership of place (7)",
        "Organisational leadership and governance (18)",
        "Financial planning and viability (11)",
        "Capacity to deliver (11)",
        "All themes (51)",
    ]
    assert _rows(app) == THEMES["local-place-priorities"]  # the first one, left out of the address
    for address, (theme, number) in zip(offered.values(), THEMES.items(), strict=False):
        assert _asked(address).get("under", ["local-place-priorities"]) == [theme]
        assert _rows(run("theme_progress.py", under=theme)) == number


@pytest.mark.usefixtures("published")
def test_all_themes_stand_in_a_row_in_pages_under_their_names() -> None:
    app = run("theme_progress.py", under="all", page="2")
    assert _rows(app) == recommendations.SIZE
    assert _rows(run("theme_progress.py", under="all", page="3")) == 51 - 2 * recommendations.SIZE
    html = _html(app)
    assert "Recommendations 21 to 40 of 51 here." in html
    for theme in ("Organisational leadership and governance", "Financial planning and viability"):
        assert f"{theme} · Corporate Peer Challenge Action Plan, 2018" in html


@pytest.mark.usefixtures("published")
def test_the_answers_to_all_recommendations_are_counted() -> None:
    told = "51 recommendations: 48 accepted, 1 partly accepted, 1 declined and 1 deferred."
    assert told in _html(run("theme_progress.py", under="capacity-to-deliver"))


@pytest.mark.usefixtures("database")
def test_what_has_no_theme_is_offered_as_unclassified() -> None:
    app = run("theme_progress.py", under="none")
    assert list(switch(app, "under"))[-2:] == ["(unclassified) (1)", "All themes (3)"]
    assert table(app, CAPTION)["Answer"] == ["no response found "]


@pytest.mark.usefixtures("published")
@pytest.mark.parametrize("unknown", ["nonsense", ""])
def test_an_unknown_theme_opens_the_first_one(unknown: str) -> None:
    assert _rows(run("theme_progress.py", under=unknown)) == 4


@pytest.mark.usefixtures("published")
def test_a_theme_chosen_as_a_filter_is_alone() -> None:
    app = run("theme_progress.py", themes="leadership-of-place", under="capacity-to-deliver")
    assert list(switch(app, "under")) == ["Leadership of place (7)"]
    assert _rows(app) == 7


@pytest.mark.usefixtures("published")
def test_filters_of_actions_narrow_the_actions_and_not_the_recommendations() -> None:
    app = run("theme_progress.py", under="leadership-of-place", statuses="ongoing")
    told = table(app, CAPTION)
    assert len(told["Actions"]) == 7
    assert {cell for cell in told["Actions"] if cell != "none"} == {"1 ongoing"}


@pytest.mark.usefixtures("published")
def test_from_review_to_review_begins_with_the_recommendations_of_the_theme() -> None:
    app = run("theme_progress.py", show="reviews", under="local-place-priorities")
    firsts = table(app, "From review to review")["Answer as printed"]
    assert len(firsts) == 3  # the one of 2020 continues one of them
    html = _html(app)
    assert "too numerous priorities" in html
    assert "Review priorities post Covid" in html
    assert "What was found of it" not in _html(run("theme_progress.py"))


@pytest.mark.usefixtures("published")
def test_a_choice_of_theme_begins_at_the_first_page_and_keeps_the_way_of_showing() -> None:
    app = run("theme_progress.py", under="all", page="3", show="reviews")
    asked = _asked(switch(app, "under")["Capacity to deliver (11)"])
    assert asked == {"under": ["capacity-to-deliver"], "show": ["reviews"]}


@pytest.mark.usefixtures("published")
def test_in_todays_words_the_page_begins_anew() -> None:
    app = run("theme_progress.py", under="capacity-to-deliver")
    today = _asked(facet_address(app, "framework", "current"))
    app = run("theme_progress.py", **today)
    offered = list(switch(app, "under"))
    assert "Capacity for improvement (11)" in offered
    assert offered[-1] == "All themes (51)"


@pytest.mark.usefixtures("published")
def test_actions_without_a_recommendation_are_shown_and_the_lack_of_one_is_told() -> None:
    app = run("theme_progress.py", themes="none")
    html = _html(app)
    assert "No recommendation fits the filters." in html
    assert "(unclassified)" in html
    assert 'data-facet="under"' not in html


@pytest.mark.usefixtures("published")
def test_nothing_at_all_is_told_as_on_every_page() -> None:
    app = run("theme_progress.py", recommendations="unknown", under="all")
    assert not app.exception
    assert "No action fits these filters" in app.info[0].value
