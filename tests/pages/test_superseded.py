"""The pages say in plain words which older version of a plan they leave out, and lead to it."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from actionplans import metrics, settings
from actionplans.metrics import Filters
from actionplans.store import Connection
from actionplans.ui.returns.known import known
from tests.fixtures import one_plan, two_versions
from tests.fixtures.one_plan import PLAN
from tests.fixtures.two_versions import SECOND
from tests.pages.reading import table
from tests.pages.test_pages import WITH_FIGURES, basis_of, run

LEFT_OUT = (
    "An older version, “An invented plan”, published 1 January 2024, is left out from "
    "1 September 2024 on."
)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder that holds both versions, built once."""
    folder = tmp_path_factory.mktemp("two versions")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(settings, "BUILD_DIR", folder)
        two_versions.build()
    return folder


@pytest.fixture(autouse=True)
def _own_build(built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(built, tmp_path / "build")
    monkeypatch.setattr(settings, "BUILD_DIR", tmp_path / "build")


def html(page: str, **address: str | list[str]) -> str:
    app = run(page, **address)
    assert not app.exception
    return "".join(element.value for element in app.main.html)


@pytest.mark.parametrize("page", WITH_FIGURES)
def test_a_page_with_figures_says_what_it_leaves_out(page: str) -> None:
    assert LEFT_OUT in html(page)
    assert "left out" not in html(page, as_at="2024-08-31")


def test_the_figures_stand_on_the_version_in_force() -> None:
    assert "2 actions from 1 document" in basis_of(run("overview.py"))
    assert "2 actions from 1 document" in basis_of(run("overview.py", as_at="2024-08-31"))


def test_a_superseded_plan_that_is_asked_for_says_so_and_leads_to_where_it_counts() -> None:
    shown = html("actions.py", documents=PLAN)
    assert (
        "“An invented plan” of 1 January 2024 was superseded on 1 September 2024 by “The plan "
        "renewed”. Its actions no longer count."
    ) in shown
    assert f'href="actions?documents={PLAN}&amp;as_at=2024-08-31"' in shown
    assert "See it as at 31 August 2024, the last day on which it counted" in shown
    assert f'href="actions?documents={SECOND}"' in shown
    register = run("actions.py", documents=PLAN, as_at="2024-08-31")
    assert list(register.dataframe[0].value["wording"]) == ["Action 1", "Action 2"]


def test_of_two_versions_that_are_asked_for_one_counts() -> None:
    app = run("actions.py", documents=[PLAN, SECOND])
    assert list(app.dataframe[0].value["wording"]) == ["Action 2", "Action new"]
    assert "superseded on 1 September 2024" in "".join(e.value for e in app.main.html)


def test_many_older_versions_are_counted_rather_than_named() -> None:
    documents = [
        one_plan.document(
            f"version-{n}",
            sha256=f"{n:064}",
            supersedes_document_id=f"version-{n - 1}" if n > 1 else PLAN,
            published_on=date(2024, 2, n),
        )
        for n in range(1, 6)
    ]
    one_plan.build(two_versions.actions()[:2], documents)
    assert "5 older versions of plans are left out" in html("owner_timeline.py")


def test_the_ledger_says_that_a_plan_is_superseded() -> None:
    ledger = table(run("progress_over_time.py", show="moved"), "Every revision of a deadline")
    assert ledger["Plan"] == ["An invented plan, 2024, superseded on 1 September 2024"]


def test_the_list_of_documents_says_since_when_and_by_what() -> None:
    listed = table(run("about.py"), "Published documents")
    told = ["superseded on 1 September 2024 by The plan renewed" in d for d in listed["Document"]]
    assert told == [True, False]


def test_the_printed_words_of_a_superseded_plan_say_so_and_lead_to_the_newer_version() -> None:
    two_versions.build_answered()
    words = html("source.py", document=PLAN, line="1")
    assert "was superseded on 1 September 2024 by “The plan renewed”" in words
    assert f'href="actions?documents={SECOND}"' in words
    assert "superseded" not in html("source.py", document=PLAN, line="1", as_at="2024-08-31")
    assert "superseded" not in html("source.py", document=SECOND, line="1")


def test_a_return_on_the_older_version_finds_the_newer() -> None:
    found = known(two_versions.OUT, two_versions.OUT)
    first, again = two_versions.OLD
    assert found.former_ids == {again: two_versions.NEW[0]}
    assert set(found.actions) == {*two_versions.OLD, *two_versions.NEW}
    assert "was superseded on 1 September 2024" in found.superseded[first]
    before = known(date(2024, 8, 31), date(2024, 8, 31))
    assert (before.former_ids, before.superseded) == ({}, {})
    assert set(before.actions) == set(two_versions.OLD)


def test_the_golden_thread_keeps_the_answers_of_a_superseded_plan_as_history() -> None:
    two_versions.build_answered()
    thread = html("golden_thread.py")
    assert "Answered before by 1 action of superseded plans:" in thread
    assert "Plan superseded on 1 September 2024" in thread
    assert "No action that fits the filters answers it." in thread
    assert "1 action of superseded plans did" in html("golden_thread.py", show="coverage")
    assert "plan superseded on 1 september 2024" in html("golden_thread.py", show="reviews").lower()
    before = html("golden_thread.py", as_at="2024-08-31")
    assert "superseded" not in before
    assert "Answered by" in before


def test_what_is_left_out_is_asked_once_whatever_actions_are_chosen(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[Filters] = []
    monkeypatch.setattr(metrics, "superseded", _noting(asked))
    for owners in ("ab", "none", "nobody"):
        assert not run("purpose_progress.py", owners=owners).exception
    assert len(asked) == 1


def _noting(asked: list[Filters]) -> Callable[..., pd.DataFrame]:
    question = metrics.superseded

    def superseded(connection: Connection, filters: Filters) -> pd.DataFrame:
        asked.append(filters)
        return question(connection, filters)

    return superseded
