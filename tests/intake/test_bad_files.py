"""Every file that is no plan, or means harm, ends in one sentence and changes nothing."""

import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from actionplans import intake, settings
from actionplans.intake import IntakeError, Upload
from tests.fixtures import bad_files as bad
from tests.fixtures import register
from tests.fixtures.printed_plan import plan_pdf

WHOLE = (bad.HEADINGS, *bad.ROWS)
FORMULAS = (bad.HEADINGS, *bad.ROWS[:2], ('=HYPERLINK("http://192.0.2.1")', "Head", "July 2024"))

REFUSED: dict[str, tuple[Callable[[], bytes], str]] = {
    "empty.pdf": (lambda: b"", "The file is empty."),
    "cut short.docx": (lambda: bad.word(bad.word_table(WHOLE))[:600], "damaged or cut short"),
    "cut short.xlsx": (lambda: bad.workbook(bad.sheet_rows(WHOLE))[:700], "damaged or cut short"),
    "million rows.xlsx": (bad.million_rows, "unpacks to far more"),
    "bomb.xlsx": (bad.bomb, "unpacks to"),
    "wide.csv": (bad.wide_csv, "300 columns; at most 100"),
    "protected.docx": (lambda: bad.old_office("EncryptedPackage"), "protected by a password"),
    "protected.pdf": (bad.protected_pdf, "password"),
    "scan.pdf": (bad.scan, "no text"),
    "two thousand pages.pdf": (lambda: bad.long_pdf(2000), "2,000 pages"),
    "cut short.pdf": (lambda: plan_pdf()[:900], "damaged"),
    "noise.pdf": (lambda: b"%PDF-1.7\n" + bad.noise(), "damaged"),
    "old.doc": (lambda: bad.old_office("WordDocument"), "save it as .docx"),
    "old.xls": (lambda: bad.old_office("Workbook"), "save it as .xlsx"),
    "picture.pdf": (lambda: b"\x89PNG\r\n\x1a\n" + bytes(1000), "this is a picture"),
    "program.docx": (lambda: b"MZ" + bytes(5000), "this is a program"),
    "noise.txt": (bad.noise, "not a text file"),
    "noise.html": (bad.noise, "not a text file"),
}
NO_PLAN: dict[str, Callable[[], bytes]] = {
    "letter.txt": lambda: b"Good morning.\n",
    "deep.html": bad.deep_page,
}
HARMLESS: dict[str, Callable[[], bytes]] = {
    "formulas.xlsx": lambda: bad.workbook(bad.sheet_rows(FORMULAS)),
    "macros.xlsm": lambda: bad.workbook(bad.sheet_rows(WHOLE), {"xl/vbaProject.bin": "harm"}),
    "external links.docx": bad.linked_word,
    "scripts.html": bad.scripted_page,
    "../../../up/and away.docx": lambda: bad.word(bad.word_table(WHOLE)),
    "really word.pdf": lambda: bad.word(bad.word_table(WHOLE)),
}


@pytest.fixture(autouse=True)
def _invented_register(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "BUILD_DIR", tmp_path / "build")
    monkeypatch.setattr(settings, "DATA_DIR", register.make_register(tmp_path / "data"))


def _files() -> dict[str, bytes]:
    folders = (settings.DATA_DIR, settings.BUILD_DIR)
    files = [file for folder in folders for file in folder.rglob("*") if file.is_file()]
    return {str(file): file.read_bytes() for file in files}


def _check(name: str, content: bytes) -> intake.Json:
    return intake.check(Upload.of(name, content), plan_on=date(2024, 1, 31))


@pytest.mark.parametrize("name", REFUSED)
def test_a_bad_file_ends_in_one_sentence_and_changes_nothing(name: str) -> None:
    make, said = REFUSED[name]
    before, start = _files(), time.monotonic()
    with pytest.raises(IntakeError) as raised:
        _check(name, make())
    sentence = str(raised.value)
    assert said in sentence
    assert sentence.endswith(".")
    assert "\n" not in sentence
    assert "golden-thread-" not in sentence, "the sentence shows no folder of this machine"
    assert time.monotonic() - start < 30
    assert _files() == before


@pytest.mark.parametrize("name", NO_PLAN)
def test_a_document_without_a_plan_is_told_so(name: str) -> None:
    checked = _check(name, NO_PLAN[name]())
    assert "arranged like none of the layouts" in checked["problem"]
    assert checked["actions"] == []


@pytest.mark.parametrize("name", HARMLESS)
def test_what_could_run_elsewhere_is_read_as_text(name: str) -> None:
    before = _files()
    checked = _check(name, HARMLESS[name]())
    wordings = [action["wording"] for action in checked["actions"]]
    assert [wording.split()[0] for wording in wordings] == ["Plant", "Mend", "Dig"]
    everything = str(checked).lower()
    for harm in ("alert(", "192.0.2.1", "harm"):
        assert harm not in everything.replace(name.lower(), "")
    assert _files() == before


def test_a_name_that_promises_another_format_is_told() -> None:
    checked = _check("really word.pdf", HARMLESS["really word.pdf"]())
    assert checked["file"]["format"] == "docx"
    assert "the file is a Word document" in checked["problems"][0]


def test_a_file_larger_than_the_limit_is_not_even_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "MOST_FILE_BYTES", 2_000_000)
    with pytest.raises(IntakeError, match="larger than the 2 MB"):
        _check("plan.txt", bytes(2_000_001))


def test_a_reading_that_takes_too_long_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "INTAKE_SECONDS", 0.05)
    with pytest.raises(IntakeError, match=r"longer than 0\.05 seconds"):
        _check("plan.docx", HARMLESS["external links.docx"]())


def test_a_reading_that_needs_too_much_memory_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "INTAKE_MEMORY_BYTES", 150_000_000)
    lines = b"".join(b"| Plant hedge %d | AB | May 2024 |\n" % n for n in range(60_000))
    heading = b"| Action | Owner | By when |\n|---|---|---|\n"
    with pytest.raises(IntakeError, match="needs more than the 150 MB of memory"):
        _check("plan.md", heading + lines)
