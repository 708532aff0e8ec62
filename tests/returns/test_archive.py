"""Many returns in one archive, under names that are safe and distinct."""

import dataclasses
import io
import zipfile

import pytest

from actionplans.returns import file_name, many_returns, return_workbook
from tests.returns.invented import a_return


@pytest.mark.parametrize(
    ("scope", "name"),
    [
        ("Owner: Head of Parks", "return-2026-06-30-owner-head-of-parks.xlsx"),
        ("Owner: ../../etc/passwd", "return-2026-06-30-owner-etc-passwd.xlsx"),
        ("Owner: Zoë & Co", "return-2026-06-30-owner-zoe-co.xlsx"),
        ("???", "return-2026-06-30.xlsx"),
        ("x" * 300, f"return-2026-06-30-{'x' * 80}.xlsx"),
    ],
)
def test_a_file_name_is_safe_everywhere(scope: str, name: str) -> None:
    assert file_name(dataclasses.replace(a_return(), scope=scope), ".xlsx") == name


def test_names_that_meet_are_numbered() -> None:
    scopes = ["Owner: A.B", "Owner: A B", "Owner: A-B", "Owner: C"]
    requests = [dataclasses.replace(a_return(), scope=scope) for scope in scopes]
    content = many_returns(requests, return_workbook, ".xlsx")
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.namelist() == [
            "return-2026-06-30-owner-a-b.xlsx",
            "return-2026-06-30-owner-a-b-2.xlsx",
            "return-2026-06-30-owner-a-b-3.xlsx",
            "return-2026-06-30-owner-c.xlsx",
        ]
        assert archive.read(archive.namelist()[3]) == return_workbook(requests[3])
    assert content == many_returns(requests, return_workbook, ".xlsx")
