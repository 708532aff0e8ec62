"""The shared filters: what the address says, and what a change writes into it."""

import pytest

from actionplans.current import State
from tests.pages.reading import facet, facet_source
from tests.pages.test_pages import run


@pytest.mark.usefixtures("database")
def test_the_address_restores_every_filter() -> None:
    app = run(
        "actions.py",
        owners=["ab", "head-of-parks"],
        statuses="complete",
        words="tree",
        as_at="2020-12-02",
    )
    chosen = [value for value, (_, is_chosen) in facet(app, "owners").items() if is_chosen]
    assert chosen == ["ab", "head-of-parks"]
    assert facet(app, "statuses")["complete"] == ("Complete (1)", True)
    assert app.text_input(key="words").value == "tree"
    assert str(app.date_input(key="as_at").value) == "2020-12-02"
    assert app.dataframe[0].value["wording"].tolist() == ["Publish the tree plan"]


@pytest.mark.usefixtures("database")
def test_what_is_typed_is_written_into_the_address_beside_the_rest() -> None:
    app = run("actions.py", page="2", order="status", owners="ab")
    app.text_input(key="words").set_value("tree").run()
    assert app.query_params["words"] == "tree"
    assert app.query_params["owners"] == "ab"
    assert app.query_params["order"] == "status"
    assert "page" not in app.query_params
    assert "as_at" not in app.query_params


@pytest.mark.usefixtures("database")
def test_what_is_typed_joins_a_choice_made_since_the_page_was_drawn() -> None:
    app = run("actions.py")
    app.query_params["owners"] = "ab"
    app.text_input(key="words").set_value("tree").run()
    assert app.query_params["owners"] == "ab"
    assert app.query_params["words"] == "tree"


@pytest.mark.usefixtures("database")
def test_an_emptied_day_is_the_newest_one() -> None:
    app = run("actions.py", as_at="2020-12-02")
    app.date_input(key="as_at").set_value(None).run()
    assert "as_at" not in app.query_params
    assert app.date_input(key="as_at").value is not None


@pytest.mark.usefixtures("database")
def test_of_a_list_too_long_to_send_at_every_click_only_what_is_chosen_goes_out(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("actionplans.ui.offered.LONG", 1)
    app = run("actions.py", words="tree", owners="ab", as_at="2020-12-02")
    assert list(facet(app, "owners")) == ["ab"]
    assert facet_source(app, "owners") == "choices/owners?owners=ab&words=tree&as_at=2020-12-02"


@pytest.mark.usefixtures("database")
def test_clearing_takes_every_filter_out_of_the_address() -> None:
    app = run("actions.py", owners="ab", words="tree", as_at="2020-12-02", order="status")
    [heading] = [e.value for e in app.sidebar.html if "<h2>Filters</h2>" in e.value]
    assert '<a target="_self" href="actions?order=status">Clear all filters</a>' in heading


@pytest.mark.usefixtures("database")
def test_the_recorded_clock_is_drawn_when_the_address_sets_it_or_it_is_opened() -> None:
    assert not [widget for widget in run("actions.py").date_input if widget.key == "known_by"]
    app = run("actions.py", known_by="2021-03-31T12:00:00Z")
    assert str(app.date_input(key="known_by").value) == "2021-03-31"
    app.session_state["recorded"] = False
    app.run()
    assert not [widget for widget in app.date_input if widget.key == "known_by"]
    app.text_input(key="words").set_value("tree").run()
    assert app.query_params["known_by"] == "2021-03-31T12:00:00Z"


@pytest.mark.usefixtures("database")
def test_a_change_is_answered_by_the_database_of_now_not_of_the_last_run() -> None:
    app = run("theme_progress.py")
    app.session_state["state of the run"] = State("a build that is gone", "")
    app.text_input(key="words").set_value("tree").run()
    assert not app.exception
    assert app.query_params["words"] == "tree"


@pytest.mark.usefixtures("database")
def test_a_choice_shows_how_many_actions_it_leaves() -> None:
    app = run("actions.py", owners="ab")
    assert facet(app, "owners")["head-of-parks"] == ("Head of Parks (3)", False)
    assert facet(app, "owners")["none"] == ("(no owner named) (1)", False)
    assert facet(app, "statuses")["complete"] == ("Complete (1)", False)


@pytest.mark.usefixtures("database")
def test_an_unknown_choice_stays_in_sight() -> None:
    app = run("actions.py", owners="nobody")
    assert facet(app, "owners")["nobody"] == ("nobody (0)", True)


@pytest.mark.usefixtures("database")
def test_recommendations_are_listed_only_where_the_address_names_one() -> None:
    assert not [e for e in run("actions.py").html if 'data-facet="recommendations"' in e.value]
    app = run("actions.py", recommendations="a/1")
    assert facet(app, "recommendations")["a/1"] == ("a/1 (0)", True)


@pytest.mark.usefixtures("database")
def test_the_search_of_the_register_is_the_filter_of_words() -> None:
    app = run("actions.py", owners="ab")
    app.text_input(key="search").set_value(" tree  plan ").run()
    assert app.query_params["words"] == "tree plan"
    assert app.query_params["owners"] == "ab"
    assert app.text_input(key="words").value == "tree plan"
    assert app.dataframe[0].value["wording"].tolist() == ["Publish the tree plan"]


@pytest.mark.usefixtures("database")
def test_the_link_to_copy_knows_the_day_where_the_address_does_not() -> None:
    [block] = [
        element.value for element in run("actions.py").html if 'class="gt-views"' in element.value
    ]
    assert 'data-copy="2020-12-01" data-day="1 December 2020"' in block
