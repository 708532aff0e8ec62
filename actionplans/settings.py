"""Where things are. Each place can be moved by an environment variable."""

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

DATA_DIR = Path(os.environ.get("GOLDEN_THREAD_DATA", ROOT / "data"))
"""The register, the published plans and the curated tables."""

BUILD_DIR = Path(os.environ.get("GOLDEN_THREAD_BUILD", ROOT / "build"))
"""The built databases and the pointer to the newest; everything here can be made again."""
