"""Write the entry of a document into the register, and take it out, byte for byte."""

import json
import re
from collections.abc import Mapping
from datetime import date

from actionplans.documents import OPTIONAL, REQUIRED
from actionplans.errors import RegisterError

# A comment directly above an entry belongs to it.
_HEADER = re.compile(
    rb"^(?:[ \t]*#[^\n]*\n)*[ \t]*\[\[[ \t]*document[ \t]*\]\][ \t]*(?:#[^\n]*)?\r?$",
    re.MULTILINE,
)

Values = Mapping[str, object]


def with_entry(register: bytes, entry: Values) -> bytes:
    """Return the register with an entry at its end; what stands there stays as it is."""
    if register and not register.endswith(b"\n"):
        register += b"\n"
    return register + _entry_text(entry).encode()


def without_entry(register: bytes, document_id: str) -> bytes:
    """Return the register without one entry, all others as they are.

    Raises:
        RegisterError: there is no such entry.
    """
    starts = [match.start() for match in _HEADER.finditer(register)]
    name = re.compile(rb"^\s*document_id\s*=\s*(['\"])" + document_id.encode() + rb"\1", re.M)
    for start, end in zip(starts, [*starts[1:], len(register)], strict=True):
        if name.search(register, start, end):
            # The blank line before an entry was written with it.
            head = register[:start]
            head = head[:-1] if head.endswith(b"\n\n") else head
            tail = register[end:]
            return head + (b"\n" + tail if tail else b"")
    raise RegisterError(f"no document {document_id!r} in the register")


def _entry_text(entry: Values) -> str:
    order = [*REQUIRED, *OPTIONAL]
    lines = [
        f"{key} = {_value(entry[key])}"
        for key in order
        if key in entry and entry[key] not in (None, "", {})
    ]
    return "\n[[document]]\n" + "\n".join(lines) + "\n"


def _value(value: object) -> str:
    """Write a value as TOML does; JSON writes text, numbers and truth in the same way."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list | tuple):
        return "[" + ", ".join(_value(part) for part in value) + "]"
    if isinstance(value, Mapping):
        pairs = (f"{_value(str(key))} = {_value(part)}" for key, part in value.items())
        return "{ " + ", ".join(pairs) + " }"
    if isinstance(value, str):
        # TOML allows DEL in no text; JSON would let it stand.
        return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
    return json.dumps(value)
