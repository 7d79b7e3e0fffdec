"""A workbook's kernel reads no settings, and runs no scripts, of another IPython."""

from __future__ import annotations

import json
import os
import site
import venv
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from workshop.jupyterlab import surroundings

pytestmark = pytest.mark.native

SPEC = Path(surroundings.__file__).parent / "jupyter" / "kernels" / "python3" / "kernel.json"
LEAK = "c = get_config(); c.InteractiveShellApp.exec_lines = ['by_settings = 1']\n"
ASKED = "print(sorted(name for name in globals() if name.startswith('by_')))"
PATIENCE_S = 60


def of_another_ipython(prefix: Path) -> Path:
    """An environment with settings and a script for every IPython in it; its Python."""
    venv.create(prefix, with_pip=False)
    [packages] = prefix.glob("**/site-packages")
    added = [f"import site; site.addsitedir({path!r})" for path in site.getsitepackages()]
    (packages / "ours.pth").write_text("\n".join([*added, str(Path(__file__).parents[2])]), "utf-8")
    etc = prefix / "etc" / "ipython"
    startup = etc / "startup"
    startup.mkdir(parents=True)
    (startup / "00-theirs.py").write_text("by_script = 1\n", "utf-8")
    for name in ("ipython_config.py", "ipython_kernel_config.py"):
        (etc / name).write_text(LEAK, "utf-8")
    return next(path for path in prefix.glob("*/python*") if path.stem == "python")


@contextmanager
def kernel(python: Path, module: str, folder: Path) -> Iterator[Any]:
    """A client of a kernel that is started as its spec says, by a Python and a module."""
    from jupyter_client.kernelspec import KernelSpecManager
    from jupyter_client.manager import KernelManager

    spec = json.loads(SPEC.read_text("utf-8"))
    spec["argv"][0] = str(python)
    spec["argv"][spec["argv"].index("-m") + 1] = module
    (folder / "kernels" / module).mkdir(parents=True)
    (folder / "kernels" / module / "kernel.json").write_text(json.dumps(spec), "utf-8")
    specs = KernelSpecManager(kernel_dirs=[str(folder / "kernels")], ensure_native_kernel=False)
    manager = KernelManager(kernel_name=module, kernel_spec_manager=specs)
    manager.start_kernel(env=os.environ | {"IPYTHONDIR": str(folder), "HOME": str(folder)})
    client = manager.client()
    client.start_channels()
    try:
        client.wait_for_ready(timeout=PATIENCE_S)
        yield client
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


def said(client: Any, code: str) -> str:
    heard: list[str] = []
    client.execute_interactive(
        code,
        timeout=PATIENCE_S,
        output_hook=lambda message: heard.append(message["content"].get("text", "")),
    )
    return "".join(heard).strip()


@pytest.mark.skipif(os.name != "posix", reason="finds an environment's folders as they are here")
def test_neither_settings_nor_scripts_of_the_environment_reach_it(tmp_path):
    python = of_another_ipython(tmp_path / "environment")
    with kernel(python, "ipykernel_launcher", tmp_path) as theirs:
        assert said(theirs, ASKED) == "['by_script', 'by_settings']", "else nothing is tried here"
    own = json.loads(SPEC.read_text())["argv"]
    with kernel(python, own[own.index("-m") + 1], tmp_path) as ours:
        assert said(ours, ASKED) == "[]"
