"""Allocate: what it takes, keeps and reads back."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.exercises import Refused
from workshop.exercises.allocate import Allocate
from workshop.i18n.formats import Amounts
from workshop.i18n.messages import Words
from workshop.render.blocks import Table

AMOUNTS = Amounts("en_US", "USD")
GERMAN = Amounts("de_DE", "EUR")
WORDS = Words(
    {
        "allocate.thing": "What for",
        "allocate.hours": "Hours",
        "allocate.percent": "Percent",
        "allocate.of-hours": "{total} hours",
        "allocate.of-percent": "{total} percent",
        "allocate.open": "not yet",
        "allocate.together": "Together",
        "field.percent": "{value}%",
    }
)
THINGS = {"work": "Work", "sleep": "Sleep", "rest": "Rest"}
TIMES = {"actual": "Now", "wanted": "Wanted"}


def make(**more):
    head = {"id": "week", "title": "T", "prompt": "P", "source": "Own wording", "minutes": 5}
    own = {"things": THINGS, "total": 168, "unit": "hours"}
    return Allocate(**{**head, "ingredients": (), **own, **more})


def test_its_parts_are_its_things_or_things_and_times():
    assert make().part_names() == ("work", "sleep", "rest")
    assert make(times=TIMES).part_names()[:3] == ("work.actual", "work.wanted", "sleep.actual")
    assert {*make(times=TIMES).labels()} == {*THINGS, *TIMES}


@pytest.mark.parametrize(
    ("raw", "kept"), [("40", 40), (" 7.5 ", 7.5), (0, 0), (168, 168), ("0", 0)]
)
def test_a_number_is_taken_as_people_type_it(raw, kept):
    assert make().validate("work", raw, AMOUNTS) == kept


def test_a_comma_is_a_decimal_where_the_language_has_it():
    assert make().validate("work", "7,5", GERMAN) == 7.5


@pytest.mark.parametrize(
    ("raw", "word"),
    [
        (-1, "refused.least"),
        ("168.1", "refused.most"),
        ("many", "refused.number"),
        (float("nan"), "refused.number"),
        (float("inf"), "refused.number"),
        (True, "refused.number"),
        (None, "refused.number"),
        ([7], "refused.number"),
    ],
)
def test_what_is_no_number_from_nothing_to_the_total_is_refused(raw, word):
    with pytest.raises(Refused) as refused:
        make().validate("work", raw, AMOUNTS)
    assert refused.value.word == word


def test_an_unknown_thing_is_refused():
    with pytest.raises(Refused) as refused:
        make(times=TIMES).validate("work", 5, AMOUNTS)
    assert refused.value.word == "refused.part"


json_like = st.none() | st.booleans() | st.integers() | st.floats() | st.text()
names = st.sampled_from([*make(times=TIMES).part_names(), "work", "gone.actual"])


@given(names, json_like)
def test_whatever_is_sent_is_kept_or_refused(part, raw):
    allocate = make(times=TIMES)
    try:
        taken = allocate.validate(part, raw, AMOUNTS)
    except Refused:
        return
    assert allocate.normalize({part: taken}) == {part: taken}


@given(st.dictionaries(names, json_like))
def test_a_damaged_answer_still_reads(parts):
    allocate = make(times=TIMES)
    kept = allocate.normalize(parts)
    assert allocate.normalize(kept) == kept
    assert 0 <= allocate.completion(parts) == allocate.completion(kept) <= 1
    assert bool(allocate.readout(kept, WORDS, AMOUNTS)) == bool(kept)


def test_a_sum_beyond_the_total_is_kept():
    parts = {"work": 100, "sleep": 100}
    assert make().normalize(parts) == parts
    assert make(total=50).normalize(parts) == parts


def test_it_is_decided_once_the_sum_is_the_total_within_half_an_hour():
    assert make().completion({"work": 112, "sleep": 56}) == 1
    assert make().completion({"work": 112, "sleep": 55.5}) == 1
    assert make().completion({"work": 112, "sleep": 55.4}) == pytest.approx(2 / 3)


def test_all_boxes_filled_with_a_wrong_sum_is_nearly_but_not_decided():
    assert 0.9 < make().completion({"work": 1, "sleep": 2, "rest": 3}) < 1
    assert 0.9 < make().completion(dict.fromkeys(THINGS, 168)) < 1
    assert 0.9 < make().completion(dict.fromkeys(THINGS, 0)) < 1


def test_each_time_is_half_of_two():
    parts = {"work.actual": 112, "sleep.actual": 56, "work.wanted": 100}
    assert make(times=TIMES).completion(parts) == pytest.approx((1 + 1 / 3) / 2)


@given(st.lists(st.integers(0, 168), min_size=3, max_size=3))
def test_whole_hours_are_decided_exactly_when_they_add_up(hours):
    done = make().completion(dict(zip(THINGS, hours, strict=True)))
    assert (done == 1) == (sum(hours) == 168)


def test_the_readout_is_a_table_with_the_sums_in_its_last_row():
    # Now: 112 + 56 = 168, so what is empty counts nothing; wanted: 100.5 so far
    parts = {"work.actual": 112, "sleep.actual": 56, "work.wanted": 40.5, "rest.wanted": 60}
    assert make(times=TIMES).readout(parts, WORDS, AMOUNTS) == (
        Table(
            columns=("What for", "Now", "Wanted"),
            rows=(
                ("Work", "112", "40.5"),
                ("Sleep", "56", "not yet"),
                ("Rest", "0", "60"),
                ("Together", "168", "100.5"),
            ),
            caption="168 hours",
            numbers=(1, 2),
        ),
    )


def test_a_time_of_which_nothing_is_said_has_no_sum():
    (table,) = make(times=TIMES).readout({"work.actual": 40}, WORDS, AMOUNTS)
    assert table.rows == (("Work", "40", "not yet"), ("Together", "40", "not yet"))


def test_percents_are_read_back_as_percents_without_things_left_out():
    table = Table(
        ("What for", "Percent"),
        (("Work", "30%"), ("Together", "30%")),
        caption="100 percent",
        numbers=(1,),
    )
    assert make(unit="percent", total=100).readout({"work": 30}, WORDS, AMOUNTS) == (table,)


def test_tenths_that_floats_cannot_hold_add_up():
    parts = {"work": 0.1, "sleep": 0.2}
    [table] = make().readout(parts, WORDS, AMOUNTS)
    assert table.rows[-1] == ("Together", "0.3")


def test_nothing_shared_out_reads_back_as_nothing():
    assert make().readout({}, WORDS, AMOUNTS) == ()


def test_the_view_is_told_things_times_and_limits():
    asks = json.loads(json.dumps(make(times=TIMES, details={"work": "Paid"}).asks()))
    assert asks["things"][0] == {"id": "work", "label": "Work", "detail": "Paid"}
    assert asks["times"][1] == {"id": "wanted", "label": "Wanted"}
    assert (asks["total"], asks["unit"]) == (168, "hours")
    assert (asks["box"]["min"], asks["box"]["max"]) == (0, 168)


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"things": {"a": "A"}}, "things: expected at least two"),
        ({"things": {"a.b": "A", "c": "C"}}, "things: expected ids without a dot"),
        ({"times": {"_now": "Now"}}, "times: expected ids without a dot"),
        ({"details": {"x": "…"}}, "details: no thing x"),
        ({"total": 0}, "total: expected 1 to"),
        ({"total": float("nan")}, "total: expected 1 to"),
    ],
)
def test_content_that_does_not_fit_names_its_key(wrong, says):
    with pytest.raises(ValueError, match=says):
        make(**wrong)


def test_the_styles_of_the_view_exist():
    assert all(file.is_file() for file in Allocate.styles())
