from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actionplans.errors import RegisterError
from actionplans.vocabulary import (
    OwnerForm,
    Vocabulary,
    find_owner,
    find_purpose,
    find_theme,
    fold,
    index_owners,
    index_purposes,
    index_themes,
    read_vocabulary,
)
from actionplans.vocabulary.cells import read_lines

FENBROOK: dict[str, list[str]] = {
    "councils": ["council_id,name,kind,short_name", "X01,Fenbrook Council,district,Fenbrook"],
    "frameworks": [
        "framework_id,label,valid_start,valid_end,note",
        "old,Old themes,2017-01-01,2021-12-31,",
        "new,New themes,2022-01-01,,",
    ],
    "themes": [
        "theme_id,framework_id,label,position",
        "place,old,Leadership of place,1",
        "leading,new,Leadership,1",
    ],
    "theme_forms": ["form_raw,theme_id,basis,note", "Place leadership,place,curated,"],
    "theme_crosswalk": [
        "theme_id,current_theme_id,basis,note",
        "place,leading,curated,same subject",
    ],
    "theme_words": [
        "theme_id,words_raw,document_id,basis",
        "place,Who leads the place?,plan-a,printed",
    ],
    "purposes": [
        "purpose_id,council_id,label,position",
        'green,X01,"Safe, Well Maintained & Green",1',
    ],
    "owners": [
        "owner_id,label,kind,council_id,basis,evidence",
        "ab,AB,unresolved,,unresolved,",
        "leader,Leader,post,X01,printed,",
        "team-leader,Team Leader,post,X01,curated,",
    ],
    "owner_forms": [
        "form_raw,document_id,owner_id,basis,note",
        "Leader,,leader,printed,",
        "Leader,plan-b,team-leader,curated,",
        "AB,plan-a,ab,printed,",
    ],
    "recommendation_themes": [
        "document_id,ref,theme_id,theme_alternative_id,basis,note",
        "plan-a,1,place,,curated,",
        "plan-b,1,place,place,curated,",
    ],
    "recommendation_links": [
        "from_document_id,from_ref,to_document_id,to_ref,kind,basis,reason,from_quote,to_quote",
        "plan-a,1,plan-b,1,restated,curated,same demand,Plant,Plant again",
    ],
    "dispositions": [
        "document_id,ref,disposition,basis,quote,quote_document_id,note",
        "plan-a,1,accepted,curated,We will,plan-a,",
        "plan-b,1,no response found,curated,,,",
    ],
    "progress_evidence": [
        "document_id,rec_ref,action_wording,reported_on,status,quote,source_document_id,basis,note",
        "plan-a,1,Plant a hedge,2020-02-25,complete,It is planted.,plan-b,curated,",
    ],
    "peer_finding_links": [
        "source_document_id,quote,document_id,ref,basis,note",
        "plan-b,It grows.,plan-a,1,curated,",
    ],
    "peer_challenges": [
        "challenge_id,title,kind,of_challenge_id,document_id,onsite_start,onsite_end,precision,"
        "quote,quote_document_id,basis,note",
        "visit,Visit,challenge,,plan-a,2018-01-01,2018-01-31,month,In January,plan-a,printed,",
        "back,Back,follow-up visit,visit,plan-b,2020-02-24,2020-02-25,day,Again,plan-b,printed,",
    ],
    "challenge_events": [
        "challenge_id,event,done_start,done_end,precision,document_id,quote,quote_document_id,"
        "basis,note",
        "visit,action plan,,,,plan-a,Action plan,plan-a,printed,",
    ],
    "lga_clock": [
        "rule_id,event,wording,months_after,force,valid_start,valid_end,source,source_url,basis,"
        "note",
        "report-2018,report,Publish it.,,no deadline,2017-01-01,2020-12-31,Guidance,,curated,",
        "report-2023,report,Publish it.,3,required,2023-01-01,,Guidance,,curated,",
    ],
}
DOCUMENTS = ("plan-a", "plan-b")


def _write(folder: Path, changes: dict[str, list[str]] | None = None) -> Path:
    for name, lines in (FENBROOK | (changes or {})).items():
        (folder / f"{name}.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return folder


@pytest.fixture
def fenbrook(tmp_path: Path) -> Vocabulary:
    return read_vocabulary(_write(tmp_path), DOCUMENTS)


def test_empty_cells_are_none_and_values_have_their_types(fenbrook: Vocabulary) -> None:
    assert fenbrook.frameworks[1].valid_end is None
    assert fenbrook.frameworks[0].valid_end == date(2021, 12, 31)
    assert fenbrook.themes[0].position == 1
    assert fenbrook.owner_forms[0].document_id is None
    assert fenbrook.dispositions[1].quote is None
    assert fenbrook.progress_evidence[0].reported_on == date(2020, 2, 25)


@pytest.mark.parametrize(
    ("table", "line", "said"),
    [
        ("councils", "X01,Fenbrook Council,district,Fenbrook", "line 3: 'X01' stands twice"),
        ("councils", "X02,Fenbrook Council,district", "line 3: 3 values, must be 4"),
        ("councils", "X02,,district,Fenbrook", "line 3: name is empty"),
        ("themes", "way,older,The way,1", "line 4: framework_id 'older' is not in frameworks"),
        ("themes", "way,old,The way,first", "line 4: position cannot be 'first'"),
        ("frameworks", "other,Other,2017,,", "line 4: valid_start cannot be '2017'"),
        ("theme_crosswalk", "leading,lead,curated,", "current_theme_id 'lead' is not in themes"),
        ("theme_crosswalk", "leading,leading,guess,", "line 3: basis is 'guess', must be one of"),
        ("purposes", "blue,X02,Blue,2", "line 3: council_id 'X02' is not in councils"),
        ("owners", "cd,CD,robot,,printed,", "line 5: kind is 'robot', must be one of person"),
        ("owner_forms", "CD,,cd,printed,", "line 5: owner_id 'cd' is not in owners"),
        ("owner_forms", "CD,plan-c,ab,printed,", "document_id 'plan-c' is not in documents"),
        ("owner_forms", "Leader,,ab,printed,", "line 5: 'Leader' stands twice"),
        ("recommendation_themes", "plan-c,1,place,,curated,", "'plan-c' is not in documents"),
        (
            "recommendation_links",
            "plan-a,2,plan-b,1,restated,curated,why,a,b",
            "line 3: from_document_id and from_ref 'plan-a' / '2' is not in recommendation_themes",
        ),
        ("dispositions", "plan-a,2,refused,curated,,,", "disposition is 'refused', must be one"),
        (
            "progress_evidence",
            "plan-a,1,,2020-02-30,complete,Done.,plan-b,curated,",
            "line 3: reported_on cannot be '2020-02-30'",
        ),
        (
            "progress_evidence",
            "plan-a,1,,2020-02-25,completed,Done.,plan-b,curated,",
            "line 3: status is 'completed', must be one of not started",
        ),
    ],
)
def test_a_row_that_cannot_hold_is_refused(
    tmp_path: Path, table: str, line: str, said: str
) -> None:
    folder = _write(tmp_path, {table: [*FENBROOK[table], line]})
    with pytest.raises(RegisterError) as raised:
        read_vocabulary(folder, DOCUMENTS)
    assert str(raised.value).startswith(f"{table}.csv line ")
    assert said in str(raised.value)


def test_the_line_named_counts_the_breaks_inside_cells(tmp_path: Path) -> None:
    lines = [*FENBROOK["theme_forms"], '"Way\nforward",place,curated,', "Way,way,curated,"]
    with pytest.raises(RegisterError, match=r"theme_forms\.csv line 5: theme_id 'way'"):
        read_vocabulary(_write(tmp_path, {"theme_forms": lines}))


@pytest.mark.parametrize(
    "header", ["council_id,name,kind", "name,council_id,kind,short_name", "", "a,b,c,d"]
)
def test_a_header_other_than_declared_is_refused(tmp_path: Path, header: str) -> None:
    folder = _write(tmp_path, {"councils": [header]})
    with pytest.raises(RegisterError, match=r"councils\.csv line 1: header is"):
        read_vocabulary(folder)


def test_a_missing_table_is_named(tmp_path: Path) -> None:
    (_write(tmp_path) / "purposes.csv").unlink()
    with pytest.raises(RegisterError, match=r"purposes\.csv: cannot be opened"):
        read_vocabulary(tmp_path)


def test_a_byte_order_mark_does_no_harm(tmp_path: Path) -> None:
    path = _write(tmp_path) / "councils.csv"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert read_vocabulary(tmp_path).councils[0].name == "Fenbrook Council"


def test_document_columns_stand_unchecked_without_a_register(tmp_path: Path) -> None:
    lines = [*FENBROOK["owner_forms"], "CD,plan-c,ab,printed,"]
    assert len(read_vocabulary(_write(tmp_path, {"owner_forms": lines})).owner_forms) == 4


@given(content=st.binary(max_size=100))
def test_any_bytes_are_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    path = tmp_path_factory.getbasetemp() / "owner_forms.csv"
    path.write_bytes(b"form_raw,document_id,owner_id,basis,note\n" + content)
    try:
        lines = read_lines(path, OwnerForm)
    except RegisterError as error:
        assert str(error).startswith("owner_forms.csv")  # noqa: PT017  any other must fail
    else:
        assert all(line.row.form_raw for line in lines)


@pytest.mark.parametrize(
    ("form", "document_id", "owner_id"),
    [
        ("Leader", "plan-a", "leader"),
        ("Leader", "plan-b", "team-leader"),
        ("Leader", None, "leader"),
        (" LEADER\n", "plan-a", "leader"),
        ("AB", "plan-a", "ab"),
        ("AB", "plan-b", None),
        ("AB", None, None),
        ("", "plan-a", None),
    ],
)
def test_an_owner_is_found_in_its_document_first_then_everywhere(
    fenbrook: Vocabulary, form: str, document_id: str | None, owner_id: str | None
) -> None:
    owner = find_owner(index_owners(fenbrook), form, document_id)
    assert (owner and owner.owner_id) == owner_id


@pytest.mark.parametrize(
    ("label", "councils", "purpose_id"),
    [
        ("Safe, Well Maintained & Green", ["X01"], "green"),
        ("safe, well maintained and  green", ["X02", "X01"], "green"),
        ("Safe, Well Maintained & Green:", ["X01"], "green"),
        ("Safe, Well Maintained & Green", ["X02"], None),
        ("Safe", ["X01"], None),
        ("", ["X01"], None),
    ],
)
def test_a_purpose_is_found_by_its_printed_label(
    fenbrook: Vocabulary, label: str, councils: list[str], purpose_id: str | None
) -> None:
    purpose = find_purpose(index_purposes(fenbrook), label, councils)
    assert (purpose and purpose.purpose_id) == purpose_id


@pytest.mark.parametrize(
    ("form", "framework_id", "theme_id"),
    [
        ("Leadership of Place:", "old", "place"),
        ("place leadership", "old", "place"),
        ("Leadership of place", "new", None),
        ("Leadership", "new", "leading"),
    ],
)
def test_a_theme_is_found_by_the_words_of_its_framework(
    fenbrook: Vocabulary, form: str, framework_id: str, theme_id: str | None
) -> None:
    theme = find_theme(index_themes(fenbrook), form, framework_id)
    assert (theme and theme.theme_id) == theme_id


@given(text=st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    folded = fold(text)
    assert fold(folded) == folded
