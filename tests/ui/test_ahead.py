"""Questions put ahead of a page: none that the page does not ask."""

from collections.abc import Hashable

import pytest

from actionplans.current import State
from actionplans.metrics import Filters
from actionplans.ui import ahead, state
from tests.pages.test_pages import PAGES, run

Put = tuple[Hashable, ...]


def _put(metric: state.Metric[object], filters: Hashable, options: dict[str, Hashable]) -> Put:
    return metric.__name__, filters, *sorted(options.items())


@pytest.mark.usefixtures("database")
@pytest.mark.parametrize("page", PAGES)
def test_a_page_asks_all_that_is_put_ahead_of_it(
    page: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    put: set[Put] = set()
    asked: set[Put] = set()
    ask, answer = state.ask, state.answer

    def put_ahead(metric: state.Metric[object], filters: Filters, **options: Hashable) -> None:
        put.add(_put(metric, filters, options))
        ask(metric, filters, **options)

    def ask_now(
        of: State,
        metric: state.Metric[object],
        filters: Filters | None = None,
        **options: Hashable,
    ) -> object:
        asked.add(_put(metric, filters, options))
        return answer(of, metric, filters, **options)

    app = run(page)
    monkeypatch.setattr(ahead, "ask", put_ahead)
    monkeypatch.setattr(state, "answer", ask_now)
    monkeypatch.setattr("actionplans.ui.offered.answer", ask_now)
    app.run()
    assert put
    assert put - asked == set()
