"""The one door by which a page reaches the writing side: each call is a process of its own.

What comes back is plain text and numbers. Nothing in a file is run, and whoever shows what
comes back shows it as text.
"""

from actionplans.intake.calls import (
    Json,
    Mend,
    NewDocument,
    Picture,
    Upload,
    check,
    last_change,
    page_picture,
    publish,
    undo,
)
from actionplans.intake.names import safe_name
from actionplans.intake.sandbox import IntakeError

__all__ = [
    "IntakeError",
    "Json",
    "Mend",
    "NewDocument",
    "Picture",
    "Upload",
    "check",
    "last_change",
    "page_picture",
    "publish",
    "safe_name",
    "undo",
]
