"""What all tests share: hypothesis does not judge by time, no test leaves settings behind.

What costs much and catches little more is left out unless it is asked for: `-m large`,
`-m photographs`, `--all-people`.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

# Machines are shared and noisy.
settings.register_profile(
    "shared machine", deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
# Python in the browser is slow, and is asked whether the core runs there, not whether it is right.
settings.register_profile(
    "browser's python", settings.get_profile("shared machine"), max_examples=5
)
settings.load_profile("browser's python" if sys.platform == "emscripten" else "shared machine")


ASKED_FOR = ("large", "photographs")
# What takes longest begins first, so that at the end no worker is waited for alone.
LONGEST = ("test_walk", "test_notebooks", "test_pyodide")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--all-people",
        action="store_true",
        help="let every sample person walk through every page of the workshop",
    )


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what has to be asked for by its mark, and put first what takes longest."""
    unasked = [mark for mark in ASKED_FOR if mark not in config.option.markexpr]
    left_out = [item for item in items if any(map(item.get_closest_marker, unasked))]
    if left_out:
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if item not in set(left_out)]
    items.sort(key=lambda item: (item.path.stem not in LONGEST, not in_a_browser(item)))


def in_a_browser(item: pytest.Item) -> bool:
    return item.get_closest_marker("browser") is not None


@pytest.fixture(autouse=True)
def _own_environment() -> Iterator[None]:
    """Put the environment back: what starts Jupyter in this process points it elsewhere."""
    before = dict(os.environ)
    yield
    os.environ.clear()
    os.environ.update(before)
