"""Switching the set of themes changes their words and nothing else."""

from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from actionplans import metrics
from actionplans.metrics import NONE, Filters
from actionplans.store import Connection
from tests.fixtures.fenbrook import NEWEST_DAY

YEAR = Filters(as_at=date(2020, 10, 14))
TODAY = replace(YEAR, framework="current")


def test_theme_charts_change_their_words_and_keep_their_totals(published: Connection) -> None:
    before = pd.DataFrame(metrics.theme_progress(published, YEAR))
    after = pd.DataFrame(metrics.theme_progress(published, TODAY))
    assert before["actions"].sum() == after["actions"].sum()
    labels = set(before["group_label"].dropna()) & set(after["group_label"].dropna())
    assert labels == set()
    per_status = [f.groupby("status_on_day")["actions"].sum().to_dict() for f in (before, after)]
    assert per_status[0] == per_status[1]


@pytest.mark.parametrize(
    "metric", [metrics.purpose_progress, metrics.headline, metrics.deadline_heatmap]
)
def test_other_figures_stay_the_same(published: Connection, metric: object) -> None:
    before, after = metric(published, YEAR), metric(published, TODAY)  # type: ignore[operator]
    assert before == after


def test_the_register_has_the_same_rows_in_other_words(published: Connection) -> None:
    before, after = (metrics.register(published, f) for f in (YEAR, TODAY))
    assert before.drop(columns="themes").equals(after.drop(columns="themes"))
    assert before["themes"].isna().equals(after["themes"].isna())
    assert not before["themes"].dropna().isin(set(after["themes"].dropna())).any()


def test_the_filter_of_themes_offers_the_words_of_the_chosen_set(published: Connection) -> None:
    offered = [pd.DataFrame(metrics.choices(published, filters)) for filters in (YEAR, TODAY)]
    themes = [frame[frame["filter"] == "themes"] for frame in offered]
    assert len(themes[0]) == len(themes[1]) == 6
    assert set(themes[0]["value"]) & set(themes[1]["value"]) == {NONE}
    assert sorted(themes[0]["actions"]) == sorted(themes[1]["actions"])
    others = [frame[frame["filter"] != "themes"].reset_index(drop=True) for frame in offered]
    assert others[0].equals(others[1])


@pytest.mark.parametrize(
    "themes", [("capacity-to-deliver",), (NONE,), ("leadership-of-place", NONE)]
)
def test_a_chosen_theme_is_put_into_the_other_words_and_back(
    published: Connection, themes: tuple[str, ...]
) -> None:
    mapping = metrics.crosswalk(published)
    chosen = replace(YEAR, themes=themes)
    today = metrics.switch(chosen, "current", mapping)
    assert today.framework == "current"
    assert today.themes != themes or themes == (NONE,)
    ids = [
        metrics.register(published, f)["action_id"].tolist()
        for f in (chosen, today, metrics.switch(today, "year", mapping))
    ]
    assert ids[0] == ids[1] == ids[2]
    assert ids[0]


def test_two_themes_that_become_one_count_an_action_once(database: Connection) -> None:
    found = metrics.theme_progress(database, Filters(as_at=NEWEST_DAY, framework="current"))
    after = pd.DataFrame(found)
    counts = after.groupby("group_id")["actions"].sum().to_dict()
    assert counts["place"] == 3
    assert counts["money"] == 2


def test_the_words_of_themes_stand_with_what_they_are_read_as(published: Connection) -> None:
    words = metrics.themes_by_version(published)
    headings = words[words["document_id"].notna()]
    assert headings[["place", "theme", "basis"]].fillna("").values.tolist() == [
        ["heading 2.3", "Understanding of the local place and priority setting", "curated"],
        ["heading 2.4", "Organisational leadership and governance", "curated"],
        ["heading 2.5", "Financial planning and viability", "printed"],
        ["heading 2.6", "Capacity to deliver", "printed"],
        ["heading 2.1", "", ""],
        ["heading 2.2", "", ""],
    ]
    read = words[words["theme"].notna()]
    assert read["current_theme"].notna().all()
    assert read["mapping_basis"].notna().all()
