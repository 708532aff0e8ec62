"""Numbers that a file states of itself: how many columns a cell spans, where a list begins."""


def stated_number(text: str | None, usual: int, digits: int = 5) -> int:
    """Return a number of at most so many digits; `usual` where there is none.

    A damaged file may state a number of thousands of digits, which Python refuses to read.
    """
    return int(text) if text and text.isdecimal() and len(text) <= digits else usual
