"""Where a workbook lies: in Documents, or in the home folder where that cannot be used."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import platformdirs
import pytest

from workshop import paths

WORKBOOK = "From Job to Career"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    monkeypatch.setattr(platformdirs, "user_documents_path", lambda: tmp_path / "Documents")
    return tmp_path


def test_it_lies_in_documents_which_may_be_new(home):
    assert paths.workbook() == home / "Documents" / WORKBOOK
    (home / "Documents").mkdir()
    assert paths.workbook() == home / "Documents" / WORKBOOK
    (home / "Documents" / WORKBOOK).mkdir()
    assert paths.workbook() == home / "Documents" / WORKBOOK


def a_file(home: Path) -> None:
    (home / "Documents").touch()


def a_file_of_its_name(home: Path) -> None:
    (home / "Documents").mkdir()
    (home / "Documents" / WORKBOOK).touch()


def a_link_to_a_drive_that_is_away(home: Path) -> None:
    (home / "Documents").symlink_to(home / "drive" / "Documents")


@pytest.mark.parametrize("hinder", [a_file, a_file_of_its_name, a_link_to_a_drive_that_is_away])
def test_documents_that_cannot_be_used_make_way_for_home(home, hinder: Callable[[Path], None]):
    hinder(home)
    before = sorted(home.rglob("*"))
    assert paths.workbook() == home / WORKBOOK
    assert sorted(home.rglob("*")) == before, "nothing is created by asking"


def test_a_session_makes_way_as_a_workbook_does(home):
    assert paths.session() == home / "Documents" / paths.SESSION
    a_file(home)
    assert paths.session() == home / paths.SESSION


@pytest.mark.parametrize(
    ("hinder", "why"),
    [
        (a_file, "file"),
        (a_file_of_its_name, "file"),
        (a_link_to_a_drive_that_is_away, "away"),
        (lambda home: None, ""),
    ],
)
def test_why_it_is_not_in_documents_is_known(home, hinder: Callable[[Path], None], why: str):
    hinder(home)
    assert paths.hindrance(home / "Documents" / WORKBOOK) == why


@pytest.mark.parametrize(
    ("asked", "missing"),
    [
        ("new", None),
        ("file/new", None),
        ("gone/new", "gone"),
        ("gone/deeper/new", "gone"),
        ("link", "link"),
        ("link/new", "link"),
    ],
)
def test_only_the_last_part_of_a_folder_is_made(tmp_path, asked: str, missing: str | None):
    (tmp_path / "file").touch()
    (tmp_path / "link").symlink_to(tmp_path / "away")
    assert paths.missing(tmp_path / asked) == (tmp_path / missing if missing else None)


@pytest.mark.skipif(os.name != "posix", reason="Windows has letters for drives")
@pytest.mark.parametrize(
    "asked",
    [
        "/mnt/no-such-drive",
        "/mnt/no-such-drive/Documents/x",
        "/media/nobody-here/usb",
        "/Volumes/no-such-drive/x",
    ],
)
def test_a_drive_is_never_made(asked: str):
    assert paths.missing(Path(asked)) in {Path(asked), *Path(asked).parents}
    assert paths.hindrance(Path(asked)) == "away"


def test_nothing_is_made_under_a_drive_that_is_away(home, monkeypatch):
    away = home / "drive" / "Documents"
    monkeypatch.setattr(platformdirs, "user_documents_path", lambda: away)
    assert paths.workbook() == home / WORKBOOK


def test_documents_that_cannot_be_written_make_way_for_home(home, monkeypatch):
    (home / "Documents").mkdir()
    monkeypatch.setattr(os, "access", lambda path, mode: Path(path).name != "Documents")
    assert paths.workbook() == home / WORKBOOK
