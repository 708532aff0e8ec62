"""The words of single actions, found by their numbers."""

from actionplans.metrics.words import with_words
from actionplans.store import Connection


def test_each_row_gets_the_words_of_its_action_whatever_the_order(database: Connection) -> None:
    asked = database.records(
        """
        select
            row_number() over (order by document_id, position) as number,
            wording,
            deadline_raw,
            page,
            (
                select string_agg(owners.label, '; ' order by link.position)
                from action_owners as link
                join owners on owners.owner_id = link.owner_id
                where link.action_id = actions.action_id
            ) as owners
        from actions
        order by number desc
        """
    )
    assert len(asked) > 1
    found = with_words(database, [{"number": row["number"]} for row in [*asked, asked[-1]]])
    assert found == [*asked, asked[-1]]


def test_of_no_action_there_are_no_words(database: Connection) -> None:
    assert with_words(database, []) == []
