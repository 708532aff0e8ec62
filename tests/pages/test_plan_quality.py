"""The page Plan quality: findings and doubts as tables whose links the keyboard reaches."""

import re
from pathlib import Path

import lxml.html
import pytest
from streamlit.testing.v1 import AppTest

from actionplans import finding_words, settings
from tests.fixtures import one_plan
from tests.fixtures.one_plan import PLAN
from tests.pages.reading import options, table
from tests.pages.test_pages import run

pytestmark = pytest.mark.usefixtures("published")
FINDINGS = "Findings by kind, each with its action"
DOUBTS = "Doubtful readings: printed words beside the value read"


def test_each_finding_and_doubt_has_the_link_to_its_printed_words() -> None:
    app = run("plan_quality.py")
    assert not app.exception
    for caption in (FINDINGS, DOUBTS):
        links = table(app, caption)["Printed words"]
        assert links
        assert all(link.startswith("source?document=") and "line=" in link for link in links)


def test_no_table_is_called_as_the_heading_above_it() -> None:
    app = run("plan_quality.py")
    headings = {element.value for element in app.header}
    tables = [html.proto.body for html in app.get("html") if "<caption>" in html.proto.body]
    captions = {name for body in tables for name in re.findall("<caption>(.*?)</caption>", body)}
    assert "Findings in words" in headings
    assert {FINDINGS, DOUBTS} <= captions
    assert not headings & captions


CODE = re.compile(r"[a-z]+-[a-z]+|ocr")


def test_findings_are_named_in_words_and_their_codes_stand_last() -> None:
    app = run("plan_quality.py")
    counted = table(app, "Findings of each plan by kind, and their sums")
    doubts = {name for cell in table(app, DOUBTS)["Doubt"] for name in cell.split("; ")}
    for name in {*counted["Finding"][:-1], *doubts - {"corrected"}}:
        assert name in finding_words.NAMES.values()
    assert not [words for words in options(app, "finding") if CODE.search(words)]


def test_the_codes_of_the_findings_stand_in_a_table_that_opens() -> None:
    told = [html.proto.body for html in run("plan_quality.py").expander[0].get("html")]
    [codes] = [body for body in told if "Findings and their codes" in body]
    assert '<th scope="row">No owner</th><td>no-owner</td>' in codes


def test_the_list_of_one_kind_holds_no_other() -> None:
    app = run("plan_quality.py", finding="no-owner")
    assert _kinds(app) == ["No owner: 22 warnings. Nobody is named as owner."]
    assert len(table(app, FINDINGS)["Action"]) == 22


def test_what_a_kind_says_is_said_once_and_each_row_is_on_one_of_the_pages() -> None:
    pages = [run("plan_quality.py", page=str(number)) for number in range(1, 6)]
    found = [kind for app in pages for kind in _kinds(app)]
    assert "Damage from conversion: 3 notes. Damage from conversion was mended." in found
    kinds = dict.fromkeys(found)
    assert len(kinds) == 9
    assert len(found) <= len(kinds) + len(pages) - 1  # a page may begin amid a kind
    rows = [action for app in pages for action in table(app, FINDINGS)["Action"]]
    assert len(rows) == sum(int(re.findall(r": (\d+) ", kind)[0]) for kind in kinds) == 161


def test_a_finding_has_its_own_words_beside_what_was_made_of_them() -> None:
    listed = table(run("plan_quality.py", finding="ocr"), FINDINGS)
    assert ("ayne Pickering", "Deb Poole; Jayne Pickering") in zip(
        listed["In doubt"], listed["Read as"], strict=True
    )


def test_a_doubtful_value_is_told_only_where_it_is_not_just_what_is_printed() -> None:
    doubts = table(run("plan_quality.py"), DOUBTS)
    pairs = list(zip(doubts["Printed"], doubts["Read as"], strict=True))
    assert "as printed" in doubts["Read as"]
    assert not [printed for printed, value in pairs if printed == value != "not stated"]


def _kinds(app: AppTest) -> list[str]:
    """Return the headings within the list of findings."""
    [body] = [
        html.proto.body for html in app.get("html") if f"<caption>{FINDINGS}<" in html.proto.body
    ]
    return [
        heading.text_content()
        for heading in lxml.html.fragment_fromstring(body).xpath(".//tr[@class='gt-theme']/th")
    ]


def test_a_long_list_is_shown_in_pages_that_the_address_holds() -> None:
    first = table(run("plan_quality.py"), FINDINGS)
    second = table(run("plan_quality.py", page="2"), FINDINGS)
    assert len(first["Action"]) == 40
    assert second["Action"]
    assert first["Printed words"] != second["Printed words"]


def test_the_two_lists_turn_their_pages_apart() -> None:
    first, turned = run("plan_quality.py"), run("plan_quality.py", doubts="2")
    assert table(turned, FINDINGS) == table(first, FINDINGS)
    assert table(turned, DOUBTS) != table(first, DOUBTS)


def test_the_findings_of_each_plan_name_the_plans_in_full_and_come_to_their_sums() -> None:
    app = run("plan_quality.py")
    assert not app.dataframe  # a picture would cut the titles, on the screen and on paper
    counted = table(app, "Findings of each plan by kind, and their sums")
    assert "Corporate Peer Challenge: Draft Action Plan, 2020" in counted
    assert (counted["Finding"][-1], counted["Severity"][-1]) == ("Score (sum)", "")
    for head in [*counted][2:]:
        *numbers, total = map(int, counted[head])
        assert sum(numbers) == total


def test_two_plans_of_one_title_are_counted_each_in_a_column_of_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settings, "BUILD_DIR", tmp_path)
    other = one_plan.document("other-2024-plan", publisher="Another council")
    findings = [
        {
            "finding_id": f"{document_id}/no-owner/{line}/1",
            "document_id": document_id,
            "action_id": f"{document_id}/1",
            "code": "no-owner",
            "severity": "warning",
            "message": "Nobody is named as owner.",
            "line_start": line,
        }
        for document_id, line in ((PLAN, 1), (PLAN, 2), ("other-2024-plan", 1))
    ]
    actions = [one_plan.action(1), one_plan.action(1, document_id="other-2024-plan")]
    one_plan.build(actions, [other], findings=findings)
    told = [html.proto.body for html in run("plan_quality.py").get("html")]
    [counted] = [body for body in told if "Score (sum)" in body]
    assert counted.count(">An invented plan, 2024<") == 2
    numbers = [
        cell.text_content() for cell in lxml.html.fragment_fromstring(counted).xpath(".//td")
    ]
    assert numbers[:4] == ["warning", "3", "2", "1"]
