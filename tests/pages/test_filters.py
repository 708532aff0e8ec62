"""The shared filters: what the address says, and what a change writes into it."""

import pytest

from actionplans.current import State
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
    assert app.multiselect(key="owners").value == ["ab", "head-of-parks"]
    assert app.multiselect(key="statuses").value == ["complete"]
    assert app.text_input(key="words").value == "tree"
    assert str(app.date_input(key="as_at").value) == "2020-12-02"
    assert app.dataframe[0].value["wording"].tolist() == ["Publish the tree plan"]


@pytest.mark.usefixtures("database")
def test_a_choice_is_written_into_the_address() -> None:
    app = run("actions.py", page="2", order="status")
    app.multiselect(key="owners").set_value(["ab"]).run()
    assert app.query_params["owners"] == "ab"
    assert app.query_params["order"] == "status"
    assert "page" not in app.query_params
    assert "as_at" not in app.query_params
    assert len(app.dataframe[0].value) == 5


@pytest.mark.usefixtures("database")
def test_clearing_takes_every_filter_out_of_the_address() -> None:
    app = run("actions.py", owners="ab", words="tree", as_at="2020-12-02", order="status")
    [heading] = [e.value for e in app.sidebar.html if "<h2>Filters</h2>" in e.value]
    assert '<a target="_self" href="actions?order=status">Clear all filters</a>' in heading


@pytest.mark.usefixtures("database")
def test_seldom_used_filters_are_drawn_when_the_address_sets_one_or_they_are_opened() -> None:
    app = run("actions.py", councils="none", owners="ab")
    assert app.multiselect(key="councils").value == ["none"]
    app.multiselect(key="owners").set_value([]).run()
    assert app.query_params["councils"] == "none"
    assert "owners" not in app.query_params


@pytest.mark.usefixtures("database")
def test_a_filter_that_is_not_drawn_stays_when_another_is_changed() -> None:
    app = run("actions.py", due="2020-12")
    app.session_state["further"] = False
    app.run()
    assert "due" not in [widget.key for widget in app.multiselect]
    app.multiselect(key="statuses").set_value(["due soon"]).run()
    assert app.query_params["due"] == "2020-12"
    assert app.query_params["statuses"] == "due soon"


@pytest.mark.usefixtures("database")
def test_a_change_is_answered_by_the_database_of_now_not_of_the_last_run() -> None:
    app = run("theme_progress.py", framework="current")
    app.session_state["state of the run"] = State("a build that is gone", "")
    app.radio(key="framework").set_value("year").run()
    assert not app.exception
    assert "framework" not in app.query_params


@pytest.mark.usefixtures("database")
def test_words_searched_for_on_the_page_survive_the_next_choice() -> None:
    app = run("actions.py")
    app.text_input(key="search").set_value("tree")
    app.multiselect(key="owners").set_value(["ab"]).run()
    assert app.query_params["words"] == "tree"
    assert app.query_params["owners"] == "ab"


@pytest.mark.usefixtures("database")
def test_a_choice_shows_how_many_actions_it_leaves() -> None:
    app = run("actions.py", owners="ab")
    assert "Head of Parks (3)" in app.multiselect(key="owners").options
    assert "(no owner named) (1)" in app.multiselect(key="owners").options
    assert "Complete (1)" in app.multiselect(key="statuses").options


@pytest.mark.usefixtures("database")
def test_an_unknown_choice_stays_in_sight() -> None:
    app = run("actions.py", owners="nobody")
    assert app.multiselect(key="owners").value == ["nobody"]


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
