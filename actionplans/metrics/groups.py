"""The groups that actions can be shown under: owner, purpose, theme and others."""

from typing import Literal, NamedTuple, get_args

from actionplans.metrics.filters import NONE, Filters, is_in

Group = Literal["owner", "purpose", "theme", "recommendation", "document", "council"]
GROUPS: tuple[Group, ...] = get_args(Group)

FILTER_OF: dict[Group, str] = {
    "owner": "owners",
    "purpose": "purposes",
    "theme": "themes",
    "recommendation": "recommendations",
    "document": "documents",
    "council": "councils",
}
"""The filter that narrows to one group."""


class _Place(NamedTuple):
    """Where a group is found in the database."""

    table: str
    key: str
    label: str
    order: str
    links: str = ""
    """The name in `action_links`; empty where the action itself has the key."""


_PLACES: dict[Group, _Place] = {
    "owner": _Place("owners", "owner_id", "label", "lower(label)", "owners"),
    "purpose": _Place("purposes", "purpose_id", "label", "lpad(cast(position as varchar), 3, '0')"),
    "theme": _Place(
        "themes",
        "theme_id",
        "label",
        "framework_id || lpad(cast(position as varchar), 3, '0')",
        "themes",
    ),
    "recommendation": _Place(
        "recommendations",
        "recommendation_id",
        "ref || ': ' || wording",
        "document_id || lpad(cast(position as varchar), 3, '0')",
        "recommendations",
    ),
    "document": _Place("documents", "document_id", "title", "title"),
    "council": _Place("councils", "council_id", "name", "name", "councils"),
}

_OWN = """
    keyed as (
        select
            chosen.*,
            coalesce(chosen.{key}, '{none}') as group_id
        from chosen
    )"""

_LINKED = """
    keyed as (
        select
            chosen.*,
            link.value as group_id
        from chosen
        join /* keep */(
            select number, value
            from action_links()
            where filter = '{links}'
        )/* kept */ as link on link.number = chosen.number
         and {narrowed}
    )"""

_OWN_LINES = """
                select
                    *,
                    coalesce({key}, '{none}') as group_id
                from {on_day}"""

_LINKED_LINES = """
                select
                    actions.*,
                    link.value as group_id
                from {on_day} as actions
                join action_links() as link on link.number = actions.number
                where link.filter = '{links}'"""

_PLACED = """
    placed as (
        select
            link.number,
            link.value as group_id,
            link.group_place,
            link.place
        from /* keep */(
            with

            lines as ({lines}
            ),
            {labels}

            select
                lines.number,
                lines.group_id as value,
                dense_rank() over (order by {order}) as group_place,
                row_number() over (
                    order by
                        {order},
                        coalesce(lines.deadline_start, lines.deadline_end) nulls last,
                        lines.deadline_end nulls last,
                        lines.document_id,
                        lines.position
                ) as place
            from lines
            left join labels on labels.group_id = lines.group_id
            order by lines.number
        )/* kept */ as link
        where {narrowed}
    )"""

_LABELS = """
    labels as (
        select
            {key} as group_id,
            {label} as group_label,
            {order} as group_order
        from {table}
    )"""

_IS_NONE = f"= '{NONE}'"

IN_ORDER = "labels.group_label is null, labels.group_order, {table}.group_id"
"""The order of groups, those that state no value last."""


def grouped(filters: Filters, by: Group) -> str:
    """Return the steps of `keyed` and the step `grouped`, which has the labels and their order."""
    return f"""{keyed(filters, by)},

    grouped as (
        select
            keyed.*,
            labels.group_label,
            labels.group_order
        from keyed
        left join labels on labels.group_id = keyed.group_id
    )"""


def keyed(filters: Filters, by: Group) -> str:
    """Return the steps `keyed`, the chosen actions in each of their groups, and `labels`.

    An action of two owners stands under both; one without stands under `NONE`, which has no
    label. Where the filters choose groups, only those are kept. Join the labels last: to
    carry them through a hundred thousand rows takes twice as long.
    """
    links = _links(filters, by)
    step = (_LINKED if links else _OWN).format(
        key=_PLACES[by].key, none=NONE, links=links, narrowed=_narrowed(filters, by)
    )
    return f"{step},\n{labels_of(by)}"


def placed(filters: Filters, by: Group) -> str:
    """Return the steps `placed`, the place of each action in each of its groups, and `labels`.

    `placed` has number, group_id, group_place (that of the group) and place: groups in order,
    the actions of each by first day, then last day. It holds all actions of the day, whatever
    is chosen but for the groups themselves: the order does not depend on it, and is found once
    for a day.
    """
    links = _links(filters, by)
    lines = (_LINKED_LINES if links else _OWN_LINES).format(
        on_day=filters.on_day(), key=_PLACES[by].key, none=NONE, links=links
    )
    step = _PLACED.format(
        lines=lines,
        labels=labels_of(by),
        order=IN_ORDER.format(table="lines"),
        narrowed=_narrowed(filters, by),
    )
    return f"{step},\n{labels_of(by)}"


def _links(filters: Filters, by: Group) -> str:
    """Return the name of the groups in `action_links`; "" where the action itself has the key."""
    links = _PLACES[by].links
    return filters.theme_filter() if links == "themes" else links


def labels_of(by: Group) -> str:
    """Return the step `labels`: the label of each group and what it is ordered by."""
    table, key, label, order, _ = _PLACES[by]
    return _LABELS.format(key=key, label=label, order=order, table=table)


def _narrowed(filters: Filters, by: Group) -> str:
    """Return the condition that a link leads to a chosen group."""
    narrowed = is_in("link.value", FILTER_OF[by], getattr(filters, FILTER_OF[by]))
    # A linked action without a value has the value `NONE` there, not null.
    return narrowed.replace("is null", _IS_NONE) or "true"
