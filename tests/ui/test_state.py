"""Answers are kept by question and state; a page's own changes to one stay its own."""

import pandas as pd
import pytest

from actionplans.metrics import Filters
from actionplans.store import Connection
from actionplans.ui import query
from actionplans.ui.state import ask
from tests.fixtures.fenbrook import NEWEST_DAY

ALL = Filters(as_at=NEWEST_DAY)
put: list[str] = []


def _towns(_connection: Connection, _filters: Filters, name: str = "a") -> pd.DataFrame:
    put.append(name)
    return pd.DataFrame({"town": ["Fenbrook", "Harrowmere"]})


def _fails_once(_connection: Connection, _filters: Filters) -> pd.DataFrame:
    put.append("once")
    if put.count("once") == 1:
        raise ValueError("not now")
    return pd.DataFrame()


@pytest.mark.usefixtures("database")
def test_a_question_is_put_once_for_each_choice() -> None:
    put.clear()
    for name in ("a", "b", "a", "b"):
        assert len(query(_towns, ALL, name=name)) == 2
    assert sorted(put) == ["a", "b"]


@pytest.mark.usefixtures("database")
def test_what_a_page_does_to_an_answer_does_not_reach_the_next() -> None:
    first = query(_towns, ALL)
    first["town"] = "elsewhere"
    first.loc[0, "new"] = 1
    assert query(_towns, ALL)["town"].tolist() == ["Fenbrook", "Harrowmere"]
    assert list(query(_towns, ALL)) == ["town"]


@pytest.mark.usefixtures("database")
def test_a_question_put_ahead_is_not_put_again() -> None:
    put.clear()
    ask(_towns, ALL, name="ahead")
    assert len(query(_towns, ALL, name="ahead")) == 2
    assert put == ["ahead"]


@pytest.mark.usefixtures("database")
def test_a_question_that_failed_is_put_again() -> None:
    put.clear()
    with pytest.raises(ValueError, match="not now"):
        query(_fails_once, ALL)
    assert query(_fails_once, ALL).empty
