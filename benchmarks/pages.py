"""How long each page's script takes with a warm cache, beside a bare page in the same run."""

import logging
from functools import partial

from streamlit.testing.v1 import AppTest

from actionplans import settings
from benchmarks.timing import median_ms, print_beside

FRAME = settings.ROOT / "pages" / "navigation.py"
TIMES = 15


def main() -> None:
    """Print the median time of a rerun of each page."""
    logging.getLogger("streamlit").setLevel(logging.ERROR)
    measured = {"bare": median_ms(partial(_rerun, _bare()), TIMES)}
    for page in sorted(FRAME.parent.glob("*.py")):
        if page != FRAME:
            measured[page.stem] = median_ms(partial(_rerun, _open(page.name)), TIMES)
    print_beside("Script of a page, cache warm", measured, "bare")


def _bare() -> AppTest:
    return AppTest.from_string(
        "import streamlit as st\nst.title('Bare')\nst.selectbox('Choose', ['a', 'b'])"
    ).run()


def _open(page: str) -> AppTest:
    app = AppTest.from_file(str(FRAME), default_timeout=60).run()
    app.switch_page(page).run()
    return app


def _rerun(app: AppTest) -> None:
    app.run()
    if app.exception:
        raise RuntimeError(app.exception[0].message)


if __name__ == "__main__":
    main()
