"""What the filters offer on a day, laid out so that every choice is counted in one pass.

As a question to the engine the counts took eight times as long: it is long to plan for few
actions, and joins every link anew for many. So the links are fetched once for each day.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray

from actionplans.metrics.filters import NONE, Filters
from actionplans.store import Connection, Record

Numbers = NDArray[Any]
Listed = tuple[str, str, str | None]
"""Filter, value and label of a choice."""

KINDS = {
    "councils": 1,
    "documents": 2,
    "purposes": 3,
    "themes": 4,
    "current themes": 5,
    "owners": 6,
    "statuses": 7,
    "due": 8,
    "recommendations": 9,
    "words": 10,
}
"""The number of each filter; views.sql gives the first six to the choices."""

OFFERED = ("councils", "documents", "purposes", "themes", "owners", "statuses", "due")
"""The filters of which the choices are kept with their actions."""

_SEVERAL = -1
"""What an action misses that misses more than one filter."""


@dataclass(frozen=True, slots=True)
class Offer:
    """The choices that the actions of a day have, and which actions those are."""

    listed: list[Listed]
    """All choices in the order in which they are shown."""
    order: Numbers
    """For each of them its place among the choices that are counted; the one after these where
    no action of the day has it."""
    starts: Numbers
    """Where the actions of each choice that is counted begin in `actions`, and the end of all."""
    actions: Numbers
    """The numbers of their actions, those of one choice together."""
    kinds: Numbers
    """For each of `actions` the kind of its choice."""

    def counts(
        self, chosen: Mapping[str, Collection[str]], besides: Mapping[str, Numbers]
    ) -> list[int]:
        """Return the actions that every other filter leaves to each choice, as `listed`.

        `chosen` has what is chosen of the filters offered here, by filter; `besides` the numbers
        of the actions that fit each other filter.
        """
        # An action that misses no filter counts for all choices, one that misses a single filter
        # for the choices of that; one that misses several, for none.
        missing = np.zeros(int(self.actions.max(initial=0)) + 1, dtype=np.int8)
        for name, values in chosen.items():
            _miss(missing, KINDS[name], self._with_any(name, values))
        for name, numbers in besides.items():
            _miss(missing, KINDS[name], numbers)
        found = missing.take(self.actions)
        left = np.add.reduceat((found == 0) | (found == self.kinds), self.starts[:-1], dtype=int)
        counts: list[int] = np.append(left, 0)[self.order].tolist()
        return counts

    def _with_any(self, name: str, values: Collection[str]) -> Numbers:
        """Return the numbers of the actions that have any of these values of a filter."""
        places = [
            place
            for (listed, value, _), place in zip(self.listed, self.order.tolist(), strict=True)
            if listed == name and value in values and place < len(self.starts) - 1
        ]
        parts = [self.actions[self.starts[place] : self.starts[place + 1]] for place in places]
        return np.concatenate(parts) if parts else self.actions[:0]


def _miss(missing: Numbers, kind: int, fitting: Numbers) -> None:
    """Note for each action that does not fit a filter that it misses this, or several."""
    missed = np.ones(len(missing), dtype=bool)
    missed[fitting] = False
    np.copyto(missing, np.where(missing == 0, kind, _SEVERAL).astype(np.int8), where=missed)


def offer_of(connection: Connection, filters: Filters) -> Offer:
    """Return the choices on the day of the filters, whatever else these choose."""
    day = Filters(as_at=filters.as_at, known_by=filters.known_by, framework=filters.framework)
    return connection.remember(("offer", day), partial(_offer, connection, day))


def _offer(connection: Connection, day: Filters) -> Offer:
    asked = {
        "on_day": day.on_day(),
        "superseded": day.superseded(),
        "themes": day.theme_filter(),
        "none": NONE,
        "month": _MONTH,
    }
    links = connection.remember("links", partial(connection.columns, _LINKS))
    on_day = connection.columns(_ON_DAY.format(**asked), day.parameters())
    kind, choice, actions = _by_choice(links, on_day)
    # A choice begins where kind or choice differs from the row before.
    starts = np.flatnonzero(np.diff(kind, prepend=-1) | np.diff(choice, prepend=-1))
    counted = zip(kind[starts].tolist(), choice[starts].tolist(), strict=True)
    places = {key: place for place, key in enumerate(counted)}
    offered = connection.records(_OFFERED.format(**asked), day.parameters())
    listed = [row for row in offered if row["is_superseded"] or _key(row) in places]
    return Offer(
        listed=[_listed(row) for row in listed],
        order=np.array([places.get(_key(row), len(starts)) for row in listed], dtype=int),
        starts=np.append(starts, len(actions)),
        actions=actions,
        # Those of themes are one filter, in whichever framework.
        kinds=np.where(kind == KINDS["current themes"], KINDS["themes"], kind).astype(np.int8),
    )


def _by_choice(
    links: Mapping[str, Numbers], on_day: Mapping[str, Numbers]
) -> tuple[Numbers, Numbers, Numbers]:
    """Return kind, choice and action of each link of the day, those of one choice together."""
    numbers = on_day["number"]
    is_there = np.zeros(max(links["number"].max(initial=0), numbers.max(initial=0)) + 1, dtype=bool)
    is_there[numbers] = True
    linked = is_there[links["number"]]
    parts = [tuple(links[name][linked] for name in ("kind", "choice", "number"))]
    for name in ("statuses", "due"):
        order = np.argsort(on_day[name], kind="stable")
        parts.append((np.full(len(order), KINDS[name]), on_day[name][order], numbers[order]))
    kind, choice, action = (np.concatenate(column) for column in zip(*parts, strict=True))
    return kind, choice, action


def _key(row: Record) -> tuple[int, int]:
    return KINDS[row["filter"]], row["choice"]


def _listed(row: Record) -> Listed:
    name = "themes" if row["filter"] == "current themes" else row["filter"]
    label = f"{row['label']}, superseded" if row["is_superseded"] else row["label"]
    return name, row["value"], label


_LINKS = """
    select
        kind,
        cast(choice as integer) as choice,
        cast(number as integer) as number
    from choice_links()
    where kind > 0
    order by
        kind,
        choice,
        number
"""

_STATUSES = """
    statuses as (
        select
            status_on_day,
            row_number() over (order by status_on_day) as choice
        from (select distinct status_on_day from {on_day})
    )"""

_ON_DAY = (
    "with"
    + _STATUSES
    + """

    select
        cast(actions.number as integer) as number,
        cast(statuses.choice as integer) as statuses,
        cast({month} as integer) as due
    from {on_day} as actions
    join statuses on statuses.status_on_day = actions.status_on_day
    order by actions.number
"""
)

_OFFERED = (
    "with"
    + _STATUSES
    + """,

    offered as (
        select
            words.filter,
            words.choice,
            words.value,
            words.label,
            words.sort_1,
            words.sort_2,
            -- No figure holds its actions any more, but its own page must be found.
            older.document_id is not null as is_superseded
        from choice_words() as words
        left join {superseded} as older
          on words.filter = 'documents'
         and older.document_id = words.value
        where words.filter in ('councils', 'documents', 'purposes', '{themes}', 'owners')

        union all

        select
            'statuses',
            choice,
            status_on_day,
            null,
            null,
            null,
            false
        from statuses

        union all

        select distinct
            'due',
            {month},
            coalesce(strftime(deadline_end, '%Y-%m'), '{none}'),
            null,
            null,
            null,
            false
        from {on_day}
    )

    select
        filter,
        choice,
        value,
        label,
        is_superseded
    from offered
    order by
        case filter when 'current themes' then 'themes' else filter end,
        value = '{none}',
        sort_1,
        sort_2,
        label,
        value
"""
)

# Months are numbered from the year 0 on; the last number stands for no last day.
_MONTH = "coalesce(year(deadline_end) * 12 + month(deadline_end) - 1, 1000000)"
