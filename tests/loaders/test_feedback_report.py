import pytest

from actionplans.errors import LayoutError
from actionplans.records import PrintedRecommendation
from tests.fixtures import invented

MADE = [
    ("1", "Agree the priorities that matter to residents and drop the others", (11, 12)),
    ("2", "Own the budget more widely, and plan ahead", (15, 17)),
]
REPRINTED = [
    ("K1", "key", "Celebrate your success – use the tenth anniversary to do this"),
    ("K2", "key", "Tighten the financial processes"),
    ("1", "further", "Be clear when something is no longer a priority"),
    ("2", "further", "Re-examine your existing commitments"),
    ("3", "further", "Raise the conduct of debate at Harrowmere District Council"),
]


@pytest.fixture(scope="module")
def printed() -> list[PrintedRecommendation]:
    return invented.recommendations_of(invented.load_plan("feedback_report"))


def test_an_entry_is_whole_though_blank_lines_break_it(
    printed: list[PrintedRecommendation],
) -> None:
    made = [r for r in printed if not r.is_reprint]
    found = [(r.ref, r.wording, (r.place.line_start, r.place.line_end)) for r in made]
    assert found == MADE


def test_the_reports_own_recommendations_are_those_of_a_review(
    printed: list[PrintedRecommendation],
) -> None:
    assert {r.kind for r in printed if not r.is_reprint} == {"review"}


def test_a_numbered_title_is_no_recommendation(printed: list[PrintedRecommendation]) -> None:
    assert "Next steps" not in [r.wording for r in printed]


def test_a_list_that_nothing_heads_as_recommendations_is_left_out(
    printed: list[PrintedRecommendation],
) -> None:
    assert "with a workshop" not in [r.wording for r in printed]


def test_earlier_recommendations_are_reprints_in_a_list_and_in_an_annex(
    printed: list[PrintedRecommendation],
) -> None:
    assert [(r.ref, r.kind, r.wording) for r in printed if r.is_reprint] == REPRINTED


def test_a_report_reads_the_same_as_wrapped_text_and_as_markdown() -> None:
    wrapped = " 3. Recommendations \n\n1. Plant trees in every \nstreet \n \n\n2. Mend the gates \n"
    marked = "## 3. Recommendations\n\n1. Plant trees in every street\n2. Mend the gates\n"
    found = [
        [(r.ref, r.wording) for r in invented.recommendations_of(read)]
        for read in (
            invented.load_text("feedback_report", wrapped),
            invented.load_text("feedback_report", marked),
        )
    ]
    assert found == [[("1", "Plant trees in every street"), ("2", "Mend the gates")]] * 2


@pytest.mark.parametrize(
    "text",
    [
        "",
        "1. Introduction\n\nThe team made a number of recommendations.\n",
        "Recommendations\n\nThere are none.\n",
        "Agenda\n\n1. Apologies\n2. Minutes\n",
    ],
)
def test_a_page_arranged_otherwise_is_refused(text: str) -> None:
    with pytest.raises(LayoutError, match=r"page\.txt: "):
        invented.load_text("feedback_report", text)
