"""A file's name is made safe to keep and to show, whatever somebody called the file."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actionplans.intake import safe_name


@pytest.mark.parametrize(
    ("given_name", "kept"),
    [
        ("Action Plan (v1.4), final.docx", "Action Plan (v1.4), final.docx"),
        ("../../etc/passwd", "passwd"),
        ("C:\\plans\\plan.xlsx", "plan.xlsx"),
        ("plan\x00\n.pdf", "plan__.pdf"),
        ("plan\u202efdp.exe", "plan_fdp.exe"),
        ("<img src=x onerror=alert(1)>.html", "_img src_x onerror_alert(1)_.html"),
        ("-rf.txt", "rf.txt"),
        (".hidden", "hidden"),
        ("/", "document"),
        ("", "document"),
        ("Plán Zoë.csv", "Plán Zoë.csv"),
        ("a" * 300 + ".pdf", "a" * 96 + ".pdf"),
    ],
)
def test_a_name_keeps_its_words_and_loses_its_signs(given_name: str, kept: str) -> None:
    assert safe_name(given_name) == kept


@given(st.text())
def test_any_name_is_one_short_part_of_a_path(name: str) -> None:
    kept = safe_name(name)
    assert 0 < len(kept) <= 111
    assert not set(kept) & set('/\\<>|:*?"\0\n\u202e')
    assert not kept.startswith((".", "-"))
