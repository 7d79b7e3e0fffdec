"""What all tests share: hypothesis does not judge by time, and no test leaves settings behind."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

# Machines are shared and noisy.
settings.register_profile(
    "shared machine", deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("shared machine")


@pytest.fixture(autouse=True)
def _own_environment() -> Iterator[None]:
    """Put the environment back: what starts Jupyter in this process points it elsewhere."""
    before = dict(os.environ)
    yield
    os.environ.clear()
    os.environ.update(before)
