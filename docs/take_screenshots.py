"""Take the pictures in docs/screenshots/: each page, light and dark, wide and narrow.

Run by hand as `python -m docs.take_screenshots`; needs Chromium and requirements-dev.txt.
"""

import io
import os
import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from tests.browser.conftest import CHROMIUMS
from tests.browser.following import follow
from tests.browser.looking import PATHS, TELEPHONE_AGENT, drawn, open_page
from tests.browser.serving import serve

PICTURES = Path(__file__).with_name("screenshots")
SIZES = {"": (1280, 800), "-narrow": (390, 844)}
EXAMPLES = {"source": "?document=kirklees-2020-action-plan&line=60"}
"""What a page that needs it is asked for."""


def main() -> None:
    """Start a dashboard over the real documents and take every picture."""
    PICTURES.mkdir(exist_ok=True)
    chromium = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, CHROMIUMS)), None)
    if chromium is None:
        sys.exit("no Chromium is installed, nor named by the variable CHROMIUM")
    with (
        TemporaryDirectory() as folder,
        serve(Path(folder) / "build", Path(folder) / "log.txt") as address,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        follow(browser)
        for path in PATHS:
            _take(browser, address, path)


def _take(browser: Browser, address: str, path: str) -> None:
    name = path.strip("/") or "overview"
    query = EXAMPLES.get(name, "")
    for suffix, (width, height) in SIZES.items():
        for theme in ("light", "dark"):
            context = browser.new_context(
                base_url=address,
                color_scheme="dark" if theme == "dark" else "light",
                viewport={"width": width, "height": height},
                user_agent=TELEPHONE_AGENT if suffix else None,
            )
            page = drawn(open_page(context, path + query))
            ending = "" if theme == "light" else "-dark"
            _keep(page.screenshot(), PICTURES / f"{name}{suffix}{ending}.png")
            context.close()


def _keep(picture: bytes, path: Path) -> None:
    """Write a picture with as few colours as it needs to look the same, so that it is small."""
    Image.open(io.BytesIO(picture)).convert("RGB").quantize(160).save(path, optimize=True)


if __name__ == "__main__":
    main()
