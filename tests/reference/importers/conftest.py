"""A folder into which small downloads were taken, once for all tests."""

import shutil
from pathlib import Path

import pytest

from tests.reference.importers.taking import FIXTURES, take


@pytest.fixture(scope="session")
def filled_once(tmp_path_factory):
    folder = tmp_path_factory.mktemp("filled")
    for part in ("bls", "onet", "pathways.csv", "facts"):
        take(FIXTURES / part, folder)
    return folder


@pytest.fixture
def filled(filled_once, tmp_path):
    return Path(shutil.copytree(filled_once, tmp_path / "reference"))
