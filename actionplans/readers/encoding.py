"""Turn the bytes of a text file into text: UTF-8, UTF-16, or Windows-1252 as a last resort."""

import re

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\0\0", "utf-32"),
    (b"\0\0\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_CONTROLS = re.compile(r"[\0-\x08\x0e-\x1a\x7f]")
_MULTIBYTE = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)
_MOST_CONTROLS = 0.01
_SAMPLE = 4096


def decode(content: bytes) -> tuple[str, str]:
    """Return the text of a file and what was doubtful about its signs, or "".

    A mark at the beginning decides; else UTF-8 where it holds, UTF-16 where every other byte
    is zero, and Windows-1252, which older spreadsheets write.

    Raises:
        ValueError: the bytes are no text; the message says so.
    """
    encoding = next((name for mark, name in _MARKS if content.startswith(mark)), "")
    if not encoding:
        encoding = _unmarked(content)
    text, problem = _decoded(content, encoding)
    if len(_CONTROLS.findall(text)) > _MOST_CONTROLS * len(text) or "\0" in text:
        raise ValueError("this is not a text file")
    return text, problem


def _unmarked(content: bytes) -> str:
    sample = content[:_SAMPLE]
    zeros = [sample[start::2].count(0) * 2.5 > len(sample) / 2 for start in (0, 1)]
    if any(zeros) and not all(zeros):
        return "utf-16-be" if zeros[0] else "utf-16-le"
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        # A few damaged bytes among signs of UTF-8 do not make another encoding of it.
        bad = len(re.findall(rb"[\x80-\xff]", _MULTIBYTE.sub(b"", content)))
        return "utf-8" if bad * 2 < len(_MULTIBYTE.findall(content)) else "cp1252"
    return "utf-8"


def _decoded(content: bytes, encoding: str) -> tuple[str, str]:
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        text = content.decode(encoding, errors="replace")
        count = text.count("\N{REPLACEMENT CHARACTER}")
        return (
            text,
            f"{count} signs of the file could not be read and stand as \N{REPLACEMENT CHARACTER}.",
        )
    if encoding == "cp1252":
        return text, "The file is not in UTF-8; it was read as Windows-1252."
    return text, ""
