"""From a click on a filter to the repainted page in Chromium, beside an empty Streamlit page.

The empty page has one choice and Streamlit's default settings. Both are clicked in turn in the
same run and measured in the same way: from the input event to the frame that shows the last
change, the script ended. No two clicks of a page choose the same, so no answer is remembered;
each page has an as-at day of its own, for the same reason.
"""

import argparse
import os
import shutil
from dataclasses import astuple
from datetime import date, timedelta
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, Page, sync_playwright

from benchmarks import scale
from benchmarks.empty_page import serve_empty_page
from benchmarks.watching import Click, choose, load, open_page, take_back
from tests.browser.serving import serve

PAGES = {
    "overview": ("/", ".gt-months li"),
    "owner_timeline": ("/owner_timeline", ".gt-drawn, .main-svg"),
    "timeline, 300 lines": ("/owner_timeline?lines=300", ".gt-drawn, .main-svg"),
    "deadline_heatmap": ("/deadline_heatmap", ".gt-drawn, .main-svg"),
    "purpose_progress": ("/purpose_progress", ".gt-drawn, .main-svg"),
    "theme_progress": ("/theme_progress", ".gt-drawn, .main-svg"),
}
"""Address of each page, and what shows that its chart is drawn."""

FIGURES = ".gt-cards strong"
EMPTY = '[data-testid="stSelectbox"]'
CHOICES = [
    *[("purposes", n) for n in range(7)],
    *[("themes", n) for n in range(6)],
    *[("owners", n) for n in range(12)],
    *[("statuses", n) for n in range(5)],
]
"""What is chosen, one at a time, on a page without filters."""


def main() -> None:
    """Print medians and ratios of clicks and cold loads."""
    asked = _arguments()
    with TemporaryDirectory() as temporary, sync_playwright() as playwright:
        folder = Path(temporary)
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM") or shutil.which("chromium"),
            args=["--no-sandbox"],
        )
        with (
            scale.build_to_measure(asked.build, asked.actions) as build,
            serve(build, folder / "log.txt") as app,
            serve_empty_page(folder) as empty,
        ):
            for number, name in enumerate(asked.pages):
                if asked.clicks:
                    _print_clicks(name, *_clicks(browser, app, empty, name, number, asked.clicks))
            for name in asked.pages:
                if asked.loads:
                    _print_loads(browser, app, empty, name, asked.loads)
        browser.close()


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--actions", type=int, default=0, help="invented ones; 0: the documents")
    parser.add_argument("--build", type=Path, help="folder of builds to use, made where empty")
    parser.add_argument("--pages", nargs="*", default=list(PAGES), choices=list(PAGES))
    parser.add_argument("--clicks", type=int, default=len(CHOICES))
    parser.add_argument("--loads", type=int, default=9)
    return parser.parse_args()


def _clicks(
    browser: Browser, app: str, empty: str, name: str, number: int, times: int
) -> tuple[list[Click], list[Click]]:
    """Return the clicks on a page and those on the empty one, made in turn."""
    as_at = date(2020, 12, 1) + timedelta(days=number)
    path = PAGES[name][0]
    page = open_page(browser, f"{app}{path}{'&' if '?' in path else '?'}as_at={as_at}")
    bare = open_page(browser, empty)
    ours, beside = [], []
    for turn, (filter_name, choice) in enumerate(CHOICES[:times], start=1):
        before = _basis(page)
        ours.append(choose(page, filter_name, choice))
        if _basis(page) == before:
            raise RuntimeError(f"{name}: choosing {filter_name} changed no figure")
        beside.append(choose(bare, "choice", turn))
        take_back(page, filter_name)
    page.context.close()
    bare.context.close()
    return ours, beside


def _basis(page: Page) -> str:
    """Return the line that says what the figures of a page stand on."""
    return page.locator(".gt-basis").first.inner_text()


def _print_clicks(name: str, ours: list[Click], beside: list[Click]) -> None:
    bare = median(click.painted for click in beside)
    parts = [median(values) for values in zip(*map(astuple, ours), strict=True)]
    sent, received, painted, size = parts
    print(
        f"{name:<20}{painted:>8.0f} ms{painted / bare:>7.2f} x the empty page's {bare:.0f} ms"
        f"   (sent at {sent:.0f}, answered at {received:.0f} with {size / 1000:.1f} kB)",
        flush=True,
    )


def _print_loads(browser: Browser, app: str, empty: str, name: str, times: int) -> None:
    path, drawn = PAGES[name]
    awaited = {"charts": drawn} | ({"figures": FIGURES} if name == "overview" else {})
    ours, beside = [], []
    for _ in range(times):
        ours.append(load(browser, f"{app}{path}", awaited))
        beside.append(load(browser, empty, {"page": EMPTY})["page"])
    bare = median(beside)
    for part in reversed(awaited):
        took = median(stood[part] for stood in ours)
        print(
            f"{name:<20}{took:>8.0f} ms{took / bare:>7.2f} x the empty page's {bare:.0f} ms"
            f"   ({part} of a cold load)",
            flush=True,
        )


if __name__ == "__main__":
    main()
