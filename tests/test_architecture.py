"""The rules of the house that a reviewer would otherwise have to remember."""

import ast
import csv
import re
import sys
from functools import cache
from pathlib import Path

import pytest

from actionplans import settings

ROOT = settings.ROOT
FOLDERS = ("actionplans", "loaders", "pages", "tests", "benchmarks", "docs")
SOURCES = [ROOT / "dashboard.py"] + [p for f in FOLDERS for p in sorted((ROOT / f).rglob("*.py"))]
LIBRARY = [p for p in SOURCES if p.relative_to(ROOT).parts[0] in ("actionplans", "loaders")]
PAGES = sorted((ROOT / "pages").glob("*.py"))
LAYOUTS = sorted((ROOT / "loaders").glob("[!_]*.py"))

GROUND = {f"actionplans.{name}" for name in ("settings", "records", "errors", "collector")}
UNDERSTANDING = {
    "actionplans.fields",
    "actionplans.documents",
    "actionplans.vocabulary",
    "actionplans.corrections",
}
WORDS = {"actionplans.palette", "actionplans.shown", "actionplans.finding_words"}
SHOWING = WORDS | {"actionplans.filter_words", "actionplans.exports"}
DATABASE = {"actionplans.store", "actionplans.current", "actionplans.clock"}
ASKING = DATABASE | SHOWING | {"actionplans.metrics"}

# Who may import what of ours: the longest name that fits a module decides. A module may
# always import the others of its own folder, but a layout no other layout and a page no page.
MAY_IMPORT = {
    "actionplans": set(),
    "actionplans.settings": set(),
    "actionplans.records": set(),
    "actionplans.errors": set(),
    "actionplans.collector": set(),
    "actionplans.readers": GROUND,
    "actionplans.fields": {"actionplans.records"},
    "actionplans.documents": GROUND,
    "actionplans.vocabulary": GROUND,
    "actionplans.corrections": GROUND,
    "actionplans.columns": GROUND | {"actionplans.readers", "actionplans.fields"},
    "actionplans.normalise": UNDERSTANDING | GROUND | {"actionplans.findings"},
    "actionplans.findings": UNDERSTANDING | GROUND,
    "actionplans.suggestions": set(),
    "actionplans.tables": UNDERSTANDING
    | GROUND
    | {
        "actionplans.readers.content",
        "actionplans.normalise",
        "actionplans.findings",
        "actionplans.suggestions",
        "actionplans.reported",
    },
    "actionplans.history": {"actionplans.errors"},
    "actionplans.reported": GROUND | {"actionplans.fields.contacts"},
    "actionplans.fingerprint": set(),
    "actionplans.store": {"actionplans.settings", "actionplans.fingerprint"},
    "actionplans.demo": GROUND | {"actionplans.store", "actionplans.reported"},
    "actionplans.clock": set(),
    "actionplans.current": {"actionplans.store", "actionplans.reported", "actionplans.clock"},
    "actionplans.build": UNDERSTANDING
    | GROUND
    | {
        "actionplans.readers",
        "actionplans.normalise",
        "actionplans.findings",
        "actionplans.tables",
        "actionplans.history",
        "actionplans.reported",
        "actionplans.store",
    },
    "actionplans.commands": UNDERSTANDING
    | GROUND
    | {"actionplans.readers", "actionplans.normalise", "actionplans.findings"},
    "actionplans.checking": UNDERSTANDING
    | GROUND
    | {
        "actionplans.readers",
        "actionplans.normalise",
        "actionplans.findings",
        "actionplans.history",
        "actionplans.commands",
        "actionplans.finding_words",
    },
    "actionplans.publishing": UNDERSTANDING
    | GROUND
    | {"actionplans.checking", "actionplans.build", "actionplans.store"},
    "actionplans.returns": GROUND
    | {"actionplans.fields", "actionplans.shown", "actionplans.reported"},
    "actionplans.intake": GROUND,
    **{room: set() for room in WORDS},
    "actionplans.metrics": {"actionplans.store", "actionplans.clock"},
    "actionplans.charts": WORDS,
    "actionplans.filter_words": WORDS | {"actionplans.clock", "actionplans.metrics"},
    "actionplans.exports": ASKING - {"actionplans.current"},
    "actionplans.feeds": ASKING | {"actionplans.charts"},
    "actionplans.reports": ASKING | {"actionplans.charts"},
    "actionplans.ui.returns": ASKING
    | {
        "actionplans.ui",
        "actionplans.charts",
        "actionplans.clock",
        "actionplans.errors",
        "actionplans.reported",
        "actionplans.returns",
    },
    "actionplans.ui": ASKING
    | {
        "actionplans.charts",
        "actionplans.errors",
        "actionplans.intake",
        "actionplans.reported",
    },
    "actionplans.ui.page_picture": {"actionplans.ui", "actionplans.intake"},
    "actionplans.ui.source_page": ASKING
    | {"actionplans.ui", "actionplans.intake", "actionplans.settings"},
    "actionplans.ui.load_plan": ASKING
    | {"actionplans.ui", "actionplans.charts", "actionplans.intake", "actionplans.settings"},
    "loaders.__main__": {"actionplans", "loaders"},
    "loaders.__init__": {
        "actionplans.readers",
        "actionplans.columns",
        "actionplans.fields",
        "actionplans.records",
        "actionplans.errors",
    },
    "loaders": {
        "actionplans.readers",
        "actionplans.columns",
        "actionplans.fields",
        "actionplans.records",
        "actionplans.errors",
    },
    "pages": {"actionplans.ui", "actionplans.metrics", "actionplans.charts"} | SHOWING,
    "dashboard": {"actionplans.settings", "actionplans.store", "actionplans.ui.offered"},
}
STANDARD_LIBRARY_ONLY = (
    "actionplans.settings",
    "actionplans.records",
    "actionplans.errors",
    "actionplans.fields",
)
ONE_PLACE = {
    "duckdb": ("actionplans.store",),
    "streamlit": ("dashboard", "actionplans.ui", "pages"),
    "plotly": ("actionplans.charts",),
    "sqlalchemy": ("actionplans.reported",),
    "xlsxwriter": ("actionplans.returns",),
}


def _module(path: Path) -> str:
    name = ".".join(path.relative_to(ROOT).with_suffix("").parts)
    return name if name == "loaders.__init__" else name.removesuffix(".__init__")


def _is_below(name: str, top: str) -> bool:
    return name == top or name.startswith(f"{top}.")


def _row(module: str) -> str:
    return max((row for row in MAY_IMPORT if _is_below(module, row)), key=len, default="")


@cache
def _nodes(path: Path) -> tuple[ast.AST, ...]:
    return tuple(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))


@cache
def _imports(path: Path) -> set[str]:
    """Return each imported name in full, `from a import b` as `a.b`."""
    names: set[str] = set()
    for node in _nodes(path):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: an import says where from, not how far up"
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def _is_ours(name: str) -> bool:
    return name.split(".", maxsplit=1)[0] in ("actionplans", "loaders", "pages", "dashboard")


RULED = [p for p in SOURCES if p.relative_to(ROOT).parts[0] not in ("tests", "benchmarks", "docs")]


@pytest.mark.parametrize("path", RULED, ids=_module)
def test_imports_point_one_way(path: Path) -> None:
    row = _row(_module(path))
    allowed = MAY_IMPORT[row] | ({row} if row.startswith("actionplans.") else set())
    wrong = {
        name
        for name in _imports(path)
        if _is_ours(name) and not any(_is_below(name, top) for top in allowed)
    }
    assert not wrong


@pytest.mark.parametrize("path", LIBRARY, ids=_module)
def test_every_room_of_the_library_has_a_rule(path: Path) -> None:
    assert _module(path) in ("actionplans", "loaders") or _row(_module(path)) != "actionplans"


@pytest.mark.parametrize("path", LIBRARY, ids=_module)
def test_the_ground_stands_on_the_standard_library_alone(path: Path) -> None:
    if not any(_is_below(_module(path), top) for top in STANDARD_LIBRARY_ONLY):
        return
    known = sys.stdlib_module_names | {"actionplans"}
    assert {name.split(".")[0] for name in _imports(path)} <= known


@pytest.mark.parametrize("library", ONE_PLACE)
def test_a_library_has_one_place(library: str) -> None:
    users = {_module(p) for p in RULED if any(_is_below(n, library) for n in _imports(p))}
    places = ONE_PLACE[library]
    assert {user for user in users if not any(_is_below(user, place) for place in places)} == set()


def test_there_are_layouts_and_pages() -> None:
    assert LAYOUTS
    assert PAGES


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda p: p.stem)
def test_every_layout_has_a_test(layout: Path) -> None:
    assert (ROOT / "tests" / "loaders" / f"test_{layout.stem}.py").is_file()


@pytest.mark.parametrize("path", SOURCES, ids=_module)
def test_a_module_is_short(path: Path) -> None:
    longest = 50 if path in PAGES else 80 if path in LAYOUTS else 300
    assert len(path.read_text(encoding="utf-8").splitlines()) <= longest


@pytest.mark.parametrize("path", RULED, ids=_module)
def test_functions_are_short(path: Path) -> None:
    functions = [n for n in _nodes(path) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef)]
    lengths = {node.name: (node.end_lineno or node.lineno) - node.lineno + 1 for node in functions}
    assert {name: lines for name, lines in lengths.items() if lines > 40} == {}


TESTS = [p for p in SOURCES if p.relative_to(ROOT).parts[0] == "tests"]
CLOCKS = {"datetime.now", "datetime.today", "datetime.utcnow", "date.today", "time.time"}
ENDS = {clock.split(".")[1] for clock in CLOCKS}
NETWORK = {"requests", "httpx", "socket", "http.client", "urllib.request"}


@pytest.mark.parametrize("path", TESTS, ids=_module)
def test_a_test_asks_no_clock_and_no_network(path: Path) -> None:
    attributes = [n for n in _nodes(path) if isinstance(n, ast.Attribute) and n.attr in ENDS]
    names = {ast.unparse(node) for node in attributes}
    assert {name for name in names if {name, name.removeprefix("datetime.")} & CLOCKS} == set()
    if "browser" not in path.parts:  # there the server of this machine is asked
        used = {name for name in _imports(path) for top in NETWORK if _is_below(name, top)}
        assert used == set()


@cache
def _code(path: Path) -> str:
    """Return a module without its comments and docstrings."""
    tree = ast.parse(path.read_text(encoding="utf-8"))  # one to cut up, not the shared one
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            node.body = [n for n in node.body if not _is_text(n)] or [ast.Pass()]
    return ast.unparse(tree)


def _is_text(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


@cache
def _council_words() -> set[str]:
    """Return the names of the councils in data/, the words for their kind left out."""
    with (settings.DATA_DIR / "councils.csv").open(encoding="utf-8", newline="") as file:
        names = [row["name"] for row in csv.DictReader(file)]
    kinds = {"council", "district", "borough", "metropolitan", "county", "city", "the", "of", "and"}
    return {word for name in names for word in re.findall(r"\w+", name.lower())} - kinds


@pytest.mark.parametrize("path", LIBRARY, ids=_module)
def test_code_names_no_council(path: Path) -> None:
    words = _council_words()
    assert words
    assert set(re.findall(r"[a-z]+", _code(path).lower())) & words == set()


@pytest.mark.parametrize("path", [*LIBRARY, *sorted(ROOT.glob("actionplans/*.sql"))], ids=str)
def test_sql_asks_no_clock(path: Path) -> None:
    text = _code(path) if path.suffix == ".py" else path.read_text(encoding="utf-8")
    assert re.findall(r"\b(?:current_date|current_timestamp|getdate)\b", text.lower()) == []
