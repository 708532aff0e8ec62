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


def test_no_table_of_the_page_hides_a_link_in_a_picture() -> None:
    configured = [frame.proto.columns for frame in run("plan_quality.py").dataframe]
    assert configured
    assert [columns for columns in configured if '"link"' in columns] == []
