"""The tables are a contract with everyone who opens the database or an export."""

import pytest

from actionplans import settings, store

# Public names: a column may be added, none may be renamed.
COLUMNS = {
    "documents": "document_id title publisher kind plan_on published_on period_start period_end "
    "is_draft supersedes_document_id layout path sha256 source_url licence actions_counted",
    "councils": "council_id name kind",
    "document_councils": "document_id council_id",
    "frameworks": "framework_id label valid_start valid_end",
    "themes": "theme_id framework_id label position",
    "theme_crosswalk": "theme_id current_theme_id basis",
    "purposes": "purpose_id council_id label position",
    "recommendations": "recommendation_id document_id ref wording kind theme_id theme_basis "
    "disposition disposition_raw page line_start line_end",
    "recommendation_printings": "recommendation_id document_id line_start line_end",
    "recommendation_links": "from_recommendation_id to_recommendation_id kind basis evidence_raw",
    "actions": "action_id document_id position section purpose_id commitment issue_raw wording "
    "owner_raw accountable_raw measure_raw progress_raw deadline_raw deadline_start deadline_end "
    "deadline_kind deadline_precision is_ongoing status_raw status refers_to page line_start "
    "line_end",
    "action_councils": "action_id council_id",
    "action_recommendations": "action_id recommendation_id basis",
    "owners": "owner_id label kind",
    "owner_forms": "form_raw document_id owner_id basis",
    "action_owners": "action_id owner_id position name_raw",
    "progress_updates": "update_id action_id recommendation_id reported_on status "
    "percent_complete revised_deadline_start revised_deadline_end commentary evidence_raw "
    "source_document_id reported_by recorded_at superseded_at",
    "findings": "finding_id document_id action_id code severity column_name raw_text message "
    "page line_start",
    "theme_forms": "form_raw theme_id basis note",
    "passages": "document_id quote line_start line_end",
    "peer_findings": "peer_finding_id document_id position section heading theme_id theme_basis "
    "wording line_start line_end",
    "peer_finding_recommendations": "peer_finding_id recommendation_id status basis note",
    "peer_challenges": "challenge_id title kind of_challenge_id document_id onsite_start "
    "onsite_end precision evidence_raw evidence_document_id basis note",
    "challenge_events": "challenge_id event done_start done_end precision document_id "
    "evidence_raw evidence_document_id basis note",
    "clock_rules": "rule_id event wording months_after force valid_start valid_end source "
    "source_url basis note",
    "challenge_rules": "challenge_id rule_id due_on",
    "suggestions": "suggestion_id kind recommendation_id earlier_recommendation_id action_id "
    "theme_id rank certainty method",
    "corrections": "document_id page line_start column_name raw_text corrected reason "
    "corrected_by corrected_on",
}


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> store.Connection:
    """Return a connection to a database that holds the tables and no row."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(settings, "BUILD_DIR", tmp_path_factory.mktemp("empty"))
        return store.connect(store.replace({}))


def _answers(connection: store.Connection, sql: str) -> set[tuple[object, ...]]:
    return set(connection.rows(sql))


@pytest.mark.parametrize("table", COLUMNS)
def test_a_table_has_its_public_columns(empty: store.Connection, table: str) -> None:
    found = {
        name
        for (name,) in empty.rows(
            """
            select column_name
            from duckdb_columns()
            where table_name = $table_name
            order by column_index
            """,
            {"table_name": table},
        )
    }
    assert set(COLUMNS[table].split()) <= found


def test_every_table_says_what_a_row_is(empty: store.Connection) -> None:
    tables = empty.rows(
        """
        select table_name, comment
        from duckdb_tables()
        where not internal
        order by table_name
        """
    )
    assert {name for name, comment in tables if not str(comment).startswith("One row for")} == set()


def test_every_column_is_explained(empty: store.Connection) -> None:
    bare = _answers(
        empty,
        """
        select table_name, column_name
        from duckdb_columns()
        where comment is null and not internal
        order by table_name, column_name
        """,
    )
    assert bare == set()


def test_every_table_has_a_key(empty: store.Connection) -> None:
    without = _answers(
        empty,
        """
        select table_name
        from duckdb_tables()
        where not internal
          and table_name not in (
              select table_name
              from duckdb_constraints()
              where constraint_type in ('PRIMARY KEY', 'UNIQUE')
          )
        order by table_name
        """,
    )
    assert without == set()


def test_every_id_of_another_table_is_a_foreign_key(empty: store.Connection) -> None:
    keys = _answers(
        empty,
        """
        select table_name, column_name
        from duckdb_columns()
        where not internal
          and table_name in (select table_name from duckdb_tables())
          and column_name in ('document_id', 'action_id', 'council_id', 'owner_id', 'theme_id')
        order by table_name, column_name
        """,
    )
    constrained = {
        (table, column)
        for table, columns in empty.rows(
            """
            select table_name, constraint_column_names
            from duckdb_constraints()
            where constraint_type in ('FOREIGN KEY', 'PRIMARY KEY')
            order by table_name
            """
        )
        if isinstance(columns, list)
        for column in columns
    }
    assert keys - constrained == set()
