"""Read damaged files without end: `python -m benchmarks.fuzz_readers FORMAT --seconds 600`.

Each round damages a sound file (bytes flipped, cut, repeated, inserted; within zipped files also
the XML) or makes random bytes, and reads it through the one door, as far as the actions. Whatever
is neither read nor refused in one sentence is printed with the number of its round, from which
`--first` makes the same file again. The rounds run in processes of their own: PDFium is not
Python, and what it cannot bear would end the whole run.
"""

import argparse
import gc
import io
import multiprocessing
import random
import time
import traceback
import warnings
import zipfile
from collections import Counter
from multiprocessing.connection import Connection
from multiprocessing.sharedctypes import Synchronized
from pathlib import Path
from tempfile import TemporaryDirectory

import loaders
from actionplans.errors import ActionPlansError
from actionplans.readers.content import Block, TableRow
from actionplans.readers.files import read_document
from actionplans.records import Place
from tests.corpus.files import WRITERS
from tests.fixtures.printing import Look, print_pdf

ROWS = [
    ["Ref", "Recommendation", "Action", "Owner", "By when", "Status"],
    ["1.10", "Set a vision", "• Agree a vision\n• Publish it", "Head of Policy", "May 2024", "Red"],
    ["2", "Plan – “ahead”", "Draw up a plan, £5k", "AB & CD", "31/03/2025", "Complete"],
    ["3", "", "Review fees", "All heads of service", "Ongoing", ""],
]
LIMIT_SECONDS = 20.0
FORMATS = sorted([*WRITERS, "pdf"])
PIECE_SECONDS = 60.0
"""A process is given so long before the next takes over, so that none grows old."""


def main() -> None:
    """Read damaged files for so many seconds and print what came of them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("format", choices=FORMATS)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--first", type=int, default=0)
    given = parser.parse_args()
    with TemporaryDirectory() as folder:
        path = _sound(Path(folder) / f"plan.{given.format}")
        counts, slowest = _pieces(path, path.read_bytes(), given.first, given.seconds)
    told = ", ".join(f"{count:,} {name}" for name, count in sorted(counts.items()))
    print(f"{given.format}: {told}; slowest {slowest:.2f} s", flush=True)


def _sound(path: Path) -> Path:
    """Write the plan that is damaged later."""
    kind = path.suffix.removeprefix(".")
    if kind != "pdf":
        return WRITERS[kind](path, ROWS)
    place = Place(1, 1)
    rows = tuple(TableRow(tuple(row), place, is_bold=row is ROWS[0]) for row in ROWS)
    # Not packed, so that a flipped byte meets what is drawn and not the packing alone.
    table = [Block("heading", "Action plan", place), Block("table", "", place, rows=rows)]
    path.write_bytes(print_pdf(table, Look(is_packed=False)))
    return path


def _pieces(path: Path, sound: bytes, first: int, seconds: float) -> tuple[Counter[str], float]:
    """Read in one process after the other; one that dies is told with the round it died of."""
    counts, slowest, end = Counter[str](), 0.0, time.monotonic() + seconds
    context = multiprocessing.get_context("spawn")
    at = context.Value("q", first)
    while (left := end - time.monotonic()) > 0:
        ours, theirs = context.Pipe(duplex=False)
        given = (path, sound, at, min(left, PIECE_SECONDS), theirs)
        process = context.Process(target=_piece, args=given)
        process.start()
        theirs.close()
        try:
            found, longest = ours.recv()
        except EOFError:
            process.join()
            print(f"round {at.value}: the process died ({process.exitcode})", flush=True)
            found, longest = Counter(died=1), 0.0
            at.value += 1
        process.join()
        counts += found
        slowest = max(slowest, longest)
    return counts, slowest


def _piece(
    path: Path, sound: bytes, at: "Synchronized[int]", seconds: float, answer: Connection
) -> None:
    warnings.simplefilter("error", ResourceWarning)
    answer.send(_rounds(path, sound, at, seconds))


def _rounds(
    path: Path, sound: bytes, at: "Synchronized[int]", seconds: float
) -> tuple[Counter[str], float]:
    counts: Counter[str] = Counter()
    slowest, end = 0.0, time.monotonic() + seconds
    while time.monotonic() < end:
        number = at.value
        path.write_bytes(damaged(sound, random.Random(number)))  # noqa: S311  no secret
        begun = time.monotonic()
        outcome = _read(path, number)
        took = time.monotonic() - begun
        slowest = max(slowest, took)
        counts[outcome] += 1
        counts["too slow"] += took > LIMIT_SECONDS
        at.value = number + 1
    gc.collect()
    return counts, slowest


def _read(path: Path, number: int) -> str:
    try:
        document = read_document(path)
        list(loaders.load(loaders.recognise(document), document))
    except ActionPlansError as error:
        if "\n" in str(error):
            print(f"round {number}: more than one line: {error}", flush=True)
            return "badly refused"
        return "refused"
    except Exception:  # noqa: BLE001  what this looks for
        print(f"round {number}:\n{traceback.format_exc()}", flush=True)
        return "crashed"
    return "read"


def damaged(sound: bytes, chance: random.Random) -> bytes:
    """Return a damaged copy of a file, or random bytes."""
    kind = chance.random()
    if kind < 0.05:
        return chance.randbytes(chance.randrange(1, 3000))
    if kind < 0.55 and sound.startswith(b"PK"):
        return _damaged_parts(sound, chance)
    return _damaged_bytes(sound, chance)


def _damaged_parts(sound: bytes, chance: random.Random) -> bytes:
    """Damage the text of one part, and pack all again soundly."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(sound)) as old, zipfile.ZipFile(packed, "w") as new:
        names = old.namelist()
        hit = chance.choice(names)
        for name in names:
            content = old.read(name)
            new.writestr(name, _damaged_bytes(content, chance) if name == hit else content)
    return packed.getvalue()


def _damaged_bytes(sound: bytes, chance: random.Random) -> bytes:
    content = bytearray(sound)
    for _ in range(chance.choice((1, 1, 2, 5, 20))):
        if not content:
            break
        at = chance.randrange(len(content))
        match chance.randrange(5):
            case 0:
                content[at] ^= 1 << chance.randrange(8)
            case 1:
                content[at] = chance.randrange(256)
            case 2:
                del content[at : at + chance.randrange(1, 40)]
            case 3:
                content[at:at] = content[at : at + chance.randrange(1, 200)]
            case _:
                content[at:at] = chance.choice((b"|", b"\n", b"<", b"\t", b'"', b"\xff", b"&#0;"))
    return bytes(content)


if __name__ == "__main__":
    main()
