"""Keeps Jupyter's own files apart: from the learner's other Jupyter, and from their answers."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from platformdirs import user_data_path

from workshop import places

HERE = Path(__file__).parent


def settle_in() -> None:
    """Point Jupyter and IPython, here and in every kernel, at folders of their own.

    Must be called before Jupyter is imported.
    """
    own = user_data_path(places.APP, appauthor=False)
    found_first = [str(HERE / "jupyter"), os.environ.get("JUPYTER_PATH", "")]
    os.environ |= {
        "JUPYTER_CONFIG_DIR": str(own / "config"),
        "JUPYTER_DATA_DIR": str(own / "jupyter"),
        "IPYTHONDIR": str(own / "ipython"),
        "JUPYTER_PATH": os.pathsep.join(path for path in found_first if path),
    }
    # 1.5 s of every start, for a check of web addresses that Jupyter never makes
    # (jupyter_server#1559); jsonschema does without it.
    sys.modules["rfc3987_syntax"] = None  # type: ignore[assignment]
    from jupyterlab import commands  # type: ignore[import-untyped]

    # Where Node.js is installed, Lab asks it at every start, for seconds, where packages for a
    # build would come from; nothing is ever built.
    commands._yarn_config = lambda _: {"yarn config": {}}
