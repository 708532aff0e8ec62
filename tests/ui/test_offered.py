"""What a list of filters offers, and what goes out with a page of it."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.exceptions import HTTPException
from starlette.requests import Request

from actionplans import settings
from actionplans.shown import Row
from actionplans.ui import offered
from actionplans.ui.facets import Choice
from actionplans.ui.offered import MOST, first_choices
from tests.fixtures import one_plan

OWNERS = MOST + 220


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
    rows = _offered(*((f"owner-{n}", int(n < 2)) for n in range(MOST + 1)))
    assert first_choices("owners", rows, ["owner-7"]) == (
        [
            Choice("owner-0", "Owner-0 (1)", is_chosen=False),
            Choice("owner-1", "Owner-1 (1)", is_chosen=False),
            Choice("owner-7", "Owner-7 (0)", is_chosen=True),
        ],
        3,
    )


def test_a_choice_of_a_long_list_that_the_database_does_not_know_stays() -> None:
    rows = _offered(*((f"owner-{n}", 1) for n in range(MOST + 1)))
    listed = first_choices("owners", rows, ["moon"])
    assert listed.choices[-1] == Choice("moon", "moon (0)", is_chosen=True)
    assert listed.number == MOST + 1


@pytest.fixture(scope="module")
def many_owners(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Build one plan whose actions have an owner each."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(settings, "BUILD_DIR", tmp_path_factory.mktemp("build"))
        yield one_plan.build_with_owners(OWNERS)


def _fetched(name: str, parameters: str = "") -> tuple[list[list[str | int]], int]:
    """Return the choices that are answered, and how many there are."""
    scope = {
        "type": "http",
        "path_params": {"name": name},
        "query_string": parameters.encode(),
        "headers": [],
    }
    found = json.loads(bytes(offered.fetched(Request(scope)).body))
    return found["choices"], found["all"]


def _values(name: str, parameters: str) -> list[str | int]:
    return [row[0] for row in _fetched(name, parameters)[0]]


@pytest.mark.usefixtures("many_owners")
def test_the_first_of_a_long_list_are_answered_and_how_many_there_are() -> None:
    found, number = _fetched("owners")
    assert found[0] == ["team-0001", "Team 1 (1)"]
    assert (len(found), number) == (MOST, OWNERS)


@pytest.mark.usefixtures("many_owners")
def test_what_is_chosen_stands_first_where_it_would_be_out_of_sight() -> None:
    found, _ = _fetched("owners", f"owners=team-{OWNERS:04}&owners=team-0001")
    assert found[0] == [f"team-{OWNERS:04}", f"Team {OWNERS} (1)", 1]
    assert [row[0] for row in found if row[2:] == [1]] == [f"team-{OWNERS:04}", "team-0001"]


@pytest.mark.usefixtures("many_owners")
def test_every_choice_is_found_by_its_words_in_any_case() -> None:
    assert _values("owners", f"find=TEAM+{OWNERS}+") == [f"team-{OWNERS:04}"]
    assert _fetched("owners", "find=team+3")[1] == 1 + 10 + OWNERS - 300 + 1
    assert _fetched("owners", "find=nobody") == ([], 0)


@pytest.mark.usefixtures("many_owners")
def test_a_list_is_answered_by_the_filters_of_its_address() -> None:
    found = _values("owners", "words=Action+7")
    assert {"team-0007", "team-0070"} <= set(found)
    assert "team-0008" not in found
    assert _values("owners", "as_at=2023-12-31") == []
    assert _values("owners", "as_at=2024-01-02") != []


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
