"""Take the markup out of a piece of text, keeping what it stacks as lines."""

import re
from html.parser import HTMLParser

from markdown_it import MarkdownIt

BULLETS = "•●▪◦·■□➢✓"
_PARTING_TAGS = {"p", "br", "ul", "ol", "li", "div", "tr"}
_INLINE = MarkdownIt("commonmark", {"html": True}).disable(
    ["autolink", "link", "image", "backticks"]
)


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        self.pieces.append("\n" if tag in _PARTING_TAGS else "")

    def handle_endtag(self, tag: str) -> None:
        self.pieces.append("\n" if tag in _PARTING_TAGS else "")

    def handle_data(self, data: str) -> None:
        self.pieces.append(data)


def fold_spaces(text: str) -> str:
    """Return the text on one line, each run of white space as one blank."""
    return " ".join(text.split())


def plain_lines(text: str) -> str:
    """Return text without tags and emphasis; paragraphs and list entries stand on lines.

    A bullet stays at the head of its line as "• ".
    """
    tags = _Tags()
    tags.feed(_without_emphasis(text))
    tags.close()
    stacked = re.sub(f"\\s*[{BULLETS}]\\s*", "\n• ", "".join(tags.pieces))
    lines = [fold_spaces(line) for line in stacked.split("\n")]
    return "\n".join(line for line in lines if line not in ("", "•"))


def plain(text: str) -> str:
    """Return text without tags, emphasis and bullets, on one line."""
    return fold_spaces(re.sub(f"[{BULLETS}]", " ", plain_lines(text)))


def _without_emphasis(text: str) -> str:
    if not re.search(r"[*_\\]", text):
        return text
    (token,) = _INLINE.parseInline(text)
    return "".join(_source(child.type, child.content) for child in token.children or [])


def _source(kind: str, content: str) -> str:
    return "\n" if kind in ("softbreak", "hardbreak") else content
