"""What the project stands on: pinned packages, set-up, colours that can be read."""

import re
import tomllib
from pathlib import Path

import pytest

from actionplans import settings
from tests.conftest import LONGEST, TESTS

ROOT = settings.ROOT
THEME = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))["theme"]
BACKGROUNDS = ("backgroundColor", "secondaryBackgroundColor")


def _light(colour: str) -> float:
    """Return the relative luminance of a colour, as WCAG 2.2 defines it."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    red, green, blue = linear
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    darker, lighter = sorted((_light(one), _light(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_black_on_white_has_the_greatest_contrast() -> None:
    assert _contrast("#000000", "#FFFFFF") == pytest.approx(21)


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize(
    ("colour", "least"),
    [("textColor", 7), ("linkColor", 4.5), ("primaryColor", 3), ("borderColor", 3)],
)
@pytest.mark.parametrize("background", BACKGROUNDS)
def test_a_colour_is_seen_on_each_background(
    mode: str, colour: str, least: float, background: str
) -> None:
    assert _contrast(THEME[mode][colour], THEME[mode][background]) >= least


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_white_words_are_read_on_buttons(mode: str) -> None:
    assert _contrast("#FFFFFF", THEME[mode]["primaryColor"]) >= 4.5


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_chart_colours_are_seen_on_the_page(mode: str) -> None:
    background = THEME[mode]["backgroundColor"]
    colours = THEME[mode]["chartCategoricalColors"]
    assert {c: _contrast(c, background) for c in colours if _contrast(c, background) < 3} == {}


def test_nothing_in_the_settings_points_outside() -> None:
    settings_text = (ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8")
    addresses = set(re.findall(r"https?://[^\s\"']+", settings_text))
    assert addresses == set()


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_every_requirement_is_pinned(name: str) -> None:
    lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
    packages = [line for line in lines if line and not line.startswith(("#", "-r "))]
    assert packages
    assert [line for line in packages if not re.match(r"[\w.-]+==\d[\w.]*(;.*)?$", line)] == []


def test_published_files_are_never_rewritten_by_git() -> None:
    assert "data/plans/** -text" in (ROOT / ".gitattributes").read_text(encoding="utf-8")


def test_the_continuous_check_can_be_run() -> None:
    run = ROOT / ".ci" / "run"
    assert run.stat().st_mode & 0o111
    assert "make test" in run.read_text(encoding="utf-8")


def test_what_the_tests_begin_with_is_there() -> None:
    assert [path for path in LONGEST if not (TESTS / path).exists()] == []


@pytest.mark.parametrize("target", ["setup", "data", "run", "test", "check"])
def test_make_knows_the_five_words(target: str) -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert re.search(rf"^{target}:", makefile, re.MULTILINE)


def test_the_page_icon_is_a_small_png() -> None:
    icon = (ROOT / "static" / "icon.png").read_bytes()
    assert icon.startswith(b"\x89PNG")
    assert len(icon) < 10_000


DOCUMENTATION = [ROOT / "README.md", ROOT / "CHANGELOG.md", ROOT / "benchmarks" / "README.md"]


@pytest.mark.parametrize("document", DOCUMENTATION, ids=lambda p: p.as_posix())
def test_the_documentation_names_only_files_that_exist(document: Path) -> None:
    text = document.read_text(encoding="utf-8")
    linked = re.findall(r"\]\((?!https?:|#)([^)#\s]+)", text)
    assert [name for name in linked if not (document.parent / name).exists()] == []
