"""Weigh what stands side by side in one cell: which years count, and which only name a thing."""

from actionplans.fields.deadlines.items import Item, Role
from actionplans.fields.deadlines.phrases import Dated, Phrase
from actionplans.fields.deadlines.spans import Period


def weigh(items: list[Item]) -> list[Item]:
    """Return the items with those made neutral that another one outweighs."""
    if len(items) == 1:
        return [_recurring(items[0])]
    known = _with_parted_years(_without_yearly_days(_with_yearly(items)))
    return _without_outweighed_years(_without_guesses(known))


def _recurring(item: Item) -> Item:
    return item._replace(role=Role.RECURRING) if item.role is Role.YEARLY else item


def _with_yearly(items: list[Item]) -> list[Item]:
    """Let "annual report" recur where no date is printed; "annual report June 2021" is one."""
    if all(item.role is not Role.YEARLY for item in items):
        return items
    if all(item.role is not Role.DATED for item in items):
        return [_recurring(item) for item in items]
    return [_neutral(item) if item.role is Role.YEARLY else item for item in items]


def _without_yearly_days(items: list[Item]) -> list[Item]:
    """Give "June and December each year" no days, as "Every June" has none."""
    recurring = {item.start for item in items if item.role is Role.RECURRING}
    return [
        _neutral(item) if item.end in recurring and _lacks_all_years(item.phrase) else item
        for item in items
    ]


def _lacks_all_years(phrase: Phrase | None) -> bool:
    return (
        phrase is not None
        and phrase.lead == ""
        and all(isinstance(each, Period) and each.year is None for each in phrase.dates)
    )


def _neutral(item: Item, role: Role = Role.NEUTRAL) -> Item:
    return Item(role, item.start, item.end)


def _with_parted_years(items: list[Item]) -> list[Item]:
    """Give a month the year that words part from it: "June Cabinet 2021"."""
    weighed = list(items)
    last: int | None = None
    for number, item in enumerate(items):
        if item.phrase is not None:
            if last is not None and _is_bare_year(item.phrase):
                weighed[last] = _with_year(items[last], item.phrase.dates[0])
                weighed[number] = _neutral(item)
            last = number if _is_yearless(item.phrase) else None
        elif item.role is not Role.NEUTRAL:
            last = None
    return weighed


def _is_yearless(phrase: Phrase) -> bool:
    (first, *more) = phrase.dates
    return not more and isinstance(first, Period) and first.year is None and first.months <= 3


def _is_bare_year(phrase: Phrase) -> bool:
    return phrase.lead == "" and all(_is_calendar_year(each) for each in phrase.dates)


def _is_calendar_year(dated: Dated) -> bool:
    return isinstance(dated, Period) and dated.kind == "calendar year" and not dated.part


def _with_year(item: Item, year: Dated) -> Item:
    if item.phrase is None or not isinstance(year, Period):
        return item
    dates = tuple(
        each._replace(year=year.year) if isinstance(each, Period) else each
        for each in item.phrase.dates
    )
    return item._replace(phrase=item.phrase._replace(dates=dates))


def _without_guesses(items: list[Item]) -> list[Item]:
    """Leave a bare year unread beside a damaged word: "Agu 2020" is not all of 2020."""
    if all(item.role is not Role.UNREAD for item in items):
        return items
    return [
        _neutral(item, Role.UNREAD)
        if item.phrase is not None
        and _is_bare_year(item.phrase)
        and _is_beside_unread(items, number)
        else item
        for number, item in enumerate(items)
    ]


def _is_beside_unread(items: list[Item], number: int) -> bool:
    near = items[max(0, number - 1) : number + 2]
    marked = items[number + 1 : number + 3]
    is_joined = len(marked) == 2 and marked[0].role is Role.MARK
    return any(item.role is Role.UNREAD for item in near + (marked if is_joined else []))


def _without_outweighed_years(items: list[Item]) -> list[Item]:
    """Drop the years of the programme where a date is printed beside them."""
    phrases = [item.phrase for item in items if item.phrase is not None]
    if all(map(_is_printed_date, phrases)) or not any(map(_is_printed_date, phrases)):
        return items
    return [
        item
        if item.phrase is None or _is_printed_date(item.phrase)
        else _neutral(item, _role_beside(items, number))
        for number, item in enumerate(items)
    ]


def _is_printed_date(phrase: Phrase) -> bool:
    if phrase.is_title:
        return False
    return not any(isinstance(each, Period) and each.is_plan_year for each in phrase.dates)


def _role_beside(items: list[Item], number: int) -> Role:
    """Leave the year of "Year 2 Q3" unread: the quarter is not this year's."""
    phrase = items[number].phrase
    if phrase is None or phrase.is_title:
        return Role.NEUTRAL
    near = items[max(0, number - 2) : number] + items[number + 1 : number + 3]
    is_near = any(_lacks_years(item.phrase) for item in near if item.phrase is not None)
    return Role.UNREAD if is_near else Role.NEUTRAL


def _lacks_years(phrase: Phrase) -> bool:
    return any(isinstance(each, Period) and each.year is None for each in phrase.dates)
