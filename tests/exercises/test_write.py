"""Write: what it takes, keeps and reads back."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.exercises import Refused
from workshop.exercises.write import Write
from workshop.i18n.formats import Amounts
from workshop.i18n.messages import Words
from workshop.render.blocks import Said

AMOUNTS = Amounts("en_US", "USD")
NO_WORDS = Words({})


def make(**more):
    head = {"id": "line", "title": "My line", "prompt": "P", "source": "Own wording", "minutes": 5}
    return Write(**{**head, "ingredients": (), **more})


def test_lines_stay_and_what_no_eye_sees_goes():
    assert make().validate("text", "  One.\r\n\nTwo.\x00\x07 ", AMOUNTS) == "One.\n\nTwo."


def test_other_scripts_and_signs_stay_as_they_are():
    text = "لن أبيع أمسياتي 🌱"
    assert make().validate("text", text, AMOUNTS) == text


def test_a_text_too_long_is_refused_with_how_much_too_long():
    with pytest.raises(Refused) as refused:
        make(most=10).validate("text", "x" * 13, AMOUNTS)
    assert refused.value.word == "refused.long"
    assert refused.value.places == {"limit": "10", "over": "3"}


@pytest.mark.parametrize(("part", "raw"), [("text", 5), ("text", True), ("text", None), ("x", "y")])
def test_what_is_no_text_is_refused(part, raw):
    with pytest.raises(Refused) as refused:
        make().validate(part, raw, AMOUNTS)
    assert refused.value.word == "refused.part"


@given(st.text() | st.floats() | st.booleans() | st.none())
def test_whatever_is_sent_is_kept_or_refused(raw):
    try:
        taken = make(most=50).validate("text", raw, AMOUNTS)
    except Refused:
        return
    assert make(most=50).normalize({"text": taken}) == {"text": taken}
    assert len(taken) <= 50


@given(st.dictionaries(st.sampled_from(["text", "other"]), st.text() | st.floats() | st.booleans()))
def test_a_damaged_answer_still_reads(parts):
    write = make()
    kept = write.normalize(parts)
    assert write.normalize(kept) == kept
    assert write.completion(parts) == write.completion(kept) == float(bool(kept))
    assert bool(write.readout(kept, NO_WORDS, AMOUNTS)) == bool(kept)


def test_a_text_kept_before_the_limit_was_lowered_stays():
    assert make(most=3).normalize({"text": "four"}) == {"text": "four"}


def test_a_beginning_alone_is_no_answer_yet():
    write = make(starter="I will not trade")
    assert write.completion({"text": "I will not trade "}) == 0
    assert write.completion({"text": "I will not trade my evenings"}) == 1
    assert write.completion({"text": "My evenings stay mine"}) == 1


def test_the_readout_is_the_text_beneath_the_exercises_own_heading():
    assert make().readout({"text": "One.\nTwo."}, NO_WORDS, AMOUNTS) == (Said("", "One.\nTwo."),)
    assert make().readout({}, NO_WORDS, AMOUNTS) == ()


def test_the_view_is_told_how_to_begin_and_how_long_is_good():
    asks = json.loads(json.dumps(make(starter="I will ", guide=50, most=300).asks()))
    assert (asks["starter"], asks["guide"]) == ("I will", 50)
    assert (asks["box"]["long"], asks["box"]["max"]) == (True, 300)
    assert make().labels() == {"text": "My line"}


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"most": 0}, "most: expected 1 to"),
        ({"most": 20_000}, "most: expected 1 to"),
        ({"guide": -1}, "guide: expected words"),
        ({"guide": 60, "most": 50}, "guide: expected words"),
        ({"starter": "x" * 50, "most": 50}, "starter: expected a text"),
    ],
)
def test_content_that_does_not_fit_names_its_key(wrong, says):
    with pytest.raises(ValueError, match=says):
        make(**wrong)


def test_the_styles_of_the_view_exist():
    assert all(file.is_file() for file in Write.styles())
