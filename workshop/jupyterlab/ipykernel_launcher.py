"""The Python kernel of a workbook, which reads no settings of another IPython."""

from __future__ import annotations

from ipykernel.kernelapp import launch_new_instance
from IPython.core import application


def start() -> None:
    """Run the kernel that the command line names until it is shut down."""
    # IPython reads settings and runs scripts from the system's folder and the environment's.
    application.SYSTEM_CONFIG_DIRS.clear()
    application.ENV_CONFIG_DIRS.clear()
    launch_new_instance()


if __name__ == "__main__":
    start()
