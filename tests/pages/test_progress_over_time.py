"""The page of progress over time shows each of its parts, with words, table and doors."""

import pytest

from tests.pages.test_pages import run

WORDS = {
    "completions": "reported complete",
    "statuses": "what was known on that day",
    "reports": "got a report",
    "moved": "give no reason",
    "forecast": "at the pace of the last twelve months",
}


@pytest.mark.usefixtures("database")
@pytest.mark.parametrize("part", WORDS)
def test_a_part_says_its_sentence_and_shows_its_table(part: str) -> None:
    app = run("progress_over_time.py", show=part)
    assert not app.exception
    assert any(WORDS[part] in text.value for text in app.markdown)
    assert app.expander or any("<table" in html.proto.body for html in app.get("html"))
