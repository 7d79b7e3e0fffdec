"""The `workshop` command: good paths, and one plain sentence for whatever is wrong."""

from __future__ import annotations

import errno
import io
import json
import os
import shutil
import socket
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from workshop import cli, paths
from workshop.jupyterlab import launch
from workshop.storage.answers import FILE_NAME, Answers

FIXTURES = Path(__file__).parents[1] / "fixtures" / "reference"
SHIPPED = paths.reference
CHANGE = '{"v":1,"t":"2026-01-02T03:04:05+00:00","x":"examples","p":{"retail":"job"}}\n'


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty workbook folder that is the usual one, and the one we stand in."""
    here = tmp_path / "workbook"
    here.mkdir()
    monkeypatch.chdir(here)
    monkeypatch.setattr(paths, "workbook", lambda: here)
    monkeypatch.setattr(paths, "reference", lambda: tmp_path / "reference")
    return here


@pytest.fixture
def refused(capsys: pytest.CaptureFixture[str]):
    """Run a command that must end in one plain sentence; return the sentence."""

    def run(*arguments: object) -> str:
        code = cli.main([str(one) for one in arguments])
        told = capsys.readouterr().err
        assert code == 1
        assert told.startswith("workshop: ")
        assert told.endswith(".\n")
        assert told.count("\n") == 1
        assert "Traceback" not in told
        return told

    return run


@pytest.fixture
def no_server(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """`start` prepares the folder and serves nothing; what it would have served."""
    served: list[Path] = []

    def start(folder: Path, **asked: object) -> int:
        served.append(folder)
        return 0

    monkeypatch.setattr(launch, "start", start)
    return served


# What is wrong is said


@pytest.mark.parametrize("verb", ["start", "export", "doctor"])
def test_an_unknown_edition_is_named_with_those_there_are(folder, refused, verb):
    assert "no edition 'xx'; there is" in refused(verb, "--edition", "xx")


def test_check_says_an_unknown_edition_too(folder, refused):
    assert "no edition 'xx'" in refused("check", "xx")


def test_an_unknown_section_is_named_with_those_there_are(folder, refused):
    told = refused("export", "--section", "job-or-carrer")
    assert "no 'job-or-carrer'; there is job-or-career" in told


def test_export_from_a_folder_that_is_not_there(folder, refused):
    assert "no folder" in refused("export", "--folder", folder / "none")


def test_export_from_a_folder_that_is_a_file(folder, refused):
    (folder / "file").touch()
    assert "no folder" in refused("export", "--folder", folder / "file")


@pytest.mark.parametrize("name", ["n" * 300, "~nobody-of-this-name/x", "two\nlines"])
def test_export_from_a_folder_that_cannot_be(folder, refused, name):
    refused("export", "--folder", name)


@pytest.mark.parametrize("name", ["n" * 300, "~nobody-of-this-name/x"])
def test_start_in_a_folder_that_cannot_be(folder, refused, name):
    refused("start", "--folder", name)


def test_start_in_a_folder_that_is_a_file(folder, refused):
    (folder / "file").touch()
    assert "cannot be used: Not a directory" in refused("start", "--folder", folder / "file")


@pytest.mark.parametrize("verb", ["start", "open my.pdf", "export", "facilitate", "board"])
def test_nothing_is_made_under_a_drive_that_is_away(folder, refused, verb):
    (folder / "usb").symlink_to(folder / "drive")
    for absent in ("usb", "gone"):
        told = refused(*verb.split(), "--folder", folder / absent / "workbook")
        assert f"{folder / absent} is not there" in told
        assert "--folder" in told
    assert [path.name for path in folder.iterdir()] == ["usb"]


def test_why_the_workbook_is_not_in_documents_is_handed_on(folder, monkeypatch):
    handed: dict[str, object] = {}
    monkeypatch.setattr(launch, "start", lambda at, **asked: handed.update(asked) or 0)
    monkeypatch.setattr(paths, "documents", lambda: folder / "Documents")
    (folder / "Documents").touch()
    assert cli.main(["start"]) == 0
    assert handed["hindered"] == "file"
    assert cli.main(["start", "--folder", "mine"]) == 0
    assert handed["hindered"] == ""


@pytest.mark.parametrize("port", [99999, -1])
def test_a_port_that_is_none(folder, refused, port):
    told = refused("start", "--no-browser", "--port", port)
    assert f"{port} is no port: choose one from 1024 to 65535." in told


def test_a_busy_port(folder, refused):
    with socket.socket() as busy:
        busy.bind(("127.0.0.1", 0))
        busy.listen()
        port = busy.getsockname()[1]
        assert f"Port {port} is in use" in refused("start", "--no-browser", "--port", port)


def test_a_computer_that_refuses_jupyters_own_folder(folder, refused, monkeypatch):
    def refuse(*_: object, **__: object) -> int:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), "/home/own")

    monkeypatch.setattr(launch, "start", refuse)
    assert refused("start") == "workshop: /home/own: Permission denied.\n"


def test_a_pdf_that_cannot_be_written_there(folder, refused):
    assert "the PDF could not be written" in refused("export", "--to", "none/my.pdf")


def test_no_certificate_is_made_of_nothing(folder, refused):
    assert "Do one exercise first" in refused("export", "--what", "certificate")
    assert not list(folder.glob("*.pdf"))


@pytest.mark.parametrize(
    ("asked", "named", "begins"),
    [
        (("--what", "plan"), "My plan", b"%PDF"),
        (("--what", "calendar"), "My plan", b"BEGIN:VCALENDAR"),
        (("--what", "certificate", "--name", "Dana"), "Certificate", b"%PDF"),
        (("--as", "html"), "My worksheet", b"<!doctype html>"),
    ],
)
def test_each_thing_to_take_home_is_written_under_its_name(
    folder, tmp_path, monkeypatch, asked, named, begins
):
    monkeypatch.setattr(paths, "reference", SHIPPED)
    (folder / FILE_NAME).write_text(CHANGE)
    (tmp_path / "out").mkdir()
    assert cli.main(["export", *asked, "--to", str(tmp_path / "out")]) == 0
    [made] = (tmp_path / "out").iterdir()
    assert made.name.startswith(named)
    assert made.read_bytes()[:15].lower().startswith(begins.lower())


def test_an_exercise_to_share_that_is_not_there(folder, refused):
    told = refused("export", "--what", "share", "--choose", "identiti")
    assert "identity" in told


def test_everybody_in_a_folder_is_exported_and_one_failure_stops_no_one(tmp_path, capsys):
    for name in ("ana", "ben/first", "ben/second"):
        (tmp_path / "room" / name).mkdir(parents=True)
        (tmp_path / "room" / name / FILE_NAME).write_text(CHANGE)
    (tmp_path / "room" / "cy").mkdir()
    (tmp_path / "room" / "cy" / FILE_NAME).write_bytes(b"\xff\n")
    out = tmp_path / "out"
    code = cli.main(["export", "--all", str(tmp_path / "room"), "--to", str(out)])
    told = capsys.readouterr()
    assert code == 1
    assert "3 of 4 made" in told.out
    assert "cy: made, without what could not be read (line 1)" in told.err
    assert sorted(one.name.rpartition(" - ")[0] for one in out.iterdir()) == [
        "ana", "ben - first", "ben - second", "cy",
    ]  # fmt: skip


def test_a_worker_that_is_killed_takes_no_other_persons_file_with_it(tmp_path, capfd):
    from concurrent.futures.process import BrokenProcessPool

    from workshop.cli import everybody

    people = [tmp_path / name for name in ("ana", "ben")]
    jobs = [(one, None, "", "en", "worksheet", {}, None) for one in people]

    class Pool:
        """A pool whose workers die over one person, and at once over all while she is there."""

        def __init__(self, workers, **_):
            self.alone = workers == 1

        def __enter__(self):
            return self

        def __exit__(self, *_):
            return None

        def submit(self, make, person, *_):
            from concurrent.futures import Future

            future: Future[str] = Future()
            if person.name == "ana" or not self.alone:
                future.set_exception(BrokenProcessPool())
            else:
                future.set_result("")
            return future

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(everybody, "ProcessPoolExecutor", Pool)
        told = dict(everybody.told(jobs))
    assert told[people[1]] == ""
    assert "stopped" in told[people[0]]


def test_a_folder_without_answers_is_said(tmp_path, refused):
    assert FILE_NAME in refused("export", "--all", tmp_path)
    assert "no folder" in refused("export", "--all", tmp_path / "none")


@pytest.mark.parametrize("code", [errno.EACCES, errno.ENOSPC])
def test_no_permission_and_no_room_for_the_pdf(folder, refused, monkeypatch, code):
    def refuse(path: Path, content: bytes) -> int:
        raise OSError(code, os.strerror(code), str(path))

    monkeypatch.setattr(Path, "write_bytes", refuse)
    assert os.strerror(code) in refused("export")


def test_damaged_answers_are_named_by_line_and_left_as_they_are(folder, refused, capsys):
    damaged = CHANGE.encode() + b"\xff\xfe\n" + b'{"v":1,"t":"2026\n'
    (folder / FILE_NAME).write_bytes(damaged)
    told = refused("export", "--to", "my.pdf")
    assert f"{FILE_NAME} (line 2, 3)" in told
    assert (folder / "my.pdf").read_bytes().startswith(b"%PDF")
    assert (folder / FILE_NAME).read_bytes() == damaged


def test_answers_that_cannot_be_read_make_no_empty_worksheet(folder, refused):
    (folder / FILE_NAME).mkdir()
    assert "could not be read, so no PDF was made" in refused("export", "--to", "my.pdf")
    assert not (folder / "my.pdf").exists()


def test_a_wrong_file_to_import_changes_nothing(folder, refused, tmp_path):
    (folder / "letter.csv").write_text("dear,sir\n1,2\n")
    assert "No table known here" in refused("import", "letter.csv")
    assert "no file or folder" in refused("import", "none.csv")
    (folder / "whole.zip").write_bytes(b"PK\x03\x04 half of it")
    assert "download it again" in refused("import", "whole.zip")
    assert not (tmp_path / "reference").exists()


def test_figures_that_cannot_be_written_are_said(folder, refused, tmp_path):
    (tmp_path / "reference").touch()
    told = refused("import", FIXTURES / "bls")
    assert "cannot be written: File exists; nothing changed." in told


def test_doctor_says_trouble_and_ends_unwell(folder, capsys):
    (folder / FILE_NAME).write_bytes(b"half a li\n")
    assert cli.main(["doctor"]) == 1
    troubles = [line for line in capsys.readouterr().out.splitlines() if "TROUBLE" in line]
    assert troubles == ["TROUBLE  answers: 0 changes, unreadable: line 1"]


# What is right is done


def test_without_a_command_it_starts(folder, no_server):
    assert cli.main([]) == 0
    assert no_server == [folder]


def test_start_hands_over_what_was_asked(folder, monkeypatch):
    handed: dict[str, object] = {}
    monkeypatch.setattr(launch, "start", lambda at, **asked: handed.update(asked, at=at) or 0)
    assert cli.main(["start", "--folder", "mine", "--port", "9000", "--no-browser"]) == 0
    assert (handed["at"], handed["port"], handed["browser"]) == (folder / "mine", 9000, False)
    assert handed["edition"] == "en"
    assert all("lab." not in key for key in handed["words"])


@pytest.fixture
def second_edition(tmp_path, monkeypatch) -> str:
    """An edition beside the English one: its copy under another name."""
    for part in ("data", "notebooks"):
        for name in ("en", "coaches"):
            shutil.copytree(paths.ROOT / part / "en", tmp_path / "kit" / part / name)
    monkeypatch.setattr(paths, "ROOT", tmp_path / "kit")
    return "coaches"


@pytest.mark.parametrize(
    ("said", "more", "begun"),
    [
        ("coaches", [], "coaches"),
        ("coaches", ["--edition", "en"], "en"),
        ("not there", [], "en"),
        ("", [], "en"),
    ],
)
def test_start_takes_the_edition_of_whoever_leads(
    folder, monkeypatch, second_edition, said, more, begun
):
    handed: dict[str, object] = {}
    monkeypatch.setattr(launch, "start", lambda at, **asked: handed.update(asked) or 0)
    (folder / "facilitator.toml").write_text(f'edition = "{said}"')
    assert cli.main(["start", *more]) == 0
    assert handed["edition"] == begun


def test_export_writes_the_worksheet_and_says_where(folder, capsys):
    Answers(folder / FILE_NAME).put("examples", {"retail": "job"})
    assert cli.main(["export"]) == 0
    [made] = folder.glob("*.pdf")
    assert capsys.readouterr().out.strip() == str(made)
    assert made.read_bytes().startswith(b"%PDF")


def test_export_of_a_section_on_other_paper(folder, capsys):
    more = ["--section", "job-or-career", "--paper", "us-letter"]
    assert cli.main(["export", "--to", "one.pdf", *more]) == 0
    assert capsys.readouterr().out == "one.pdf\n"


def test_a_name_in_any_script_is_printed_on_any_terminal(folder, monkeypatch):
    terminal = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    monkeypatch.setattr(sys, "stdout", terminal)
    assert cli.main(["export", "--to", "خطة.pdf"]) == 0
    terminal.flush()
    assert terminal.buffer.getvalue().endswith(b".pdf\n")
    assert (folder / "خطة.pdf").exists()


def test_a_healthy_computer_is_well(folder, capsys):
    assert cli.main(["doctor"]) == 0
    said = capsys.readouterr().out.splitlines()
    assert len(said) > 8
    assert all(line.startswith("well") for line in said)
    assert list(folder.iterdir()) == [], "trying things out leaves nothing behind"


def test_import_says_what_was_taken(folder, tmp_path, capsys):
    offered = [str(FIXTURES / "bls"), str(FIXTURES / "pathways.csv")]
    assert cli.main(["import", *offered]) == 0
    assert "Written: " in capsys.readouterr().out
    assert (tmp_path / "reference" / "occupations.csv").is_file()


def test_an_older_release_is_brought_in_only_with_a_yes(folder, refused, tmp_path, capsys):
    assert cli.main(["import", str(FIXTURES / "bls")]) == 0
    older = tmp_path / "national_M2021_dl.csv"
    shutil.copy(FIXTURES / "bls" / "national_M2024_dl.csv", older)
    told = refused("import", older)
    assert "May 2021 is older than the May 2024 that is here" in told
    assert "--yes" in told
    assert cli.main(["import", "--yes", str(older)]) == 0
    assert "is older than the May 2024" in capsys.readouterr().out


def test_the_version_is_the_packages(capsys):
    with pytest.raises(SystemExit) as ended:
        cli.main(["--version"])
    assert ended.value.code == 0
    assert capsys.readouterr().out.count(".") == 2


# Whatever is typed

TYPED = st.text(st.characters(codec="utf-8", exclude_characters="\0/"), max_size=12)
OPTIONS = "--folder --edition --section --paper --to --port --no-browser --version --help"
WORDS = "start export check doctor import en job-or-career a4 my.pdf . 8888"
KNOWN = st.sampled_from([*WORDS.split(), *OPTIONS.split()])
FILES = st.sampled_from(["blank", "letter.csv", "half.zip", "inside", FILE_NAME])


UNHURRIED = settings(
    deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)


@settings(UNHURRIED, max_examples=60)
@given(arguments=st.lists(st.one_of(KNOWN, FILES, TYPED), max_size=5))
def test_whatever_is_typed_there_is_no_traceback(folder, no_server, arguments):
    (folder / "blank").touch()
    (folder / "letter.csv").write_text("dear,sir\n")
    (folder / "half.zip").write_bytes(b"PK\x03\x04")
    (folder / "inside").mkdir(exist_ok=True)
    try:
        code = cli.main(arguments)
    except SystemExit as ended:
        code = ended.code
    assert code in (0, 1, 2)


@settings(UNHURRIED, max_examples=20)
@given(journal=st.one_of(st.binary(max_size=60), st.text(max_size=40).map(json.dumps)))
def test_whatever_the_answers_file_holds_the_export_ends_plainly(folder, journal):
    raw = journal if isinstance(journal, bytes) else journal.encode()
    (folder / FILE_NAME).write_bytes(CHANGE.encode() + raw)
    assert cli.main(["export", "--section", "start-here"]) in (0, 1)
    assert (folder / FILE_NAME).read_bytes() == CHANGE.encode() + raw
