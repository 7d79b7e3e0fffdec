"""`facilitator.toml`: strict where it is read, and on every page that names who leads."""

from __future__ import annotations

import io
import struct
import zlib

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.render.test_pdf_ua import checked_file
from tests.shipped import read_edition
from workshop import cli
from workshop.content import facilitator
from workshop.content.loader import ContentError
from workshop.documents import PAGES, Request, export
from workshop.facilitation import letters, read_sessions
from workshop.notebook.workbook import Workbook
from workshop.responses.responses import Responses
from workshop.storage.answers import FILE_NAME, Answers

EDITION = read_edition("en")
WHOLE = """\
name = "Amina Osei"
organisation = "Open Doors"
contact = "amina@example.org"
currency = "GBP"
edition = "en"
"""


def png(wide=4, high=2):
    def chunk(kind, content):
        told = kind + content
        return struct.pack(">I", len(content)) + told + struct.pack(">I", zlib.crc32(told))

    head = struct.pack(">IIBBBBB", wide, high, 8, 2, 0, 0, 0)
    rows = zlib.compress(b"".join(b"\0" + b"\x80\x40\x20" * wide for _ in range(high)))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def written(folder, text=WHOLE, logo=None):
    file = folder / facilitator.FILE_NAME
    file.write_text(text, "utf-8")
    if logo is not None:
        (folder / "logo.png").write_bytes(logo)
        file.write_text(text + 'logo = "logo.png"\n', "utf-8")
    return file


def test_all_of_it_is_read(tmp_path):
    found = facilitator.read(written(tmp_path))
    assert (found.name, found.currency, found.signed) == (
        "Amina Osei",
        "GBP",
        "Amina Osei · Open Doors",
    )


def test_an_empty_file_leads_nobody_in_particular(tmp_path):
    assert facilitator.read(written(tmp_path, "")).signed == ""


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("naem = 'A'", "unknown key naem"),
        ("name = 3", "name: expected a text"),
        ("currency = 'POUND'", "currency: expected a code"),
        ("name = ", "not TOML"),
        ("folder = '/etc'", "unknown key folder"),
        ("logo = '../logo.png'", "beside"),
        ("logo = 'none.png'", "cannot be read"),
        ("x" * 70_000, "far too large"),
    ],
)
def test_what_does_not_fit_is_named(tmp_path, text, what):
    with pytest.raises(ContentError, match=what):
        facilitator.read(written(tmp_path, text))


@pytest.mark.parametrize(
    ("logo", "what"),
    [
        (b"<svg/>", "expected a PNG"),
        (b"", "expected a PNG"),
        (png(90, 1), "too long"),
        (png()[:20], "expected a PNG"),
        (png() + b"x" * 1_100_000, "one megabyte"),
    ],
)
def test_a_logo_that_does_not_print_is_named(tmp_path, logo, what):
    with pytest.raises(ContentError, match=what):
        facilitator.read(written(tmp_path, logo=logo))


@given(st.binary(max_size=300) | st.text(max_size=300).map(str.encode))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_the_file_holds_it_is_read_or_named(tmp_path, content):
    file = tmp_path / facilitator.FILE_NAME
    file.write_bytes(content)
    told = facilitator.FILE_NAME
    try:
        facilitator.read(file)
    except ContentError as error:
        told = str(error)
    assert facilitator.FILE_NAME in told


def test_a_learners_workbook_is_led_by_the_file_in_its_folder(tmp_path):
    written(tmp_path)
    led = Workbook("en", tmp_path / FILE_NAME).responses.edition
    assert led.led_by.name == "Amina Osei"
    assert led.currency == "GBP"


def test_a_file_that_does_not_fit_keeps_no_learner_from_working(tmp_path):
    written(tmp_path, "naem = 'A'")
    assert Workbook("en", tmp_path / FILE_NAME).responses.edition.led_by is None


def test_an_organisation_names_one_file_for_all(tmp_path, monkeypatch):
    monkeypatch.setenv(facilitator.NAMED_BY, str(written(tmp_path)))
    led = Workbook("en", tmp_path / "learner" / FILE_NAME).responses.edition
    assert led.led_by.organisation == "Open Doors"


def test_letters_are_signed_and_name_whom_to_reach(tmp_path):
    led = EDITION.led(facilitator.read(written(tmp_path)))
    told = letters.plain(led, read_sessions(led))
    assert told.count("Amina Osei") == 3
    assert told.count("amina@example.org") == 3
    assert "{" not in told


DONE = {"identity": {"text": "Somebody who mends things"}}


@pytest.mark.native
def test_the_certificate_says_who_led_and_shows_the_logo(tmp_path):
    led = EDITION.led(facilitator.read(written(tmp_path, logo=png(60, 30))))
    responses = Responses(led, Answers.holding(DONE))
    made = export.make(responses, "certificate", Request(name="Dana")).content
    assert checked_file(made, tmp_path) == []
    with pikepdf.open(io.BytesIO(made)) as opened:
        assert len(opened.pages) == 1
        assert opened.pages[0].get_images()
    told = repr(PAGES["certificate"].build(responses, Request()).blocks)
    assert "Open Doors" in told
    plain = Responses(EDITION, Answers.holding(DONE))
    assert EDITION.page("certificate").says("led.title") not in repr(
        PAGES["certificate"].build(plain, Request()).blocks
    )


def test_a_command_for_the_one_who_leads_names_what_is_wrong(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    written(tmp_path, "naem = 'A'")
    assert cli.main(["kit", "--format", "half-day"]) == 1
    assert "unknown key naem" in capsys.readouterr().err
    assert cli.main(["kit", "--format", "half-day", "--facilitator", "none.toml"]) == 1
    assert "there is no none.toml" in capsys.readouterr().err
