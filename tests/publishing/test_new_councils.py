"""A new council has the name and code that a person gives, and nothing that nobody knows."""

import pytest

from actionplans.errors import RegisterError
from actionplans.publishing.new_councils import council_id, council_line


@pytest.mark.parametrize(
    ("name", "code", "line"),
    [
        (
            "Fenbrook Borough Council",
            "E07999999",
            "E07999999,Fenbrook Borough Council,district,Fenbrook",
        ),
        (
            "London Borough of Fenbrook",
            "E09999999",
            "E09999999,London Borough of Fenbrook,London borough,Fenbrook",
        ),
        ("Cyngor  Sir", "W06999999", "W06999999,Cyngor Sir,principal area,Cyngor Sir"),
        (
            "Fenbrook, Town Council",
            "",
            'uncoded-fenbrook-town-council,"Fenbrook, Town Council",not known,"Fenbrook, Town"',
        ),
    ],
)
def test_a_council_is_one_line_of_the_table(name: str, code: str, line: str) -> None:
    assert council_line(name, code) == line + "\n"


@pytest.mark.parametrize(("name", "code"), [("Fenbrook", "E7"), ("Fenbrook", "X01"), (" ", "")])
def test_what_is_no_code_or_no_name_is_refused(name: str, code: str) -> None:
    with pytest.raises(RegisterError):
        council_id(name, code)
