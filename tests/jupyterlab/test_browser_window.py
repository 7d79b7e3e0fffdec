"""The address a browser is opened with is one that it can read."""

from __future__ import annotations

import pytest

from workshop.jupyterlab import browser_window

# As `uname -r` says it there.
WSL_1, WSL_2 = "4.4.0-19041-Microsoft", "5.15.167.4-microsoft-standard-WSL2"


@pytest.fixture(autouse=True)
def plain(monkeypatch, tmp_path):
    """A Linux with a browser of its own."""
    monkeypatch.setattr(browser_window, "SNAPS", (tmp_path / "firefox",))
    monkeypatch.setattr(browser_window, "CHROMEBOOK", tmp_path / "cros-containers")
    monkeypatch.setattr(browser_window.platform, "release", lambda: "6.1.0-28-amd64")
    return tmp_path


def test_a_browser_beside_us_is_given_a_file_that_nobody_else_reads():
    assert browser_window.reads_our_files()


@pytest.mark.parametrize("release", [WSL_1, WSL_2])
def test_the_browser_of_windows_is_given_the_address(monkeypatch, release):
    monkeypatch.setattr(browser_window.platform, "release", lambda: release)
    assert not browser_window.reads_our_files()


@pytest.mark.parametrize("name", ["firefox", "cros-containers"])
def test_a_snap_and_a_chromebook_are_given_the_address(plain, name):
    (plain / name).mkdir()
    assert not browser_window.reads_our_files()
