"""The overview tells what needs a decision in whole words, as far as its one screen goes."""

import re
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from actionplans.shown import Row
from actionplans.ui.overview import decisions_list


def _decision(wording: str, owners: str | None = "Leader") -> Row:
    return {
        "document_id": "plan",
        "line_start": 1,
        "wording": wording,
        "owners": owners,
        "reason": "overdue",
        "deadline_end": date(2020, 3, 31),
        "days_past_due": 197,
    }


def _told(*decisions: Row) -> list[str]:
    return re.findall(r"<a [^>]*>([^<]*)</a>", decisions_list(decisions))


def test_short_decisions_all_have_room() -> None:
    words = ["Agree the budget", "Appoint an auditor", "Publish the plan", "Review the scheme"]
    assert _told(*map(_decision, words)) == words


def test_a_decision_that_has_no_room_is_left_to_the_whole_list() -> None:
    long = "Agree the budget of the year and each saving in it. " * 12
    assert _told(_decision("Appoint an auditor"), _decision(long)) == ["Appoint an auditor"]


def test_long_names_of_owners_take_room_too() -> None:
    named = _decision("Agree the budget", "Assistant Director for Law and Governance; " * 15)
    assert _told(named, _decision("Appoint an auditor"), _decision("Publish the plan")) == [
        "Agree the budget"
    ]


def test_the_first_decision_is_told_however_long_it_is() -> None:
    [told] = _told(_decision("Agree the budget of the year. " * 40), _decision("Publish the plan"))
    assert told.startswith("Agree the budget of the year. Agree")
    assert told.endswith("year…")  # at the end of a word


def test_who_and_why_stand_below_the_wording() -> None:
    html = decisions_list([_decision("Agree the budget"), _decision("Publish <it>", None)])
    assert "</a>Leader. 197 days past its last day; still going on.</li>" in html
    assert "Publish &lt;it&gt;</a>No owner named. 197 days" in html


@given(st.lists(st.text("abc de", min_size=1, max_size=900), min_size=1, max_size=6))
def test_what_is_told_is_the_beginning_of_the_list(wordings: list[str]) -> None:
    told = _told(*map(_decision, wordings))
    assert 1 <= len(told) <= len(wordings)
    assert len(told) == 1 or all("…" not in words for words in told)
