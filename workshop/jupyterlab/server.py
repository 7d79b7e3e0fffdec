"""The Jupyter server of one workbook folder: on this computer only, with nothing to keep."""

from __future__ import annotations

import errno
import os
import socket
from pathlib import Path

import jupyterlab  # type: ignore[import-untyped]
from jupyterlab.labapp import LabApp  # type: ignore[import-untyped]

from workshop.jupyterlab import browser_window, surroundings
from workshop.jupyterlab.errors import CannotStart
from workshop.jupyterlab.stopping import QuietServer

HERE = Path(__file__).parent
ADDRESS = "127.0.0.1"


def make(
    folder: Path,
    opens: str,
    *,
    token: str,
    browser: bool,
    port: int | None,
    sockets: str,
) -> QuietServer:
    """Return a server over `folder` that is ready to start.

    `opens` is the notebook's path in the folder, `sockets` the folder where
    kernels listen, or empty for Jupyter's ports. Without a port the next free
    one from 8888 is taken; a given port that is busy raises CannotStart.
    """
    if port is not None:
        _refuse_if_busy(port)
    options = {
        "Application.log_level": "ERROR",
        "ServerApp.root_dir": folder,
        "ServerApp.ip": ADDRESS,
        "ServerApp.port": 8888 if port is None else port,
        "ServerApp.port_retries": 50 if port is None else 0,
        "ServerApp.default_url": f"/doc/tree/{opens}",
        "ServerApp.open_browser": browser,
        "ServerApp.use_redirect_file": browser_window.reads_our_files(),
        "ServerApp.answer_yes": True,
        "ServerApp.allow_remote_access": False,
        # In a container there is often no other user.
        "ServerApp.allow_root": True,
        "ServerApp.terminals_enabled": False,
        "IdentityProvider.token": token,
        "ContentsManager.pre_save_hook": "workshop.jupyterlab.saving.without_outputs",
        "AsyncContentsManager.checkpoints_class": "workshop.jupyterlab.saving.NoCheckpoints",
        "AsyncMappingKernelManager.kernel_manager_class": (
            "workshop.jupyterlab.ending_kernels.PoliteKernelManager"
        ),
        "KernelSpecManager.allowed_kernelspecs": "python3",
        "NotebookNotary.db_file": ":memory:",
        # The page as the package brings it: in the environment's own folder another build may lie.
        "LabApp.app_dir": Path(jupyterlab.__file__).parent,
        "LabApp.app_settings_dir": HERE / "settings",
        "LabApp.extra_labextensions_path": HERE / "labextensions",
        "LabApp.labextensions_path": surroundings.extension_folders(),
        "LabApp.extension_manager": "readonly",
        "LabApp.check_for_updates_class": "jupyterlab.NeverCheckForUpdate",
        "LabApp.news_url": "None",
    }
    if sockets:
        options["KernelManager.transport"] = "ipc"
    server: QuietServer = QuietServer.instance(
        jpserver_extensions={LabApp.get_extension_package(): True}
    )
    server.initialize(
        argv=[
            f"--{name}={value}"
            for name, given in options.items()
            for value in (given if isinstance(given, list) else [given])
        ],
        starter_extension=LabApp.name,
        find_extensions=False,
    )
    if sockets:
        server.kernel_manager.connection_dir = sockets
    return server


async def warm_up(server: QuietServer, opens: str) -> None:
    """Start the first notebook's kernel while the browser still loads JupyterLab."""
    await server.session_manager.create_session(
        path=opens, name=Path(opens).name, type="notebook", kernel_name="python3"
    )


def _refuse_if_busy(port: int) -> None:
    with socket.socket() as probe:
        if os.name == "posix":
            # A server killed a moment ago leaves its port waiting; Jupyter takes it all the same.
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((ADDRESS, port))
        except OSError as error:
            if error.errno == errno.EADDRINUSE:
                sentence = f"Port {port} is in use: choose another, or leave --port out."
            else:
                sentence = f"Port {port} cannot be used: {error.strerror}."
            raise CannotStart(sentence) from error
        except OverflowError as error:
            raise CannotStart(f"{port} is no port: choose one from 1024 to 65535.") from error
