import pytest

from actionplans.errors import LayoutError
from actionplans.records import PlanRow, TextKind
from tests.fixtures import invented

ENTRIES = [
    ("Year 1", 15, "Licensing (which will be undertaken jointly with Harrowmere)"),
    ("Year 1", 17, "Parking"),
    ("Year 2", 21, "Depot (Refuse Collection, Street Cleansing)"),
    ("Year Three", 25, "Grounds Maintenance"),
]
PARAGRAPHS = [
    ("2. THE PROGRAMME", 27, "The whole council was consulted in March 2011"),
    ("2. THE PROGRAMME", 28, "The programme starts from July 2011."),
    ("2. THE PROGRAMME", 29, "The Board will receive a first report in January 2012"),
    ("3. FINANCE", 33, "None arising directly from this report."),
]


@pytest.fixture(scope="module")
def rows() -> list[PlanRow]:
    return invented.rows_of(invented.load_plan("programme_report"))


def test_each_year_heads_its_service_areas(rows: list[PlanRow]) -> None:
    entries = [row for row in rows if row.text_kind is TextKind.ENTRY]
    assert [(row.section, row.place.line_start, row.wording) for row in entries] == ENTRIES


def test_a_service_area_is_due_in_the_year_that_heads_it(rows: list[PlanRow]) -> None:
    entries = [row for row in rows if row.text_kind is TextKind.ENTRY]
    assert [row.deadline for row in entries] == [section for section, *_ in ENTRIES]
    assert {row.owner for row in entries} == {""}


def test_a_sentence_elsewhere_dates_the_first_year(rows: list[PlanRow]) -> None:
    entries = [row for row in rows if row.text_kind is TextKind.ENTRY]
    assert {row.programme_start for row in entries} == {"July 2011"}


@pytest.mark.parametrize(("section", "line", "wording"), PARAGRAPHS)
def test_a_list_ends_where_numbered_paragraphs_go_on(
    rows: list[PlanRow], section: str, line: int, wording: str
) -> None:
    (row,) = [row for row in rows if row.place.line_start == line]
    assert (row.text_kind, row.section, row.deadline) == (TextKind.REPORT, section, "")
    assert row.wording.startswith(wording)


def test_a_programme_without_a_stated_start_has_none() -> None:
    text = "**Year 1**\n\nParking\n\n**Year 2**\n\nDepot\n"
    rows = invented.rows_of(invented.load_text("programme_report", text))
    assert [(row.wording, row.programme_start) for row in rows] == [("Parking", ""), ("Depot", "")]


@pytest.mark.parametrize("words", ["Year 1", "**Year One**", "### Year 1", "Year 1:"])
def test_a_year_is_known_however_it_is_set(words: str) -> None:
    rows = invented.rows_of(invented.load_text("programme_report", f"{words}\n\nParking\n"))
    assert [row.wording for row in rows] == ["Parking"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Fenbrook Borough Council\n\n- 1.1 The Board is asked to note the report.\n",
        "We will plant a hedge.\n\nBy when: May 2021\n\nWe will mow.\n\nBy when: June 2021\n",
        "Each year 1 in 5 of our trees is lost, and we plant another in its place at once.\n",
    ],
)
def test_a_page_arranged_otherwise_is_refused(text: str) -> None:
    with pytest.raises(LayoutError, match=r"page\.txt: "):
        invented.load_text("programme_report", text)
