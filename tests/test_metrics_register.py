"""The register in every order and page by page: nothing lost, nothing twice."""

import pytest

from actionplans import metrics, palette
from actionplans.metrics import ORDERS, STATUS_ORDER, Filters, Order
from actionplans.store import Connection
from tests.fixtures.fenbrook import NEWEST_DAY

ALL = Filters(as_at=NEWEST_DAY)


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize("is_descending", [False, True])
def test_pages_laid_end_to_end_are_the_whole(
    database: Connection, order: Order, is_descending: bool
) -> None:
    whole = metrics.register(database, ALL, order, is_descending=is_descending)
    pages = [
        metrics.register(database, ALL, order, is_descending=is_descending, rows=(first, first + 3))
        for first in range(1, 18, 4)
    ]
    laid = [action for page in pages for action in page["action_id"]]
    assert laid == whole["action_id"].tolist()
    assert sorted(laid) == sorted(metrics.register(database, ALL)["action_id"])
    printed = metrics.register(database, ALL).set_index("action_id")
    assert printed.loc[laid].reset_index()[whole.columns].equals(whole)


@pytest.mark.parametrize(
    ("order", "column"),
    [
        ("wording", "wording"),
        ("owner", "owners"),
        ("deadline", "deadline_in_force_end"),
        ("evidence", "last_evidence_on"),
        ("purpose", "purpose"),
    ],
)
def test_an_order_goes_by_its_column_and_what_has_none_comes_last(
    database: Connection, order: Order, column: str
) -> None:
    for is_descending in (False, True):
        rows = metrics.register(database, ALL, order, is_descending=is_descending)[column]
        stated = [str(value).split(";")[0].lower() for value in rows.dropna()]
        assert stated == sorted(stated, reverse=is_descending)
        assert rows.isna().tolist() == sorted(rows.isna().tolist())
        assert len(set(stated)) > 1


def test_statuses_stand_in_one_order_everywhere(database: Connection) -> None:
    assert list(STATUS_ORDER) == list(palette.BY_KEY)
    rows = metrics.register(database, ALL, "status")["status_on_day"].tolist()
    assert rows == sorted(rows, key=STATUS_ORDER.index)
    assert len(set(rows)) > 3
