"""The groups that actions can be shown under: owner, purpose, theme and others."""

from typing import Literal, get_args

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

# table, key, label, order, name in `action_links` ("" where the action itself has the key)
_PLACES: dict[Group, tuple[str, str, str, str, str]] = {
    "owner": ("owners", "owner_id", "label", "lower(label)", "owners"),
    "purpose": ("purposes", "purpose_id", "label", "lpad(cast(position as varchar), 3, '0')", ""),
    "theme": (
        "themes",
        "theme_id",
        "label",
        "framework_id || lpad(cast(position as varchar), 3, '0')",
        "themes",
    ),
    "recommendation": (
        "recommendations",
        "recommendation_id",
        "ref || ': ' || wording",
        "document_id || lpad(cast(position as varchar), 3, '0')",
        "recommendations",
    ),
    "document": ("documents", "document_id", "title", "title", ""),
    "council": ("councils", "council_id", "name", "name", "councils"),
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
        )/* kept */ as link on link.number = chosen.number{narrowed}
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
    table, key, label, order, links = _PLACES[by]
    if links == "themes" and filters.framework == "current":
        links = "current themes"
    step = (_LINKED if links else _OWN).format(
        key=key, none=NONE, links=links, narrowed=_narrowed(filters, by)
    )
    return f"{step},\n{_LABELS.format(key=key, label=label, order=order, table=table)}"


def _narrowed(filters: Filters, by: Group) -> str:
    narrowed = is_in("link.value", FILTER_OF[by], getattr(filters, FILTER_OF[by]))
    # A linked action without a value has the value `NONE` there, not null.
    return f"\n          and {narrowed.replace('is null', _IS_NONE)}" if narrowed else ""
