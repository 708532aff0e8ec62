"""The errors that stop a build or a reading, each with a message that names the place."""


class ActionPlansError(Exception):
    """Something that a person must mend before the work can go on."""


class RegisterError(ActionPlansError):
    """The register of documents or a curated table says something that cannot hold."""


class LayoutError(ActionPlansError):
    """A document is not arranged as its layout says."""


class DocumentUnreadableError(ActionPlansError):
    """A file cannot be read as a document at all."""


class StaleCorrectionError(ActionPlansError):
    """A correction no longer meets the text that it was made for."""


class ReportsError(ActionPlansError):
    """What people report cannot be stored or read, or does not fit what is stored."""


class ReturnUnreadableError(ActionPlansError):
    """A file that was brought as a progress return cannot be read as one."""
