"""The registered documents give the same actions in every format, each line of text a row."""

from functools import cache
from pathlib import Path

import pytest

from actionplans import settings
from actionplans.documents import Document, read_documents
from actionplans.readers.files import read_document
from tests.corpus.conversions import CONVERSIONS, blocks_of
from tests.corpus.reading import read_actions

REGISTERED = {
    document.document_id: document
    for document in read_documents(settings.DATA_DIR / "documents.toml")
}
FIELDS = (
    "wording",
    "owners",
    "deadline_raw",
    "deadline_start",
    "deadline_end",
    "status",
    "rec_ref",
)

Read = list[tuple[object, ...]]


def _read(path: Path, document: Document) -> Read:
    found = read_actions(path, document.plan_on, document.layout)
    return [tuple(action[field] for field in FIELDS) for action in found]


@cache
def _as_text(document_id: str) -> Read:
    return _read(REGISTERED[document_id].file, REGISTERED[document_id])


@pytest.mark.parametrize("ending", CONVERSIONS)
@pytest.mark.parametrize("document_id", REGISTERED)
def test_a_document_in_another_format_gives_the_same_actions(
    tmp_path: Path, document_id: str, ending: str
) -> None:
    document = REGISTERED[document_id]
    blocks = blocks_of(read_document(document.file))
    path = CONVERSIONS[ending](blocks, tmp_path / f"plan.{ending}")
    assert _read(path, document) == _as_text(document_id)
