"""Kernels listen in a folder of the user's alone, and on ports only where that cannot be."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from workshop.jupyterlab import kernels


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such sockets")
class TestSockets:
    def test_the_folder_is_this_users_alone(self):
        with kernels.folder() as folder:
            assert stat.S_IMODE(Path(folder).stat().st_mode) == 0o700

    def test_nothing_is_left_when_the_server_ends(self):
        with kernels.folder() as folder:
            Path(folder, "kernel-1.json").write_text("a key")
        assert not Path(folder).exists()

    def test_each_server_has_its_own(self):
        with kernels.folder() as one, kernels.folder() as other:
            assert one != other

    def test_the_path_of_a_socket_is_short_enough_on_every_system(self):
        with kernels.folder() as folder:
            assert folder
            assert len(os.fsencode(Path(folder, kernels.SOCKET))) <= kernels.LONGEST


class TestWithoutSockets:
    def test_a_path_too_long_for_a_socket_leaves_jupyters_own_way(self, tmp_path, monkeypatch):
        long = tmp_path / ("a" * 100)
        long.mkdir()
        monkeypatch.setattr(kernels, "SHORT", str(long))
        with kernels.folder() as folder:
            assert folder == ""

    def test_a_folder_that_cannot_be_made_leaves_jupyters_own_way(self, tmp_path, monkeypatch):
        monkeypatch.setattr(kernels, "SHORT", str(tmp_path / "missing"))
        with kernels.folder() as folder:
            assert folder == ""
