"""Answers come back out of a PDF, and nothing that is offered as one does any harm."""

import io
import json
import zlib
from datetime import UTC, datetime

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.shipped import read_edition
from workshop.documents import export
from workshop.responses.responses import Responses
from workshop.storage import pdf_attachment
from workshop.storage.answers import FILE_NAME, Answers
from workshop.storage.journal import SCHEMA

WORDS = {key.removeprefix("bring.") for key in read_edition("en").words if key.startswith("bring.")}
NOW = datetime(2026, 11, 26, 12, tzinfo=UTC)
LINE = {"v": SCHEMA, "t": "2026-08-01T10:00:00+00:00", "x": "situation", "p": {"want": "ثبات"}}


def journal(**change: object) -> bytes:
    return json.dumps(LINE | change).encode() + b"\n"


def packed(inside: bytes, name: str = FILE_NAME, **how: object) -> bytes:
    """A foreign PDF with one attachment."""
    pdf, out = pikepdf.new(), io.BytesIO()
    pdf.add_blank_page()
    pdf.attachments[name] = pikepdf.AttachedFileSpec(pdf, inside)
    pdf.save(out, **how)
    return out.getvalue()


def refused(content: bytes) -> str:
    with pytest.raises(pdf_attachment.NotASave) as found:
        pdf_attachment.read(content, FILE_NAME, NOW)
    return found.value.word


@pytest.mark.native
@pytest.mark.parametrize("what", ["plan", "worksheet"])
def test_what_was_answered_comes_back_out_of_the_pdf(tmp_path, what):
    responses = Responses(read_edition("en"), Answers(tmp_path / FILE_NAME))
    when = responses.answers.put("situation", {"want": "ثبات «1»"})
    responses.answers.put("baseline", {"clarity": 7.0})
    [first, second] = pdf_attachment.read(export.make(responses, what).content, FILE_NAME).changes
    assert (first.exercise, dict(first.parts)) == ("situation", {"want": "ثبات «1»"})
    assert abs((first.when - when).total_seconds()) < 0.01
    assert dict(second.parts) == {"clarity": 7.0}


@pytest.mark.native
@pytest.mark.parametrize("what", ["share", "buddy", "certificate"])
def test_pages_to_hand_on_carry_no_answers(tmp_path, what):
    responses = Responses(read_edition("en"), Answers(tmp_path / FILE_NAME))
    responses.answers.put("situation", {"want": "canary"})
    assert refused(export.make(responses, what).content) == "empty"
    bare = export.make(responses, "plan", carry=False).content
    assert refused(bare) == "empty"


def test_a_journal_is_read_as_well():
    saved = pdf_attachment.read(journal() + b"not json\n", FILE_NAME, NOW)
    assert [one.exercise for one in saved.changes] == ["situation"]
    assert saved.damaged == 1


def test_a_date_still_to_come_is_taken_for_now():
    saved = pdf_attachment.read(journal(t="9998-01-01T00:00:00+00:00"), FILE_NAME, NOW)
    assert saved.changes[0].when == NOW
    assert refused(journal(t="0001-01-01T00:00:00+00:00")) == "damaged"


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (b"", "foreign"),
        (b"PK\x03\x04 a word file", "foreign"),
        (b"%PDF-1.7\nand then nothing", "damaged"),
        (b"{" * 5000, "damaged"),
        (journal(v=SCHEMA + 1), "newer"),
        (journal(v=-1), "damaged"),
        (journal(p={"want": [1]}), "damaged"),
        (journal(x=7), "damaged"),
        (b'{"v":1,"t":"2026-08-01T10:00:00+00:00","x":"a","p":{"b":NaN}}', "damaged"),
        (journal() * (pdf_attachment.LINES + 2), "large"),
        (b"x" * (pdf_attachment.LARGEST + 1), "large"),
    ],
)
def test_a_file_that_is_no_save_is_named_for_what_it_is(content, word):
    assert refused(content) == word


@pytest.mark.native
def test_a_pdf_of_somebody_else_has_nothing_inside():
    assert refused(packed(journal(), "../../my-answers.jsonl")) == "empty"
    assert refused(packed(b"")) in ("empty", "damaged")


@pytest.mark.native
def test_a_locked_pdf_says_so():
    locked = pikepdf.Encryption(owner="o", user="u")
    assert refused(packed(journal(), encryption=locked)) == "locked"


@pytest.mark.native
def test_a_pdf_that_was_saved_again_elsewhere_still_opens():
    again = packed(journal(), object_stream_mode=pikepdf.ObjectStreamMode.generate)
    assert pdf_attachment.read(again, FILE_NAME, NOW).changes[0].exercise == "situation"


@pytest.mark.native
def test_what_would_grow_without_end_is_not_unpacked():
    assert refused(packed(b" " * (pdf_attachment.INSIDE + 1))) == "large"
    bomb = zlib.compress(b" " * pdf_attachment.INFLATED)
    pdf = packed(journal()) + b"\n9 0 obj<</Filter/FlateDecode>>stream\n" + bomb * 2
    assert refused(pdf + b"\nstream\n" + bomb) == "large"
    twice = packed(journal()) + b"<< /Filter [ /FlateDecode /FlateDecode ] >>"
    assert refused(twice) == "foreign"


@given(st.binary(max_size=400))
@settings(max_examples=60, deadline=None)
def test_any_bytes_are_read_or_refused(content):
    for offered in (content, b"%PDF-1.7\n" + content, b"{" + content):
        try:
            pdf_attachment.read(offered, FILE_NAME, NOW)
        except pdf_attachment.NotASave as error:
            assert error.word in WORDS  # noqa: PT017 - any of them will do


JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(max_size=30),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3)
    ),
    max_leaves=8,
)


@given(JSON, JSON, JSON, JSON)
@settings(max_examples=60, deadline=None)
def test_any_json_is_read_or_refused(v, t, x, p):
    for line in (journal(v=v), journal(t=t), journal(x=x), journal(p=p)):
        try:
            pdf_attachment.read(line, FILE_NAME, NOW)
        except pdf_attachment.NotASave as error:
            assert error.word in WORDS  # noqa: PT017 - any of them will do
