"""Tables as files that prove themselves: RFC 4180 CSV, and what describes it."""

from actionplans.exports.download import Download, csv_name, register_download
from actionplans.exports.edtf import deadline_edtf
from actionplans.exports.paper import MOST_ROWS, register_paper
from actionplans.exports.register import (
    Cell,
    columns,
    file_name,
    register_csv,
    register_csv_for_excel,
    table_csv,
)

__all__ = [
    "MOST_ROWS",
    "Cell",
    "Download",
    "columns",
    "csv_name",
    "deadline_edtf",
    "file_name",
    "register_csv",
    "register_csv_for_excel",
    "register_download",
    "register_paper",
    "table_csv",
]
