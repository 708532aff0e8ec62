"""Check a document before it is registered: what it may be, what it says, what is in doubt."""

from actionplans.checking.whole import Choices, Layouts, check, summary_lines

__all__ = ["Choices", "Layouts", "check", "summary_lines"]
