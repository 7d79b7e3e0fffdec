"""The server that `workshop start` opens reads our settings only, and loads our extensions only."""

from __future__ import annotations

import importlib.util
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.native

READERS = (
    "jupyter_core", "jupyter_server", "jupyter_client", "jupyterlab", "jupyterlab_server",
    "jupyter_events", "traitlets", "IPython", "ipykernel",
)  # fmt: skip
READS = re.compile(
    r"""(?:environ|getenv|env)\b[^"'\n]{0,20}["']([A-Z][A-Z_]+)["']"""
    r"""|["']([A-Z][A-Z_]+)["'] in os\.env"""
)
THEIRS = re.compile(r"JUPYTER|JPY_|IPY|TRAITLETS_")
# It gives leave to write on drives without permissions, and changes nothing else.
HARMLESS = {"JUPYTER_ALLOW_INSECURE_WRITES"}
ASKED = """
import json, sys
from pathlib import Path

import jupyter_core.paths as paths

for found in (paths.SYSTEM_CONFIG_PATH, paths.ENV_CONFIG_PATH):
    found.insert(0, sys.argv[2] + "/config")
for found in (paths.SYSTEM_JUPYTER_PATH, paths.ENV_JUPYTER_PATH):
    found.insert(0, sys.argv[2] + "/data")
sys.prefix = sys.argv[2] + "/prefix"

from workshop.jupyterlab import surroundings

surroundings.settle_in()
from workshop.jupyterlab import server
from jupyterlab_server.config import get_page_config

made = server.make(
    Path(sys.argv[1]), "en/00_start_here.ipynb", token="t", browser=False, port=None, sockets=""
)
apps = [app for some in made.extension_manager.extension_apps.values() for app in some]
[lab] = [app for app in apps if type(app).__name__ == "LabApp"]
page = get_page_config(lab.extra_labextensions_path + lab.labextensions_path, lab.app_settings_dir)
print(json.dumps({
    "address": [made.base_url, made.identity_provider.token, type(made.contents_manager).__name__],
    "folders": [made.runtime_dir, made.config_dir, made.data_dir, *made.config_file_paths],
    "lab": [lab.app_dir, lab.user_settings_dir, lab.workspaces_dir],
    "page": [lab.static_dir, lab.templates_dir, lab.schemas_dir, lab.themes_dir],
    "extensions": sorted(one["name"] for one in page["federated_extensions"]),
    "disabled": sorted(page["disabledExtensions"]),
    "kernels": sorted(made.kernel_spec_manager.get_all_specs()),
}))
"""


def variables() -> set[str]:
    """Every variable of their own that Jupyter, IPython and their kin read."""
    found = set()
    for name in READERS:
        spec = importlib.util.find_spec(name)
        assert spec
        assert spec.submodule_search_locations
        for top in spec.submodule_search_locations:
            for file in Path(top).rglob("*.py"):
                for either in READS.findall(file.read_text("utf-8", "replace")):
                    found |= set(either)
    return {name for name in found if THEIRS.match(name)}


def hostile(folder: Path) -> Path:
    """A folder of settings, extensions and kernels that are another Jupyter's."""
    settings = "c = get_config(); c.ServerApp.base_url = '/mine/'\n"
    for config in ("config", "."):
        (folder / config / "labconfig").mkdir(parents=True)
        for name in ("jupyter_server_config.py", "jupyter_config.py", "jupyter_lab_config.py"):
            (folder / config / name).write_text(settings)
        off = {"disabledExtensions": {"@jupyter-widgets/jupyterlab-manager": True}}
        (folder / config / "labconfig" / "page_config.json").write_text(json.dumps(off))
    for name in ("@jupyter/collaboration-extension", "@jupyter-widgets/jupyterlab-manager"):
        extension = folder / "data" / "labextensions" / name
        extension.mkdir(parents=True)
        about = {
            "name": name,
            "version": "9",
            "jupyterlab": {"_build": {"load": "x.js", "extension": "./extension"}},
        }
        (extension / "package.json").write_text(json.dumps(about))
    build = folder / "prefix" / "share" / "jupyter" / "lab" / "static"
    build.mkdir(parents=True)
    (build / "index.html").write_text("built by another program")
    kernel = folder / "data" / "kernels" / "foreign"
    kernel.mkdir(parents=True)
    (kernel / "kernel.json").write_text('{"argv": ["x"], "display_name": "x", "language": "x"}')
    return folder


def asked(tmp_path: Path, folder: Path, **env: str) -> Any:
    own = {"HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path / "own")}
    command = [sys.executable, "-c", ASKED, str(tmp_path), str(folder)]
    ran = subprocess.run(
        command, env=os.environ | own | env, capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stderr
    return json.loads(ran.stdout)


def test_the_variables_that_they_read_are_found():
    assert variables() >= {
        "JUPYTER_CONFIG_PATH", "JUPYTERLAB_DIR", "JUPYTER_RUNTIME_DIR", "JUPYTER_PATH",
        "JUPYTER_TOKEN", "JUPYTERLAB_SETTINGS_DIR", "JUPYTER_PREFER_ENV_PATH",
    }  # fmt: skip


def test_no_variable_folder_or_extension_of_another_jupyter_gets_in(tmp_path):
    empty = tmp_path / "empty"
    empty.mkdir()
    plain = asked(tmp_path, empty)
    assert plain["address"][:2] == ["/", "t"]
    assert plain["kernels"] == ["python3"]
    assert plain["extensions"] == [
        "@jupyter-widgets/jupyterlab-manager", "anywidget", "from-job-to-career",
    ]  # fmt: skip
    folder = hostile(tmp_path / "hostile")
    every = {name: str(folder) for name in variables() - HARMLESS}
    assert asked(tmp_path, folder, **every) == plain


SHADOW = """
import os, sys
from workshop.cli import main
from workshop.jupyterlab import launch

def start(*_, **__):
    import colorsys
    print(colorsys.__file__, "PYTHONPATH" in os.environ)
    return 0

launch.start = start
sys.exit(main(["start"]))
"""


def test_a_module_of_another_project_is_not_imported(tmp_path):
    (tmp_path / "colorsys.py").write_text("raise SystemExit('my homework')\n")
    env = os.environ | {"PYTHONPATH": str(tmp_path), "HOME": str(tmp_path)}
    ran = subprocess.run(
        [sys.executable, "-P", "-c", SHADOW], env=env, capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stderr
    assert str(tmp_path) not in ran.stdout
    assert ran.stdout.endswith("False\n")
