"""The page Plan quality: findings and doubts as tables whose links the keyboard reaches."""

import pytest

from tests.pages.reading import table
from tests.pages.test_pages import run

pytestmark = pytest.mark.usefixtures("published")
DOUBTS = "Doubtful readings: printed words beside the value read"


def test_each_finding_and_doubt_has_the_link_to_its_printed_words() -> None:
    app = run("plan_quality.py")
    assert not app.exception
    for caption in ("Findings in words", DOUBTS):
        links = table(app, caption)["Printed words"]
        assert links
        assert all(link.startswith("source?document=") and "line=" in link for link in links)


def test_a_long_list_is_shown_in_pages_that_the_address_holds() -> None:
    first = table(run("plan_quality.py"), "Findings in words")
    second = table(run("plan_quality.py", page="2"), "Findings in words")
    assert len(first["Finding"]) == 40
    assert second["Finding"]
    assert first["Printed words"] != second["Printed words"]


def test_the_two_lists_turn_their_pages_apart() -> None:
    first, turned = run("plan_quality.py"), run("plan_quality.py", doubts="2")
    assert table(turned, "Findings in words") == table(first, "Findings in words")
    assert table(turned, DOUBTS) != table(first, DOUBTS)


def test_the_findings_of_each_plan_name_the_plans_in_full_and_come_to_their_sums() -> None:
    app = run("plan_quality.py")
    assert not app.dataframe  # a picture would cut the titles, on the screen and on paper
    counted = table(app, "Findings of each plan by code, and their sums")
    assert "Corporate Peer Challenge: Draft Action Plan, 2020" in counted
    assert (counted["Finding"][-1], counted["Severity"][-1]) == ("Score (sum)", "")
    for head in [*counted][2:]:
        *numbers, total = map(int, counted[head])
        assert sum(numbers) == total
