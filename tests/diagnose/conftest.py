"""Gives the tests of this room their world."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from types import ModuleType


@pytest.fixture(scope="session", name="world")
def world_fixture() -> ModuleType:
    """Load the module of the world, which stands beside the tests."""
    spec = importlib.util.spec_from_file_location("diagnose_world", Path(__file__).with_name("world.py"))
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
