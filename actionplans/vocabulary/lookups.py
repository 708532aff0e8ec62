"""Find curated rows by the words that documents print. Each index is made once and handed on."""

from collections.abc import Iterable, Mapping

from actionplans.vocabulary.rows import Owner, Purpose, Theme, Vocabulary

OwnerIndex = Mapping[tuple[str | None, str], Owner]
"""Owners by document (None: everywhere) and folded printed form."""

PurposeIndex = Mapping[tuple[str, str], Purpose]
"""Purposes by council and folded label."""

ThemeIndex = Mapping[tuple[str, str], Theme]
"""Themes by framework and folded label or other printed form."""


def fold(text: str) -> str:
    """Return the text in which forms are compared: white space and case do not count."""
    return " ".join(text.split()).casefold()


def index_owners(vocabulary: Vocabulary) -> OwnerIndex:
    """Return the owners by every printed form that the tables know."""
    owners = {owner.owner_id: owner for owner in vocabulary.owners}
    return {
        (form.document_id, fold(form.form_raw)): owners[form.owner_id]
        for form in vocabulary.owner_forms
    }


def find_owner(index: OwnerIndex, form_raw: str, document_id: str | None = None) -> Owner | None:
    """Return the owner that a printed form means in a document, else everywhere, else None."""
    form = fold(form_raw)
    return index.get((document_id, form)) or index.get((None, form))


def index_purposes(vocabulary: Vocabulary) -> PurposeIndex:
    """Return the strategic purposes by council and label."""
    return {
        (purpose.council_id, _fold_label(purpose.label)): purpose for purpose in vocabulary.purposes
    }


def find_purpose(index: PurposeIndex, label_raw: str, council_ids: Iterable[str]) -> Purpose | None:
    """Return the purpose printed as a label in a plan of these councils, else None."""
    label = _fold_label(label_raw)
    found = (index.get((council_id, label)) for council_id in council_ids)
    return next((purpose for purpose in found if purpose), None)


def index_themes(vocabulary: Vocabulary) -> ThemeIndex:
    """Return the themes by framework and every wording that the tables know."""
    themes = {theme.theme_id: theme for theme in vocabulary.themes}
    forms = [(form.form_raw, themes[form.theme_id]) for form in vocabulary.theme_forms]
    labels = [(theme.label, theme) for theme in vocabulary.themes]
    return {(theme.framework_id, _fold_label(words)): theme for words, theme in forms + labels}


def find_theme(index: ThemeIndex, form_raw: str, framework_id: str) -> Theme | None:
    """Return the theme of a framework that a report prints so, else None."""
    return index.get((framework_id, _fold_label(form_raw)))


def _fold_label(text: str) -> str:
    # Plans print "Safe, Well Maintained & Green" and "Safe, Well Maintained and Green" alike.
    return fold(text.replace("&", " and ").rstrip(" .:"))
