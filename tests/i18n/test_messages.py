"""Sentences with named places."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.i18n.messages import MissingWords, Words, flatten


def test_places_are_filled() -> None:
    assert Words({"saved": "Saved {time}"})("saved", time="14:03") == "Saved 14:03"


def test_a_missing_sentence_is_named() -> None:
    with pytest.raises(MissingWords, match=r"workshop\.toml \[words\]\.saved: missing"):
        Words({}, "workshop.toml [words]")("saved")


def test_a_place_nobody_fills_is_named() -> None:
    with pytest.raises(MissingWords, match="time"):
        Words({"saved": "Saved {time}"}, "x")("saved")


@given(st.text())
def test_what_fills_a_place_is_never_read_as_a_place(text: str) -> None:
    assert Words({"k": "<{name}>"})("k", name=text) == f"<{text}>"


def test_nested_tables_become_dotted_keys() -> None:
    assert flatten({"status": {"saved": "Saved"}, "a": "b"}) == {"status.saved": "Saved", "a": "b"}


def test_a_number_is_no_sentence() -> None:
    with pytest.raises(ValueError, match=r"status\.saved: expected a sentence"):
        flatten({"status": {"saved": 3}})
