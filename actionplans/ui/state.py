"""The database and the filters behind the page that is being shown."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import Any, TypeVar

import pandas as pd
import streamlit as st

from actionplans import current, metrics, shown
from actionplans.current import State
from actionplans.metrics import Filters

Answer = TypeVar("Answer")
Metric = Callable[..., Answer]
Parameters = Mapping[str, Sequence[str]]

_STATE = "state of the run"
_PATH = "path of the page"


@dataclass(frozen=True, slots=True)
class View:
    """What the address of the page asks for."""

    state: State
    """The build and the reports that answer it."""
    newest_day: date
    """The as-at day where the address names none."""
    filters: Filters
    last_recorded: datetime | None
    """The newest instant of the recorded clock; None where it holds none."""
    is_invented: bool
    """Whether the database is made up for demonstration."""
    path: str
    """Relative address of the page, without its parameters."""


def begin_run(path: str) -> View | None:
    """Look at what the database holds now; all that is asked after this asks that state.

    `path` is the relative address of the page that is shown.
    """
    st.session_state[_PATH] = path
    st.session_state[_STATE] = current.state()
    return view()


def view() -> View | None:
    """Return what the address of the page asks for; None where there is no database yet."""
    parameters = {name: st.query_params.get_all(name) for name in metrics.NAMES}
    return view_of(_state_of_run(), parameters, st.session_state.get(_PATH, "./"))


def view_of(state: State, parameters: Parameters, path: str = "./") -> View | None:
    """Return what the parameters of an address ask for; None where there is no database yet."""
    if not state.build:
        return None
    newest_day, last_recorded, is_invented = _newest(state)
    filters = metrics.read_address(parameters, newest_day)
    return View(state, newest_day, filters, last_recorded, is_invented, path)


def query(metric: Metric[Answer], filters: Filters | None = None, **options: Hashable) -> Answer:
    """Run a metric for the page that is being shown; see `answer`."""
    return answer(_state_of_run(), metric, filters, **options)


def answer(
    state: State, metric: Metric[Answer], filters: Filters | None = None, **options: Hashable
) -> Answer:
    """Run a metric, or return its cached answer for this build and these reports.

    What a page does to a frame stays its own; an answer of another kind is not to be changed.

    Raises:
        ReportsError: the store of reports cannot be read.
    """
    try:
        found: Answer = _asked(metric, state, filters, _key(options)).result()
    except Exception:
        _asked.cache_clear()  # a question that failed is put again
        raise
    # Shallow: nothing is copied before the page does something to it.
    return found.copy(deep=False) if isinstance(found, pd.DataFrame) else found


def ask(metric: Metric[Any], filters: Filters | None = None, **options: Hashable) -> None:
    """Put a question without waiting for the answer; `query` finds it under way."""
    _asked(metric, _state_of_run(), filters, _key(options))


def _key(options: dict[str, Hashable]) -> tuple[tuple[str, Hashable], ...]:
    return tuple(sorted(options.items()))


def _state_of_run() -> State:
    """Return one state for a whole run, whatever is built or reported while it goes on."""
    return st.session_state.get(_STATE) or current.state()


# Not Streamlit's cache: that takes a millisecond or two of every answer to pickle and to hash.
@lru_cache(maxsize=500)
def _asked(
    metric: Metric[Any],
    state: State,
    filters: Filters | None,
    options: tuple[tuple[str, Hashable], ...],
) -> Future[Any]:
    asked = [] if filters is None else [filters]
    return _answering().submit(metric, current.connect(state), *asked, **dict(options))


@lru_cache(maxsize=1)
def _answering() -> ThreadPoolExecutor:
    # The engine answers outside Python's lock, so that a second core takes half of the work.
    return ThreadPoolExecutor(2, thread_name_prefix="answering")


def count(filters: Filters) -> int:
    """Return the number of actions that fit the filters."""
    return query(metrics.documents_known, filters).actions


def previous_day(here: View) -> date | None:
    """Return the as-at day that this reader looked at before; None on the first."""
    seen: list[date] = st.session_state.setdefault("as_at_seen", [])
    if seen[-1:] != [here.filters.as_at]:
        st.session_state["as_at_seen"] = seen = [*seen[-1:], here.filters.as_at]
    return seen[-2] if len(seen) > 1 else None


def titles() -> dict[str, str]:
    """Return the title of each document with its year, by document_id."""
    rows = query(metrics.documents)[["document_id", "title", "plan_on"]]
    return {
        row["document_id"]: f"{row['title']}, {row['plan_on'].year}" for row in shown.records(rows)
    }


@st.cache_data(show_spinner=False, max_entries=10)
def _newest(state: State) -> tuple[date, datetime | None, bool]:
    connection = current.connect(state)
    newest_day = metrics.newest_day(connection) or date.today()
    return newest_day, metrics.last_recorded(connection), metrics.is_invented(connection)
