"""The page About: every document with its facts, few of them in columns."""

import lxml.html
import pytest

from actionplans import metrics
from actionplans.store import Connection
from tests.pages.reading import table
from tests.pages.test_pages import run

pytestmark = pytest.mark.usefixtures("published")

FACTS = [
    *("Title", "Kind", "Publisher", "Councils", "Plan day", "Published", "Superseded"),
    *("Actions", "Recommendations", "Findings", "Lines", "SHA-256 of the file"),
]


def test_the_documents_have_few_columns_and_all_their_facts_in_parts_that_open() -> None:
    app = run("about.py")
    listed = table(app, "Published documents")
    assert [*listed] == ["Document", "Councils", "Actions", "Printed words"]
    [body] = [h.proto.body for h in app.get("html") if 'gt-documents"' in h.proto.body]
    opened = lxml.html.fragment_fromstring(body).xpath(".//details")
    assert len(opened) == len(listed["Document"]) == 5
    for part, brief in zip(opened, listed["Document"], strict=True):
        assert [name.text_content() for name in part.xpath(".//dt")] == FACTS
        values = dict(
            zip(FACTS, (value.text_content() for value in part.xpath(".//dd")), strict=True)
        )
        assert brief == f"{values['Title']}{values['Kind']} · {values['Plan day']}"
        assert all(values.values())


def test_every_column_is_explained_below_the_name_of_its_table(published: Connection) -> None:
    app = run("about.py")
    assert not app.dataframe  # a picture cuts the meanings on a telephone
    dictionary = metrics.data_dictionary(published)
    listed = table(app, "The columns of each table")
    assert listed["Column"] == dictionary["column_name"].tolist()
    assert listed["Meaning"] == dictionary["comment"].tolist()
    [body] = [h.proto.body for h in app.get("html") if 'gt-dictionary"' in h.proto.body]
    heads = lxml.html.fragment_fromstring(body).xpath(".//tr[@class='gt-theme']/th")
    names = dictionary["table_name"].drop_duplicates().tolist()
    assert [head.text_content() for head in heads] == names
