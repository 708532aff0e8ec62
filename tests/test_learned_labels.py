"""Labels that a document repeats are known by their words or by what stands after them."""

import pytest

import loaders
from actionplans.columns import with_known_labels
from actionplans.readers.blocks import read_blocks
from actionplans.records import PlanRow
from tests.fixtures.invented import document_of

DEEDS = ["Plant a hedge", "Mend the boiler", "Publish the minutes"]
POSTS = ["Head of Parks", "Parks Manager", "Chief Executive"]
DAYS = ["May 2020", "Ongoing", "By 31 March 2021"]
BLOCK = "{action} {n}: {deed}\n{owner}: {post}\n{deadline}: {day}\n{progress}: Begun\n"


def _plan(action: str, owner: str, deadline: str, progress: str) -> str:
    blocks = [
        BLOCK.format(
            n=n, deed=deed, post=post, day=day,
            action=action, owner=owner, deadline=deadline, progress=progress,
        )
        for n, (deed, post, day) in enumerate(zip(DEEDS, POSTS, DAYS, strict=True), start=1)
    ]  # fmt: skip
    return "# Plan\n\n" + "\n".join(blocks)


@pytest.mark.parametrize(
    ("action", "owner", "deadline", "progress"),
    [
        ("Action", "Owner", "Deadline", "Progress"),
        ("Commitment", "Responsible officer", "Target for delivery", "Where we are"),
        ("Pledge", "In charge", "Landing", "Latest"),
        ("Resolve", "Zeta", "Eta", "Theta"),
        ("Action", "Lead officer", "Finish line", "Where we are"),
        ("What", "In charge", "To be done", "Progress"),
    ],
)
def test_blocks_are_read_whatever_their_labels(
    action: str, owner: str, deadline: str, progress: str
) -> None:
    document = document_of(_plan(action, owner, deadline, progress))
    rows = loaders.load(loaders.recognise(document), document)
    found = [(r.wording, r.owner, r.deadline) for r in rows if isinstance(r, PlanRow)]
    assert found == list(zip(DEEDS, POSTS, DAYS, strict=True))


def test_a_second_label_of_owners_is_left_aside() -> None:
    text = "\n".join(
        f"Action: {deed}\nLead officer: {post}\nDelivery team: Parks Team\nBy when: {day}\n"
        for deed, post, day in zip(DEEDS, POSTS, DAYS, strict=True)
    )
    rows = loaders.load("labelled_blocks", document_of(text))
    assert [row.owner for row in rows if isinstance(row, PlanRow)] == POSTS


def test_a_label_that_is_printed_once_or_twice_is_only_text() -> None:
    blocks = read_blocks(document_of("Landing: May 2020\n\nLanding: June 2020\n"))
    assert with_known_labels(blocks) == blocks


def test_labels_may_stand_as_titles_above_their_values() -> None:
    blocks = "".join(
        f"**Intended action**\n\n{deed}\n\n**Assigned to**\n\n{post}\n\n**Completion**\n\n{day}\n\n"
        f"**Today**\n\nBegun\n\n"
        for deed, post, day in zip(DEEDS, POSTS, DAYS, strict=True)
    )
    on_a_line = (
        "Intended action Paint the hall\n\nAssigned to Hall Manager\n\nCompletion June 2021\n"
    )
    rows = loaders.load("labelled_blocks", document_of(f"# Plan\n\n{blocks}{on_a_line}"))
    found = [(r.wording, r.owner, r.deadline) for r in rows if isinstance(r, PlanRow)]
    last = ("Paint the hall", "Hall Manager", "June 2021")
    assert found == [*zip(DEEDS, POSTS, DAYS, strict=True), last]


def _read(text: str) -> list[tuple[str, str, str]]:
    document = document_of(text)
    rows = loaders.load(loaders.recognise(document), document)
    return [(r.wording, r.owner, r.deadline) for r in rows if isinstance(r, PlanRow)]


READ = list(zip(DEEDS, POSTS, DAYS, strict=True))


@pytest.mark.parametrize(("owner", "deadline"), [("Zorblat", "When"), ("Lead", "Zorblat")])
@pytest.mark.parametrize("between", ["\n", " "])
def test_the_labels_of_an_answer_are_learned_wherever_they_stand(
    owner: str, deadline: str, between: str
) -> None:
    answers = (
        f"## Recommendation {n}: Be bold\n\n**Our response**\n\nWe agree.\n\n"
        f"**What we will do**\n\n- {deed}\n\n{owner}: {post}{between}{deadline}: {day}\n"
        for n, (deed, post, day) in enumerate(READ, start=1)
    )
    assert _read("\n".join(answers)) == READ


def test_a_label_after_a_sentence_is_learned_though_a_full_stop_ends_its_value() -> None:
    entries = (f"{n}. {d}. Zorblat: {o}. Timescale: {t}." for n, (d, o, t) in enumerate(READ, 1))
    assert [owner.strip(".") for _, owner, _ in _read("\n".join(entries))] == POSTS


@pytest.mark.parametrize("action", ["", "Action: "])
def test_an_unknown_label_among_owners_and_dates_is_no_action(action: str) -> None:
    blocks = (
        f"**{action}{deed}**\n\n- Lead: {post}\n- By when: {day}\n- Zorblat: All told\n"
        "- Progress: Begun\n"
        for deed, post, day in READ
    )
    assert _read("\n".join(blocks)) == READ


def test_numbers_that_look_like_days_are_none_beside_a_label_that_says_when() -> None:
    forms = (
        f"\n| Zorblat | M1/0{n} |\n|---|---|\n| Action | {deed} |\n| Lead | {post} |\n"
        f"| To be complete by | {day} |\n"
        for n, (deed, post, day) in enumerate(READ, start=1)
    )
    assert _read("\n".join(forms)) == READ
