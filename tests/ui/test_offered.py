"""What a list of filters offers, and what goes out with a page of it."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from starlette.exceptions import HTTPException
from starlette.requests import Request

from actionplans import settings
from actionplans.shown import Row
from actionplans.ui import offered
from actionplans.ui.offered import LONG, chosen_only
from tests.fixtures import one_plan

OWNERS = LONG + 20


def _offered(*choices: tuple[str, int]) -> list[Row]:
    return [{"value": v, "label": v.title(), "actions": number} for v, number in choices]


def _words(rows: list[Row], *chosen: str, name: str = "owners") -> dict[str, str]:
    return {choice.value: choice.words for choice in offered.choices(name, rows, chosen)}


def test_a_choice_has_its_count_beside_it() -> None:
    rows = _offered(("parks", 1204), ("roads", 0))
    assert _words(rows) == {"parks": "Parks (1,204)", "roads": "Roads (0)"}


def test_a_choice_that_the_database_does_not_know_stays() -> None:
    assert _words(_offered(("parks", 2)), "moon")["moon"] == "moon (0)"


def test_statuses_stand_in_the_order_of_the_palette() -> None:
    rows = _offered(("complete", 1), ("overdue", 2))
    assert list(_words(rows, name="statuses")) == ["overdue", "complete"]


def test_a_long_list_offers_what_the_other_filters_leave() -> None:
    rows = _offered(*((f"owner-{n}", int(n < 2)) for n in range(LONG + 1)))
    assert _words(rows, "owner-7") == {
        "owner-0": "Owner-0 (1)",
        "owner-1": "Owner-1 (1)",
        "owner-7": "Owner-7 (0)",
    }


def test_what_is_chosen_of_a_list_goes_out_alone() -> None:
    rows = _offered(("parks", 2), ("roads", 3))
    assert [choice.words for choice in chosen_only("owners", rows, ["roads", "moon"])] == [
        "Roads (3)",
        "moon (0)",
    ]
    assert chosen_only("owners", rows, []) == []


@pytest.fixture(scope="module")
def many_owners(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Build one plan whose actions have an owner each."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(settings, "BUILD_DIR", tmp_path_factory.mktemp("build"))
        yield one_plan.build_with_owners(OWNERS)


def _fetched(name: str, parameters: str = "") -> list[list[str | int]]:
    scope = {
        "type": "http",
        "path_params": {"name": name},
        "query_string": parameters.encode(),
        "headers": [],
    }
    found: list[list[str | int]] = json.loads(bytes(offered.fetched(Request(scope)).body))
    return found


@pytest.mark.usefixtures("many_owners")
def test_the_whole_list_is_answered_by_the_filters_of_its_address() -> None:
    found = _fetched("owners")
    assert len(found) == OWNERS
    assert found[0] == ["team-0001", "Team 1 (1)", 0, ""]
    narrowed = _fetched("owners", "words=Action+7&owners=team-0009")
    assert [row[0] for row in narrowed if row[2]] == ["team-0009"]
    assert {row[1] for row in narrowed if row[0] in ("team-0007", "team-0070")} == {
        "Team 7 (1)",
        "Team 70 (1)",
    }
    assert "team-0008" not in {row[0] for row in narrowed}


@pytest.mark.usefixtures("many_owners")
def test_the_address_of_a_list_holds_the_day_of_the_page() -> None:
    assert _fetched("owners", "as_at=2023-12-31") == []
    assert _fetched("owners", f"as_at={date(2024, 1, 2)}") != []


@pytest.mark.usefixtures("many_owners")
def test_a_list_of_an_unknown_name_is_not_found() -> None:
    with pytest.raises(HTTPException) as raised:
        _fetched("passwords")
    assert raised.value.status_code == 404


def test_without_a_database_no_list_is_found(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(settings, "BUILD_DIR", tmp_path)
    with pytest.raises(HTTPException):
        _fetched("owners")
