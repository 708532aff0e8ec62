"""The shared filters: what the address says, and what a change writes into it."""

import pytest

from tests.fixtures.fenbrook import NEWEST_DAY
from tests.pages.reading import facet, facet_source, field, usual
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
    assert field(app, "words") == field(app, "search") == "tree"
    assert field(app, "as_at") == "2020-12-02"
    assert app.dataframe[0].value["wording"].tolist() == ["Publish the tree plan"]


@pytest.mark.usefixtures("database")
def test_the_newest_day_is_the_one_that_the_address_leaves_out() -> None:
    app = run("actions.py", as_at="2020-12-02")
    assert usual(app, "as_at") == NEWEST_DAY.isoformat()
    assert field(run("actions.py"), "as_at") == NEWEST_DAY.isoformat()


@pytest.mark.usefixtures("database")
def test_of_a_list_too_long_to_send_at_every_click_the_first_choices_go_out(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("actionplans.ui.offered.MOST", 1)
    app = run("actions.py", words="tree", owners="ab", as_at="2020-12-02")
    assert list(facet(app, "owners")) == ["ab"]
    assert len(facet(app, "purposes")) == 1
    assert facet_source(app, "owners") == "choices/owners?owners=ab&words=tree&as_at=2020-12-02"


@pytest.mark.usefixtures("database")
def test_clearing_takes_every_filter_out_of_the_address() -> None:
    app = run("actions.py", owners="ab", words="tree", as_at="2020-12-02", order="status")
    [heading] = [e.value for e in app.sidebar.html if "<h2>Filters</h2>" in e.value]
    assert '<a target="_self" href="actions?order=status">Clear all filters</a>' in heading


@pytest.mark.usefixtures("database")
def test_the_recorded_clock_shows_the_day_of_the_instant_that_the_address_holds() -> None:
    app = run("actions.py", known_by="2021-03-31T12:00:00Z")
    assert field(app, "known_by") == "2021-03-31"
    [block] = [e.value for e in app.sidebar.html if 'data-facet="known_by"' in e.value]
    assert "31 March 2021" in block
    assert ">Hold what is recorded now<" not in block
    assert field(run("actions.py"), "known_by") == ""


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
def test_the_link_to_copy_knows_the_day_where_the_address_does_not() -> None:
    [block] = [
        element.value for element in run("actions.py").html if 'class="gt-views"' in element.value
    ]
    assert 'data-copy="2020-12-01" data-day="1 December 2020"' in block
