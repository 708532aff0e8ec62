"""Check a document before it is registered: what it may be, what it says, what is in doubt."""

from actionplans.checking.pictures import page_picture
from actionplans.checking.whole import Choices, Layouts, check, summary_lines

__all__ = ["Choices", "Layouts", "check", "page_picture", "summary_lines"]
