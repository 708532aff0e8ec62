"""The register as a list: whole words, links that the keyboard reaches, all facts of an action."""

import re
from html import escape
from textwrap import wrap
from urllib.parse import parse_qsl, urlsplit

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


@pytest.mark.usefixtures("database")
def test_each_action_leads_to_how_its_values_were_read() -> None:
    app = run("actions.py", shown="list")
    links = _list(app).xpath(".//details/a[text()='How each value was read']/@href")
    assert len(links) == len(table(app, CAPTION)["Action"])
    asked = {name: value for link in links[-1:] for name, value in parse_qsl(urlsplit(link).query)}
    page = run("source.py", **asked)
    [part] = [part for part in page.expander if part.label == "How each value was read"]
    assert part.proto.expanded
    assert [*table(page, "How each value of the action was read")][:3] == [
        "Value",
        "Printed",
        "Read as",
    ]
    wording = table(app, CAPTION)["Action"][-1]
    assert f"<p>{escape(wording)}</p>" in part.get("html")[0].proto.body


@pytest.mark.usefixtures("database")
def test_where_several_actions_were_read_nothing_tells_how_unless_one_is_asked_for() -> None:
    addresses = table(run("actions.py", shown="list"), CAPTION)["Printed words"]
    shown = {a: dict(parse_qsl(urlsplit(a).query)) for a in addresses}
    for address, asked in shown.items():
        page = run("source.py", **asked)
        parts = [part.label for part in page.expander]
        assert (address, parts.count("How each value was read")) == (
            address,
            int(addresses.count(address) == 1),
        )


@pytest.mark.usefixtures("database")
def test_only_a_choice_that_nobody_made_is_left_to_the_width_of_the_window() -> None:
    def narrow(app: AppTest) -> list[str]:
        blocks = [h.proto.body for h in app.get("html") if 'data-facet="shown"' in h.proto.body]
        return [part for block in blocks for part in re.findall('data-narrow="(.*?)"', block)]

    assert narrow(run("actions.py")) == ["list"]
    assert narrow(run("actions.py", shown="table")) == narrow(run("actions.py", shown="list")) == []


@pytest.mark.usefixtures("published")
def test_a_row_of_the_table_is_high_enough_for_most_wordings() -> None:
    frame = run("actions.py").dataframe[0]
    lines = [len(wrap(words, 56)) for words in frame.value["wording"]]  # of its 400 pixels
    whole = sum(18 * number <= frame.proto.row_height for number in lines)
    assert whole > 0.9 * len(lines)


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
