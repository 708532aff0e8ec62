"""Quarterly returns: the open actions out as Excel or CSV, and what was filled in, checked."""

from actionplans.returns.archive import file_name, many_returns
from actionplans.returns.checking import Checked, check
from actionplans.returns.columns import COLUMNS, STATUSES
from actionplans.returns.delimited import return_csv
from actionplans.returns.opening import MOST_BYTES, read_return
from actionplans.returns.records import (
    Change,
    FilledReturn,
    FilledRow,
    Known,
    KnownAction,
    OpenAction,
    Problem,
    Return,
)
from actionplans.returns.workbook import return_workbook

__all__ = [
    "COLUMNS",
    "MOST_BYTES",
    "STATUSES",
    "Change",
    "Checked",
    "FilledReturn",
    "FilledRow",
    "Known",
    "KnownAction",
    "OpenAction",
    "Problem",
    "Return",
    "check",
    "file_name",
    "many_returns",
    "read_return",
    "return_csv",
    "return_workbook",
]
