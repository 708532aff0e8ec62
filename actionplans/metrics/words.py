"""The words of single actions, looked up beside the engine.

A page lists some forty actions out of many. To join their words in the question costs 3 ms of
planning and passing over all rows; by their numbers they are found at once.
"""

from functools import partial

import pyarrow as pa

from actionplans.store import Connection, Record

_WORDS = """
    select
        wording,
        deadline_raw,
        page,
        owners
    from action_words()
    order by number
"""


def with_words(connection: Connection, rows: list[Record]) -> list[Record]:
    """Add to each row the words of the action whose `number` it has.

    Returns:
        The rows with wording, deadline_raw, page and owners (labels joined by "; "); None where
        the plan prints none.
    """
    words = connection.remember("words", partial(connection.table, _WORDS))
    # The numbers of all actions run from 1 on without a gap.
    found = words.take(pa.array([row["number"] - 1 for row in rows], pa.int64())).to_pylist()
    return [row | told for row, told in zip(rows, found, strict=True)]
