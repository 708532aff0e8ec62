"""The register as a list: whole words, links that the keyboard reaches, all facts of an action."""

import lxml.html
import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from tests.browser.looking import TELEPHONE_AGENT
from tests.pages.reading import switch, table
from tests.pages.test_pages import run

CAPTION = "Register of actions that fit the filters"
DESKTOP_AGENT = TELEPHONE_AGENT.replace(" Mobile", "")


def _list(app: AppTest) -> lxml.html.HtmlElement:
    [body] = [h.proto.body for h in app.get("html") if 'gt-register"' in h.proto.body]
    return lxml.html.fragment_fromstring(body)


@pytest.mark.usefixtures("database")
def test_the_list_holds_the_columns_and_the_order_that_are_chosen() -> None:
    address: dict[str, str | list[str]] = {
        "columns": ["place", "wording"],
        "order": "wording",
        "direction": "down",
    }
    rows = run("actions.py", **address).dataframe[0].value
    app = run("actions.py", shown="list", **address)
    assert not app.dataframe
    listed = table(app, CAPTION)
    assert [*listed] == ["Action", "Place", "Printed words", "All facts"]
    assert listed["Action"] == rows["wording"].tolist()
    assert listed["Printed words"] == rows["source"].tolist()


@pytest.mark.usefixtures("database")
def test_the_facts_of_each_action_open_below_it_and_printed_signs_are_never_markup() -> None:
    app = run("actions.py", shown="list")
    wordings = table(app, CAPTION)["Action"]
    facts = _list(app).xpath(".//details/dl")
    assert [part.xpath("string(./dd[1])") for part in facts] == wordings
    assert [part.xpath("string(./dt[last()])") for part in facts] == ["Place"] * len(wordings)
    assert any("<b>for</b>" in wording for wording in wordings)


@pytest.mark.usefixtures("published")
def test_every_action_is_on_one_page_of_the_list() -> None:
    pages = [table(run("actions.py", shown="list", page=str(n)), CAPTION) for n in range(1, 8)]
    places = [place for page in pages for place in page["Printed words"]]
    assert [len(page["Action"]) for page in pages] == [40] * 7
    assert len(set(places)) > 200  # several actions stand in one line


@pytest.mark.usefixtures("database")
@pytest.mark.parametrize(("agent", "is_list"), [(TELEPHONE_AGENT, True), (DESKTOP_AGENT, False)])
def test_the_register_is_a_list_where_the_browser_is_a_telephone_s(
    monkeypatch: pytest.MonkeyPatch, agent: str, *, is_list: bool
) -> None:
    monkeypatch.setattr(type(st.context), "headers", {"User-Agent": agent})
    usual = run("actions.py")
    assert bool(usual.dataframe) is not is_list
    other = "table" if is_list else "list"
    assert f"shown={other}" in switch(usual, "shown")[other.capitalize()]
    assert bool(run("actions.py", shown=other).dataframe) is is_list
