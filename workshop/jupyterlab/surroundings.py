"""Keeps Jupyter's own files apart: from the learner's other Jupyter, and from their answers."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

from platformdirs import user_data_path

from workshop.paths import APP

HERE = Path(__file__).parent
# What Jupyter, IPython and their kin read begins with one of these; theirs are for another Jupyter.
FOREIGN = ("JUPYTER", "JPY_", "IPYTHON", "IPY_", "IPYKERNEL_", "TRAITLETS_")
# Drives that know no permissions are written with its leave.
KEPT = frozenset({"JUPYTER_ALLOW_INSECURE_WRITES"})
# The extensions of JupyterLab that a workbook is made with; `labextensions/` has ours.
EXTENSIONS = frozenset({"@jupyter-widgets/jupyterlab-manager", "anywidget", "from-job-to-career"})


def settle_in() -> None:
    """Point Jupyter and IPython, here and in every kernel, at folders of their own.

    Must be called before Jupyter is imported.
    """
    own = user_data_path(APP, appauthor=False)
    for name in set(os.environ) - KEPT:
        if name.upper().startswith(FOREIGN):
            del os.environ[name]
    os.environ |= {
        "JUPYTER_CONFIG_DIR": str(own / "config"),
        "JUPYTER_DATA_DIR": str(own / "jupyter"),
        "JUPYTER_RUNTIME_DIR": str(own / "jupyter" / "runtime"),
        "IPYTHONDIR": str(own / "ipython"),
        "JUPYTER_PATH": str(HERE / "jupyter"),
    }
    _read_own_settings_only()
    # 1.5 s of every start, for a check of web addresses that Jupyter never makes
    # (jupyter_server#1559); jsonschema does without it.
    sys.modules["rfc3987_syntax"] = None  # type: ignore[assignment]
    from jupyterlab import commands  # type: ignore[import-untyped]

    # Where Node.js is installed, Lab asks it at every start, for seconds, where packages for a
    # build would come from; nothing is ever built.
    commands._yarn_config = lambda _: {"yarn config": {}}
    _load_own_extensions_only()


def extension_folders() -> list[str]:
    """Return the folders where Python's packages installed the extensions that a workbook needs."""
    from jupyter_core.paths import jupyter_path

    def holds_one(folder: str) -> bool:
        return any(Path(folder, name, "package.json").is_file() for name in EXTENSIONS)

    return [folder for folder in jupyter_path("labextensions") if holds_one(folder)]


def _read_own_settings_only() -> None:
    """Make Jupyter read settings from its own folder only, not the system's or environment's."""
    from jupyter_core import paths

    paths.jupyter_config_path = lambda: [paths.jupyter_config_dir()]


def _load_own_extensions_only() -> None:
    """Make Lab skip all other extensions in those folders, since they would change the page."""
    from jupyterlab_server import config

    every = config.get_federated_extensions

    def own(labextensions_path: list[str]) -> dict[str, Any]:
        extensions = every(labextensions_path)
        return {name: about for name, about in extensions.items() if name in EXTENSIONS}

    config.get_federated_extensions = own
