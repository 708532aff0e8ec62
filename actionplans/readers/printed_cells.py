"""Print the value of a workbook's cell as the sheet shows it."""

import re
from datetime import date, datetime, time, timedelta

MONTHS = (
    "January February March April May June July August September October November December"
).split()
_QUOTED = re.compile(r"\"[^\"]*\"|\\.|\[[^\]]*\]|_.|\*.")
_DECIMALS = re.compile(r"\.(0+)")
_POUNDS = re.compile(r"£|\[\$£[^\]]*\]")

Value = int | float | str | bool | time | date | datetime | timedelta


def printed(value: Value, form: str) -> str:
    """Return a value as its number format shows it: dates in words, "1.10" with its zero.

    A date whose format shows no day is printed as its month ("mmm-yy" shows "April 2024").
    """
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, str):
        return value
    if isinstance(value, date):
        return _printed_day(value, form)
    if isinstance(value, int | float):
        return _printed_number(value, form)
    return str(value)


def _printed_day(day: date, form: str) -> str:
    letters = _QUOTED.sub("", form.split(";", maxsplit=1)[0]).lower()
    month = MONTHS[day.month - 1]
    if not letters or "d" in letters or "general" in letters:
        return f"{day.day} {month} {day.year}"
    if "m" in letters and "h" not in letters:
        return f"{month} {day.year}" if "y" in letters else month
    return str(day.year) if "y" in letters else f"{day.day} {month} {day.year}"


def _printed_number(value: float, form: str) -> str:
    shape = _QUOTED.sub("", form.split(";", maxsplit=1)[0])
    found = _DECIMALS.search(shape)
    decimals = len(found[1]) if found else 0
    if "%" in shape:
        return f"{value * 100:.{decimals}f}%"
    if re.fullmatch(r"0{2,}", shape):
        return f"{round(value):0{len(shape)}d}"
    if found or re.fullmatch(r"[#,]*0", shape):
        grouped = "," if "," in shape else ""
        return f"{'£' * bool(_POUNDS.search(form))}{value:{grouped}.{decimals}f}"
    return str(int(value)) if float(value).is_integer() and abs(value) < 1e15 else f"{value:g}"
