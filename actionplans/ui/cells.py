"""What a cell of the heatmap opens: exactly the actions that it counts."""

from collections.abc import Sequence

from actionplans import charts, metrics, palette
from actionplans.metrics import FILTER_OF, NONE, Filters, Group
from actionplans.shown import Row
from actionplans.ui.doors import address_of
from actionplans.ui.state import View


def cell_address(
    here: View, by: Group, due: Sequence[Row], window: charts.Window, group_id: str, column: str
) -> str:
    """Return the address of the register with the actions of a cell.

    `due` has the periods of all last days: what stands under "earlier" and "later".
    """
    return address_of(here, cell_filters(here.filters, by, [group_id, column], due, window))


def cell_filters(
    filters: Filters,
    by: Group,
    cell: list[str],
    due: Sequence[Row],
    window: charts.Window,
) -> Filters:
    """Return the filters that leave exactly the actions of a cell."""
    group_id, column = cell
    narrowed = metrics.narrow(filters, **{FILTER_OF[by]: group_id})
    if column == charts.ONGOING:
        return metrics.narrow(narrowed, due=NONE, statuses="ongoing")
    if column == charts.UNDATED:
        others = [status for status in palette.BY_KEY if status != "ongoing"]
        return metrics.narrow(narrowed, due=NONE, statuses=others)
    return metrics.narrow(narrowed, due=charts.months_of(column, due, window))
