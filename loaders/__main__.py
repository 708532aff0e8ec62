"""`python -m loaders` builds the database; its commands read one thing, or add and remove a plan.

`backup` copies the store of what people reported, `export` writes it as CSV;
`demo` makes an invented council's database in a folder of its own.

Nothing but the answers goes to standard output; messages go to standard error.
"""

import argparse
import json
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

from actionplans import checking, commands
from actionplans.corrections import Correction, read_corrections
from actionplans.documents import COUNTED, KINDS
from actionplans.errors import ActionPlansError
from loaders import candidates, columns, layouts, load, recognise

LAYOUTS = checking.Layouts(load, candidates, columns)


def main(arguments: list[str] | None = None) -> int:
    """Run the command and return its exit status: 0 done, 1 refused with a message."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    given = _parser().parse_args(arguments)
    run: Callable[[argparse.Namespace], None] = given.run
    try:
        run(given)
    except (ActionPlansError, OSError, UnicodeDecodeError) as error:
        print(f"error: {' '.join(str(error).split())}", file=sys.stderr)
        return 1
    return 0


def _read(given: argparse.Namespace) -> None:
    commands.read(given.file, given.plan_date, given.layout, load, recognise, sys.stdout)


def _deadline(given: argparse.Namespace) -> None:
    commands.read_deadlines(sys.stdin, given.plan_date, sys.stdout)


def _owners(_given: argparse.Namespace) -> None:
    commands.read_owners(sys.stdin, sys.stdout)


def _check(given: argparse.Namespace) -> None:
    choices = checking.Choices(
        plan_on=given.plan_date,
        layout=given.layout,
        corrections=_corrections(given),
        supersedes=given.supersedes,
        roles=tuple(map(_name_and_value, given.roles)),
    )
    checked = checking.check(given.file, choices, LAYOUTS, date.today(), _say)
    if given.json:
        print(json.dumps(checked, ensure_ascii=False))
    else:
        print("\n".join(checking.summary_lines(checked)))


def _page(given: argparse.Namespace) -> None:
    print(json.dumps(checking.page_picture(given.file, given.number, given.width)))


def _corrections(given: argparse.Namespace) -> tuple[Correction, ...]:
    return tuple(read_corrections(given.corrections)) if given.corrections else ()


def _say(step: str) -> None:
    print(step, file=sys.stderr, flush=True)


# The commands below need databases, whose libraries take longer to load than most files to be
# read: they are imported where they are needed.


def _build(_given: argparse.Namespace) -> None:
    from actionplans import build, publishing  # noqa: PLC0415

    summary = publishing.rebuild(lambda: build.build(load, sys.stderr))
    print("\n".join(build.summary_lines(summary)))


def _add(given: argparse.Namespace) -> None:
    from actionplans import build, publishing  # noqa: PLC0415

    plan = publishing.NewPlan(
        file=given.file,
        document_id=given.document_id,
        title=given.title,
        publisher=given.publisher,
        kind=given.kind,
        councils=tuple(given.councils),
        new_councils=tuple(map(_name_and_value, given.new_councils)),
        plan_on=given.plan_on,
        published_on=given.published_on,
        is_draft=given.is_draft,
        layout=given.layout or "",
        supersedes=given.supersedes,
        source_url=given.source_url,
        licence=given.licence,
        actions_counted=given.actions_counted,
        actions_basis=given.actions_basis,
        corrections=_corrections(given),
        roles=tuple(map(_name_and_value, given.roles)),
    )
    summary = publishing.add(plan, LAYOUTS, lambda: build.build(load, sys.stderr), date.today())
    print("\n".join(build.summary_lines(summary)))


def _name_and_value(pair: str) -> tuple[str, str]:
    """Split at the last equals sign: a heading may hold one, a code and a role do not."""
    name, sign, value = pair.rpartition("=")
    return (name, value) if sign else (value, "")


def _remove(given: argparse.Namespace) -> None:
    from actionplans import build, publishing  # noqa: PLC0415

    summary = publishing.remove(given.document_id, lambda: build.build(load, sys.stderr))
    print("\n".join(build.summary_lines(summary)))


def _undo(_given: argparse.Namespace) -> None:
    from actionplans import build, publishing  # noqa: PLC0415

    what, summary = publishing.undo(lambda: build.build(load, sys.stderr))
    print("\n".join([f"undone: {what}", "", *build.summary_lines(summary)]))


def _recover(_given: argparse.Namespace) -> None:
    from actionplans import publishing  # noqa: PLC0415

    what = publishing.recover()
    print(f"put back: {what}" if what else "nothing was left half done")


def _backup(given: argparse.Namespace) -> None:
    from actionplans import reported  # noqa: PLC0415

    print(f"{reported.back_up(given.file):,} writes copied to {given.file}")


def _export(given: argparse.Namespace) -> None:
    from actionplans import reported  # noqa: PLC0415

    reported.export(given.file)


def _demo(given: argparse.Namespace) -> None:
    from actionplans import demo  # noqa: PLC0415

    number = demo.fill(given.folder, given.years)
    print(f"{number:,} invented reports in {given.folder}")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m loaders", description=__doc__)
    parser.set_defaults(run=_build)
    commands_of = parser.add_subparsers()
    read = commands_of.add_parser("read", help="print each action of a document as JSON")
    _takes_file(read, _read)
    read.add_argument("--plan-date", type=date.fromisoformat, required=True)
    deadline = commands_of.add_parser("deadline", help="read deadline phrases, one a line")
    deadline.add_argument("--plan-date", type=date.fromisoformat, required=True)
    deadline.set_defaults(run=_deadline)
    owners = commands_of.add_parser("owners", help="read owner cells, one JSON string a line")
    owners.set_defaults(run=_owners)
    _describe_check(commands_of.add_parser("check", help="say what a document holds"))
    page = commands_of.add_parser("page", help="print a picture of a page of a PDF as JSON")
    page.add_argument("file", type=Path, metavar="FILE")
    page.add_argument("number", type=int, metavar="PAGE", help="from 1")
    page.add_argument("--width", type=int, default=1000, help="in pixels")
    page.set_defaults(run=_page)
    _describe_add(commands_of.add_parser("add", help="register a document and build"))
    remove = commands_of.add_parser("remove", help="take a document out again and build")
    remove.add_argument("document_id", metavar="ID")
    remove.set_defaults(run=_remove)
    undo = commands_of.add_parser("undo", help="undo the last add or remove and build")
    undo.set_defaults(run=_undo)
    recover = commands_of.add_parser("recover", help="put back what a stopped add left half done")
    recover.set_defaults(run=_recover)
    backup = commands_of.add_parser("backup", help="copy the store of reports, even while in use")
    backup.add_argument("file", type=Path, help="a new file")
    backup.set_defaults(run=_backup)
    _describe_demo(commands_of.add_parser("demo", help="make an invented council's database"))
    export = commands_of.add_parser("export", help="write the store of reports as CSV in a ZIP")
    export.add_argument("file", type=Path)
    export.set_defaults(run=_export)
    return parser


def _takes_file(
    command: argparse.ArgumentParser, run: Callable[[argparse.Namespace], None]
) -> None:
    command.set_defaults(run=run)
    command.add_argument("file", type=Path, metavar="FILE")
    command.add_argument("--layout", choices=layouts(), help="default: the likeliest")


def _describe_demo(demo: argparse.ArgumentParser) -> None:
    demo.add_argument("--years", type=int, default=3, help="years of the plan; at least 2")
    demo.add_argument("--folder", type=Path, default=Path("demo"), help="of its own")
    demo.set_defaults(run=_demo)


def _describe_check(check: argparse.ArgumentParser) -> None:
    _takes_file(check, _check)
    check.add_argument("--plan-date", type=date.fromisoformat, help="default: as printed")
    check.add_argument("--corrections", type=Path, help="a table like data/corrections.csv")
    check.add_argument("--supersedes", default="", metavar="ID", help="compare with this plan")
    _takes_roles(check)
    check.add_argument("--json", action="store_true", help="print the whole reading as JSON")


def _takes_roles(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--column",
        dest="roles",
        action="append",
        default=[],
        metavar="HEADING=ROLE",
        help="what a column holds, as Item=action; nothing after = leaves it aside; repeatable",
    )


def _describe_add(add: argparse.ArgumentParser) -> None:
    _takes_file(add, _add)
    add.add_argument("--id", dest="document_id", required=True, help="as fenbrook-2024-plan")
    add.add_argument("--title", required=True, help="as on the cover")
    add.add_argument("--plan-date", dest="plan_on", type=date.fromisoformat, required=True)
    add.add_argument(
        "--council", dest="councils", action="append", default=[], help="code or name; repeatable"
    )
    add.add_argument(
        "--new-council",
        dest="new_councils",
        action="append",
        default=[],
        metavar="NAME[=CODE]",
        help="a council that data/councils.csv lacks; its code may follow later",
    )
    _takes_roles(add)
    add.add_argument("--kind", choices=KINDS, default=KINDS[0])
    add.add_argument("--publisher", default="", help="default: the councils")
    add.add_argument("--published", dest="published_on", type=date.fromisoformat)
    add.add_argument("--draft", dest="is_draft", action="store_true")
    add.add_argument("--supersedes", default="", metavar="ID", help="the version that it replaces")
    add.add_argument("--source-url", default="")
    add.add_argument("--licence", default="")
    add.add_argument(
        "--actions",
        dest="actions_counted",
        type=int,
        help="the number of actions counted by hand; without it the reading's own is accepted",
    )
    add.add_argument("--counted", dest="actions_basis", choices=COUNTED, default="")
    add.add_argument("--corrections", type=Path, help="a table like data/corrections.csv")


if __name__ == "__main__":
    sys.exit(main())
