"""What tests in a real Chromium share; what is missing on a machine skips, or fails under GRADER_REQUIRE_ALL=1."""

import os
import shutil
from pathlib import Path

import pytest

from tests.conftest import ROOT

try:
    from playwright import sync_api
except ImportError:
    sync_api = None

ARGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def require(found, reason):
    """Skip where a tool is missing; a machine that promised all of them fails instead."""
    if not found:
        if os.environ.get("GRADER_REQUIRE_ALL") == "1":
            pytest.fail(reason)
        pytest.skip(reason)


@pytest.fixture(scope="module")
def chromium():
    require(sync_api, "playwright is not installed")
    path = os.environ.get("GRADER_CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    require(path, "no chromium on PATH; name one in GRADER_CHROMIUM")
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGS)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def axe():
    places = [os.environ.get("GRADER_AXE", ""), ROOT / "node_modules/axe-core/axe.min.js"]
    found = next((Path(place) for place in places if place and Path(place).is_file()), None)
    require(found, "no axe-core: `npm install --no-save axe-core`, or name axe.min.js in GRADER_AXE")
    return found.read_text(encoding="utf-8")
