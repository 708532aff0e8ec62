"""An action of a joint plan binds the council that it names, else all."""

import pytest

from actionplans.tables.councils import councils_bound
from actionplans.vocabulary import Council

FENBROOK = Council(
    council_id="X01", name="Fenbrook Borough Council", kind="district", short_name="Fenbrook"
)
HARROWMERE = Council(
    council_id="X02", name="Harrowmere District Council", kind="district", short_name="Harrowmere"
)


@pytest.mark.parametrize(
    ("wording", "bound"),
    [
        ("Plant a hedge", ["X01", "X02"]),
        ("Plant a hedge in Fenbrook", ["X01"]),
        ("Train members at Harrowmere District Council", ["X02"]),
        ("Review the FBC offices", ["X01"]),
        ("Fenbrook and Harrowmere will meet", ["X01", "X02"]),
        ("Plant hedges (as in Fenbrook)", ["X01", "X02"]),
        ("Write to the Fenbrook Partnership", ["X01", "X02"]),
        ("Harrowmere’s hall", ["X02"]),
        ("Fenbrookshire", ["X01", "X02"]),
        ("", ["X01", "X02"]),
    ],
)
def test_the_council_that_is_named_is_bound(wording: str, bound: list[str]) -> None:
    assert councils_bound(wording, [FENBROOK, HARROWMERE]) == bound


def test_a_plan_of_one_council_binds_it() -> None:
    assert councils_bound("Write to Harrowmere District Council", [FENBROOK]) == ["X01"]
