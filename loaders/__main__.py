"""`python -m loaders` builds the database; `read`, `deadline` and `owners` read one thing.

`backup` copies the store of what people reported, `export` writes it as CSV.

Nothing but the answers goes to standard output; messages go to standard error.
"""

import argparse
import sys
from datetime import date
from pathlib import Path

from actionplans import build, commands, reported
from actionplans.errors import ActionPlansError
from loaders import layouts, load, recognise


def main(arguments: list[str] | None = None) -> int:
    """Run the command and return its exit status: 0 done, 1 refused with a message."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    given = _parser().parse_args(arguments)
    try:
        return _run(given)
    except (ActionPlansError, OSError, UnicodeDecodeError) as error:
        print(f"error: {' '.join(str(error).split())}", file=sys.stderr)
        return 1


def _run(given: argparse.Namespace) -> int:
    match given.command:
        case "read":
            commands.read(given.file, given.plan_date, given.layout, load, recognise, sys.stdout)
        case "deadline":
            commands.read_deadlines(sys.stdin, given.plan_date, sys.stdout)
        case "owners":
            commands.read_owners(sys.stdin, sys.stdout)
        case "backup":
            print(f"{reported.back_up(given.file):,} writes copied to {given.file}")
        case "export":
            reported.export(given.file)
        case _:
            summary = build.build(load, sys.stderr)
            print("\n".join(build.summary_lines(summary)))
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m loaders", description=__doc__)
    commands_of = parser.add_subparsers(dest="command")
    read = commands_of.add_parser("read", help="print each action of a document as JSON")
    read.add_argument("file", type=Path)
    read.add_argument("--plan-date", type=date.fromisoformat, required=True)
    read.add_argument("--layout", choices=layouts())
    deadline = commands_of.add_parser("deadline", help="read deadline phrases, one a line")
    deadline.add_argument("--plan-date", type=date.fromisoformat, required=True)
    commands_of.add_parser("owners", help="read owner cells, one JSON string a line")
    backup = commands_of.add_parser("backup", help="copy the store of reports, even while in use")
    backup.add_argument("file", type=Path, help="a new file")
    export = commands_of.add_parser("export", help="write the store of reports as CSV in a ZIP")
    export.add_argument("file", type=Path)
    return parser


if __name__ == "__main__":
    sys.exit(main())
