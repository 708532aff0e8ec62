"""Many returns in one archive, each under a name of its own."""

import io
import re
import unicodedata
import zipfile
from collections.abc import Callable, Iterable

from actionplans.returns.records import Return

_MOST = 80
_STAMP = (1980, 1, 1, 0, 0, 0)  # not the clock's: the same returns give the same archive


def file_name(request: Return, ending: str) -> str:
    """Return a name that is safe everywhere: "return-2026-06-30-owner-head-of-parks.xlsx"."""
    plain = unicodedata.normalize("NFKD", request.scope).encode("ascii", "ignore").decode()
    words = re.sub(r"[^a-z0-9]+", "-", plain.lower())[:_MOST].strip("-")
    return "-".join(filter(None, ["return", request.reporting_day.isoformat(), words])) + ending


def many_returns(
    requests: Iterable[Return], write: Callable[[Return], bytes], ending: str
) -> bytes:
    """Write each return into one ZIP archive, in order; names that meet are numbered."""
    content = io.BytesIO()
    taken: set[str] = set()
    with zipfile.ZipFile(content, "w") as archive:
        for request in requests:
            name = _free(file_name(request, ending), ending, taken)
            taken.add(name)
            entry = zipfile.ZipInfo(name, _STAMP)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, write(request))
    return content.getvalue()


def _free(name: str, ending: str, taken: set[str]) -> str:
    stem, number, free = name.removesuffix(ending), 1, name
    while free in taken:
        number += 1
        free = f"{stem}-{number}{ending}"
    return free
