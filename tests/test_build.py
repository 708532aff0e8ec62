"""The build puts the whole register into the database, or stops with one line and no change."""

import io
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

import loaders
from actionplans import build, settings, store
from actionplans.errors import ActionPlansError
from tests.fixtures import register
from tests.fixtures.register import (
    ACTIONS,
    FOLLOW_UP,
    NARRATIVE,
    PRINTINGS,
    PROGRAMME,
    RECOMMENDATIONS,
    RECOVERY,
    RESPONSE,
    add_lines,
    change,
)
from tests.test_schema import COLUMNS

Spoil = Callable[[Path], None]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, build.Summary]:
    """Build the invented register once; return the folder of both and the summary."""
    folder = tmp_path_factory.mktemp("register")
    register.make_register(folder / "data")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(settings, "DATA_DIR", folder / "data")
        patch.setattr(settings, "BUILD_DIR", folder / "build")
        return folder, build.build(loaders.load, io.StringIO())


@pytest.fixture
def summary(
    built: tuple[Path, build.Summary], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> build.Summary:
    """Point the settings at the build and at a copy of its register that may be spoilt."""
    folder, summary = built
    shutil.copytree(folder / "data", tmp_path / "data")
    monkeypatch.setattr(settings, "DATA_DIR", tmp_path / "data")
    monkeypatch.setattr(settings, "BUILD_DIR", folder / "build")
    return summary


def _build() -> build.Summary:
    return build.build(loaders.load, io.StringIO())


def _counts(summary: build.Summary, table: str) -> dict[object, object]:
    rows = store.connect(summary.build).rows(
        f"select document_id, count(*) as n from {table} group by all order by all"
    )
    return {document_id: n for document_id, n in rows}  # noqa: C416  rows are of two values


def _tables(summary: build.Summary) -> dict[str, list[tuple[object, ...]]]:
    connection = store.connect(summary.build)
    names = connection.rows(
        "select table_name from duckdb_tables() where not internal order by table_name"
    )
    return {str(n): connection.rows(f"select * from {n} order by all") for (n,) in names}


def test_the_new_build_is_the_current_one(summary: build.Summary) -> None:
    assert store.current_build() == summary.build


def test_every_document_gives_the_actions_counted_by_hand(summary: build.Summary) -> None:
    assert _counts(summary, "actions") == {d: n for d, n in ACTIONS.items() if n}


def test_a_recommendation_counts_once_and_every_printing_is_kept(summary: build.Summary) -> None:
    assert _counts(summary, "recommendations") == {d: n for d, n in RECOMMENDATIONS.items() if n}
    assert _counts(summary, "recommendation_printings") == PRINTINGS


def test_every_table_that_the_register_can_fill_has_rows(summary: build.Summary) -> None:
    empty = {name for name, rows in _tables(summary).items() if not rows}
    assert empty.isdisjoint(COLUMNS)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        (
            "select purpose_id, count(*) from actions where purpose_id is not null group by all"
            " order by all",
            [("homes", 2), ("towns", 9)],
        ),
        (
            "select distinct council_id from actions join action_councils using (action_id)"
            " where wording = 'Train all members in chairing meetings' order by all",
            [("X02",)],
        ),
        (
            "select count(*) from actions join action_councils using (action_id)"
            f" where document_id = '{RESPONSE}' order by all",
            [(25,)],
        ),
        (
            "select recommendation_id, count(*) from action_recommendations"
            " where basis = 'marked' group by all order by all",
            [(f"{FOLLOW_UP}/2", 2)],
        ),
        (
            "select count(*) from action_recommendations join actions using (action_id)"
            f" where document_id = '{RESPONSE}' and basis = 'printed' order by all",
            [(15,)],
        ),
        (
            "select label, kind from owners where owner_id = 'ab' order by all",
            [("AB", "unresolved")],
        ),
        (
            "select kind from owners where label = 'Housing Team' order by all",
            [("unresolved",)],
        ),
        (
            "select deadline_raw, deadline_end from actions"
            " where wording = 'Train all members in chairing meetings' order by all",
            [("31/02/2020", date(2020, 2, 29))],
        ),
        (
            "select a.wording, p.status from progress_updates as p left join actions as a"
            " using (action_id) order by all",
            [("Set up a register of risks", "complete"), (None, "in progress")],
        ),
        (
            "select disposition, count(*) from recommendations group by all order by all",
            [("accepted", 2), ("no response found", 14)],
        ),
        (
            "select from_recommendation_id, to_recommendation_id from recommendation_links"
            " order by all",
            [(f"{RESPONSE}/1", f"{FOLLOW_UP}/1")],
        ),
        ("select count(*) from findings where code = 'unplaced-cell' order by all", [(0,)]),
        (
            "select count(*) from document_lines where text like '%960123%'"
            " or text like '%harrowmere.example%' order by all",
            [(0,)],
        ),
    ],
)
def test_the_tables_say_what_the_plans_say(
    summary: build.Summary, question: str, answer: list[tuple[object, ...]]
) -> None:
    assert store.connect(summary.build).rows(question) == answer


def test_building_twice_gives_the_same_ids_and_tables(
    summary: build.Summary, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = _tables(summary)
    # When a document was first read, the history knows.
    (tmp_path / "second").mkdir()
    shutil.copy(settings.BUILD_DIR / "readings.jsonl", tmp_path / "second")
    monkeypatch.setattr(settings, "BUILD_DIR", tmp_path / "second")
    assert _tables(_build()) == first


def test_an_id_outlives_changes_elsewhere_in_the_document(
    summary: build.Summary, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = settings.DATA_DIR / "plans" / "narrative_plan.txt"
    digest = register.digest_of(plan)
    change(plan, "We will open a newsroom.", "We will open two newsrooms.")
    change(settings.DATA_DIR / "documents.toml", digest, register.digest_of(plan))
    ids = f"select action_id from actions where document_id = '{NARRATIVE}' order by position"
    before = store.connect(summary.build).rows(ids)
    monkeypatch.setattr(settings, "BUILD_DIR", tmp_path / "second")
    after = store.connect(_build().build).rows(ids)
    assert [old == new for old, new in zip(before, after, strict=True)] == [
        *(True, True, False, True, True)
    ]


def test_the_summary_counts_each_document_and_each_finding(summary: build.Summary) -> None:
    lines = list(build.summary_lines(summary))
    assert lines[0].split()[:3] == ["document", "actions", "recommendations"]
    counted = {cells[0]: cells[1:3] for line in lines[1:7] if (cells := line.split())}
    assert counted == {
        **{d: [str(ACTIONS[d]), str(RECOMMENDATIONS[d])] for d in ACTIONS},
        "all": [str(sum(ACTIONS.values())), str(sum(RECOMMENDATIONS.values()))],
    }
    assert any(line.split()[1:] == ["text-lost"] for line in lines[8:])


@pytest.mark.usefixtures("summary")
def test_progress_names_each_document() -> None:
    said = io.StringIO()
    (settings.DATA_DIR / "plans" / "purpose_plan.txt").unlink()
    with pytest.raises(ActionPlansError):
        build.build(loaders.load, said)
    assert said.getvalue().splitlines()[0] == f"1/5 {PROGRAMME}"
    assert said.getvalue().splitlines()[-1] == f"5/5 {RECOVERY}"


SPOILT: dict[str, tuple[Spoil, str]] = {
    "a wrong fingerprint": (
        lambda data: change(data / "plans" / "purpose_plan.txt", "Recovery", "Recovered"),
        f"{RECOVERY}: .*purpose_plan.txt is not the registered file",
    ),
    "a missing file": (
        lambda data: (data / "plans" / "purpose_plan.txt").unlink(),
        f"{RECOVERY}: no file plans/purpose_plan.txt",
    ),
    "an unknown layout": (
        lambda data: change(data / "documents.toml", 'layout = "narrative_plan"', 'layout = "x"'),
        f"{NARRATIVE}: no layout 'x'",
    ),
    "another document's layout": (
        lambda data: change(
            data / "documents.toml", 'layout = "narrative_plan"', 'layout = "purpose_plan"'
        ),
        f"{NARRATIVE}: narrative_plan.txt: ",
    ),
    "a wrong count": (
        lambda data: change(data / "documents.toml", "counted = 13", "counted = 12"),
        f"{RESPONSE}: 13 actions read, 12 counted by hand",
    ),
    "a correction that meets other text": (
        lambda data: change(data / "corrections.csv", "31/02/2020", "30/02/2020"),
        f"{RESPONSE}: .*line 24 deadline: expected '30/02/2020', found '31/02/2020'",
    ),
    "a correction that meets no row": (
        lambda data: change(data / "corrections.csv", ",24,", ",240,"),
        f"{RESPONSE}: .*line 240 deadline: no such row",
    ),
    "a correction of an unknown document": (
        lambda data: change(data / "corrections.csv", RESPONSE, "elsewhere"),
        "corrections.csv: no document 'elsewhere'",
    ),
    "a missing table": (
        lambda data: (data / "owners.csv").unlink(),
        r"owners\.csv: cannot be opened",
    ),
    "an unknown council": (
        lambda data: change(data / "documents.toml", '"X01"', '"X09"'),
        f"{PROGRAMME}: unknown council 'X09'",
    ),
    "an owner form without its owner": (
        lambda data: add_lines(data, owner_forms="EF,,ef,printed,"),
        r"owner_forms\.csv line 6: owner_id 'ef' is not in owners",
    ),
    "a disposition of no recommendation": (
        lambda data: add_lines(data, dispositions=f"{RESPONSE},99,accepted,curated,,,"),
        r"dispositions\.csv line 4: .*'99' is not in recommendation_themes",
    ),
    "a theme of a recommendation that is not printed": (
        lambda data: add_lines(data, recommendation_themes=f"{RESPONSE},99,place,,curated,"),
        r"recommendation_themes\.csv.*99",
    ),
    "a link to a recommendation that is not printed": (
        lambda data: add_lines(
            data,
            recommendation_themes=f"{RESPONSE},99,place,,curated,",
            recommendation_links=f"{RESPONSE},99,{FOLLOW_UP},1,restated,curated,why,a,b",
        ),
        "99",
    ),
    "a quotation that its document does not print": (
        lambda data: change(data / "dispositions.csv", "publish a booklet", "burn a booklet"),
        f"{RESPONSE} does not print the words quoted from it: 'We will burn a booklet",
    ),
    "evidence on an action that is not printed": (
        lambda data: change(data / "progress_evidence.csv", "Set up a register", "Sell the hall"),
        r"progress_evidence\.csv: 0 actions of .* print 'Sell the hall'",
    ),
}


@pytest.mark.usefixtures("summary")
@pytest.mark.parametrize("fault", SPOILT)
def test_a_fault_stops_the_build_with_one_line_and_the_old_one_stays(
    fault: str,
) -> None:
    spoil, said = SPOILT[fault]
    spoil(settings.DATA_DIR)
    current, before = store.current_build(), sorted(settings.BUILD_DIR.rglob("*"))
    with pytest.raises(ActionPlansError, match=said) as raised:
        _build()
    assert "\n" not in str(raised.value)
    assert store.current_build() == current
    assert sorted(settings.BUILD_DIR.rglob("*")) == before
