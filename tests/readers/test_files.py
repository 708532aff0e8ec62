from pathlib import Path

from actionplans.readers.files import read_document


def test_a_text_is_read_through_the_one_door(tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    path.write_bytes(b"Plant a hedge\nMow")
    document = read_document(path)
    assert (document.lines, document.format) == (("Plant a hedge", "Mow"), "text")
    assert document.problems == ()


def test_a_name_that_promises_another_format_is_told(tmp_path: Path) -> None:
    path = tmp_path / "plan.docx"
    path.write_bytes(b"Plant a hedge")
    document = read_document(path)
    assert document.lines == ("Plant a hedge",)
    (problem,) = document.problems
    assert "'.docx'" in problem
    assert "plain text" in problem
