"""An editable install works from a folder with any name, in any locale, on every Python."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.test_package import ROOT, run, uv

pytestmark = [
    pytest.mark.native,
    pytest.mark.skipif(os.name != "posix", reason="Windows has no locale to start a program in"),
]

# Latin-1 can write the first, and no encoding but Unicode's the other.
NAMES = ("a Jörg", "Łukasz Ñandú 求职")
# Python 3.13 reads .pth files as UTF-8, older ones in the locale's encoding.
PYTHONS = ("3.11", "3.12", "3.13")
SAYS = "import importlib.metadata as m, workshop; print(m.version('from-job-to-career'))"


def found_python(version: str) -> Path | None:
    """A Python of this version: on the path, uv's own, or pyenv's."""
    on_path = shutil.which(f"python{version}")
    kept = (Path.home() / ".pyenv" / "versions").glob(f"{version}.*/bin/python")
    uvs = (Path.home() / ".local" / "share" / "uv" / "python").glob(f"*-{version}.*/bin/python")
    for python in [*([Path(on_path)] if on_path else []), *kept, *uvs]:
        asked = [python, "-c", "import sys; print('%d.%d' % sys.version_info[:2])"]
        said = subprocess.run(asked, capture_output=True, text=True, check=False).stdout
        if said.strip() == version:
            return python
    return None


@pytest.fixture(scope="module", params=PYTHONS)
def python(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    found = found_python(request.param)
    if found is None:
        pytest.skip(f"there is no Python {request.param} here")
    environment = tmp_path_factory.mktemp("environment")
    run(uv(), "venv", "--quiet", "--clear", "--python", found, environment)
    return environment / "bin" / "python"


@pytest.fixture(scope="module")
def locales(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[dict[str, str]]]:
    """Environments whose encoding is not UTF-8: ASCII, and Latin-1 where it can be made."""
    own = {"LC_ALL": "C", "PYTHONUTF8": "0"}
    made = tmp_path_factory.mktemp("locales")
    if shutil.which("localedef"):
        command = ["localedef", "-i", "de_DE", "-f", "ISO-8859-1", made / "de_DE"]
        if subprocess.run(command, capture_output=True, check=False).returncode == 0:
            yield [own, {"LC_ALL": "de_DE", "LOCPATH": str(made), "PYTHONUTF8": "0"}]
            return
    yield [own]


def clone(folder: Path) -> Path:
    """What an editable install is made from."""
    for name in ("pyproject.toml", "README.md", "LICENSE", "LICENSE-CONTENT.md", "hatch_build.py"):
        folder.mkdir(exist_ok=True)
        if (ROOT / name).exists():
            shutil.copy(ROOT / name, folder)
    (folder / "workshop").mkdir()
    shutil.copy(ROOT / "workshop" / "__init__.py", folder / "workshop")
    return folder


@pytest.mark.parametrize("name", NAMES)
def test_it_is_found_from_any_folder_in_any_locale(tmp_path, python, locales, name):
    folder = clone(tmp_path / name)
    run(uv(), "pip", "install", "--quiet", "--no-deps", "--python", python, "-e", folder)
    for locale in [*locales, {}]:
        env = {**os.environ, **locale}
        found = run(python, "-P", "-c", SAYS, env=env, cwd=tmp_path)
        assert found.strip(), locale
