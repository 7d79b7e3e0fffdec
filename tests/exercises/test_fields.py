"""What the fields of forms and ledgers take, keep and show."""

import cattrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.exercises.exercise import Refused
from workshop.exercises.fields import STYLES, Field, record
from workshop.exercises.fields.currencies import currencies
from workshop.exercises.fields.field import LARGEST
from workshop.exercises.fields.readout import show
from workshop.i18n.formats import Amounts
from workshop.i18n.messages import Words

US = Amounts("en_US", "USD")
WORDS = Words(
    {
        "field.yes": "Yes",
        "field.percent": "{value}%",
        "field.hours": "{value} hours",
        "field.unit": "{value} {unit}",
        "field.stop": "{value} ({label})",
    }
)
RECORD = {
    "text": Field(type="text", label="Words", max=20),
    "long": Field(type="text", label="More words", long=True),
    "number": Field(type="number", label="How many", unit="jobs"),
    "money": Field(type="money", label="Pay"),
    "hours": Field(type="hours", label="Hours"),
    "percent": Field(type="percent", label="Share"),
    "date": Field(type="date", label="Day"),
    "month": Field(type="month", label="Since"),
    "choice": Field(type="choice", label="Basis", options={"hour": "an hour", "year": "a year"}),
    "scale": Field(type="scale", label="Energy", from_=-2, to=2, low="drains", high="lifts"),
    "check": Field(type="check", label="Care"),
    "work": Field(type="occupation", label="Work"),
    "currency": Field(type="currency", label="Currency"),
    "country": Field(type="country", label="Country"),
    "region": Field(type="area", label="State"),
    "city": Field(type="area", label="City", within="region"),
}
JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text()
    | st.sampled_from(["hour", "EUR", "2019", "2019-03", "2024-02-29", "41-2031", "12 %", "1e999"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
)


def take(name, raw):
    return record.validate(RECORD, name, raw, US)


def refusal(name, raw):
    with pytest.raises(Refused) as caught:
        take(name, raw)
    return caught.value.word, caught.value.places


@given(st.sampled_from([*record.part_names(RECORD), "order", "_state", "text_soc", ""]), JSON)
def test_whatever_is_sent_is_either_kept_as_taken_or_refused(name, raw):
    try:
        taken = take(name, raw)
    except Refused:
        return
    assert taken != ""
    assert type(taken) in (str, float, bool, int)
    assert record.normalize(RECORD, {name: taken}) == {name: taken}
    assert take(name, taken) == taken


@given(
    st.dictionaries(
        st.sampled_from(record.part_names(RECORD)), st.floats() | st.text() | st.booleans()
    )
)
def test_whatever_is_kept_can_be_shown(parts):
    kept = record.normalize(RECORD, parts)
    for name, field in RECORD.items():
        if field.type == "area":  # one of another country is kept, and not shown
            continue
        assert (record.shown(RECORD, name, kept, WORDS, US) != "") == (name in kept)


@pytest.mark.parametrize(
    ("raw", "taken"),
    [("1,200.50", 1200.5), ("$1,200", 1200), ("$ 1200", 1200), (17, 17), (0, 0), ("0", 0)],
)
def test_money_is_read_as_people_type_it(raw, taken):
    assert take("money", raw) == taken


def test_a_share_is_read_with_its_sign():
    assert take("percent", "12 %") == 12


@pytest.mark.parametrize(
    "raw", ["lots", "12 or 13", "nan", True, [12], {}, None, 10**400, "9" * 400]
)
def test_what_holds_no_single_number_is_refused_with_an_example(raw):
    assert refusal("money", raw) == ("refused.number", {"example": "1,234.5"})


def test_a_number_beyond_its_limits_is_refused_with_the_limit():
    assert refusal("hours", "169") == ("refused.most", {"high": "168"})
    assert refusal("money", -1) == ("refused.least", {"low": "$0"})
    assert refusal("percent", 100.5) == ("refused.most", {"high": "100"})
    assert refusal("number", LARGEST * 10)[0] == "refused.most"


def test_the_limits_of_content_come_before_those_of_the_type():
    field = Field(type="hours", label="", min=1, max=12)
    with pytest.raises(Refused) as caught:
        record.validate({"a": field}, "a", "13", US)
    assert caught.value.places == {"high": "12"}


def test_zero_is_never_negative():
    assert str(take("number", "-0")) == "0.0"


def test_a_text_loses_control_characters_and_halves_of_characters_only():
    isolate = "\u2067\u05d0\u2069"
    assert take("text", f" a\x00\x1b\ud800{isolate}\u200d😀 ") == f"a{isolate}\u200d😀"


def test_line_ends_stay_in_long_texts_and_become_spaces_in_short_ones():
    assert take("long", "a\r\nb\rc") == "a\nb\nc"
    assert take("text", "a\r\nb\tc") == "a b c"


def test_a_text_that_is_too_long_is_refused_with_how_much():
    assert refusal("text", "x" * 23) == ("refused.long", {"limit": "20", "over": "3"})
    assert refusal("long", "x" * 2001) == ("refused.long", {"limit": "2,000", "over": "1"})
    assert refusal("work", "x" * 121)[0] == "refused.long"


def test_a_text_of_nothing_but_space_is_refused():
    assert refusal("text", " \n\x00") == ("refused.empty", {})


@pytest.mark.parametrize("raw", ["2019", "2019-03", " 2019-12 "])
def test_of_a_month_the_year_is_enough(raw):
    assert take("month", raw) == raw.strip()


@pytest.mark.parametrize("raw", ["2019-00", "2019-13", "19", "٢٠١٩", "2019-3", "March 2019"])
def test_what_is_no_month_is_refused(raw):
    assert refusal("month", raw) == ("refused.month", {})


def test_a_year_out_of_reach_is_refused_with_its_limits():
    assert refusal("month", "1819") == ("refused.year", {"low": "1900", "high": "2100"})
    assert refusal("date", "2101-01-01")[0] == "refused.year"


@pytest.mark.parametrize("raw", ["2023-02-29", "20240229", "2024-W01-1", "29.2.2024"])
def test_what_is_no_day_is_refused(raw):
    assert refusal("date", raw) == ("refused.date", {})


def test_only_what_is_offered_can_be_chosen():
    assert take("choice", "hour") == "hour"
    assert refusal("choice", "week") == ("refused.choice", {})
    assert take("currency", "GBP") == "GBP"
    assert refusal("currency", "DEM") == ("refused.choice", {})


def test_a_scale_takes_its_stops_only():
    assert [take("scale", stop) for stop in (-2, "0", 2.0)] == [-2, 0, 2]
    assert refusal("scale", 3) == ("refused.scale", {"low": "-2", "high": "2"})
    assert refusal("scale", 0.5)[0] == "refused.scale"


def test_a_tick_is_true_or_nothing():
    assert take("check", True) is True
    assert {refusal("check", raw)[0] for raw in (False, 1, "true")} == {"refused.part"}


@pytest.mark.parametrize("code", ["41-2031", "7111", "2134", "A1.3"])
def test_an_occupations_code_is_of_any_countrys_list(code):
    assert take("work_soc", code) == code
    assert record.normalize(RECORD, {"work_soc": code}) == {"work_soc": code}


def test_an_occupations_code_is_no_sentence():
    wrong = ("", "41 2031", "<b>", "x" * 17, 41)
    assert {refusal("work_soc", raw)[0] for raw in wrong} == {"refused.part"}


def test_a_country_is_one_there_is_or_one_that_is_not_told():
    assert [take("country", one) for one in ("KE", "US", "unsaid")] == ["KE", "US", "unsaid"]
    assert {refusal("country", one)[0] for one in ("EU", "Kenya", "ke")} == {"refused.choice"}
    assert show(RECORD["country"], "KE", WORDS, US) == "Kenya"


def test_an_area_is_asked_for_where_there_are_some_and_within_what_was_chosen():
    areas = {None: {"48": "Texas"}, "48": {"19100": "Dallas"}}
    none = record.placed(RECORD, lambda wider: {}, {})
    assert set(RECORD) - set(none) == {"region", "city"}
    state = record.placed(RECORD, lambda wider: areas.get(wider, {}), {})
    assert state["region"].options == {"48": "Texas"}
    assert "city" not in state
    both = record.placed(RECORD, lambda wider: areas.get(wider, {}), {"region": "48"})
    assert both["city"].options == {"19100": "Dallas"}
    assert show(both["city"], "19100", WORDS, US) == "Dallas"
    assert show(both["city"], "41860", WORDS, US) == "", "of another state: kept, not shown"
    assert record.normalize(RECORD, {"city": "41860"}) == {"city": "41860"}


@pytest.mark.parametrize(
    ("name", "value", "shown"),
    [
        ("money", 1200.0, "$1,200"),
        ("money", 17.2, "$17.20"),
        ("percent", 37.5, "37.5%"),
        ("hours", 38.0, "38 hours"),
        ("number", 12.0, "12 jobs"),
        ("scale", 2.0, "+2 (lifts)"),
        ("scale", 1.0, "+1"),
        ("scale", -1.0, "-1"),
        ("scale", 0.0, "0"),
        ("month", "2019-03", "Mar 2019"),
        ("month", "2019", "2019"),
        ("date", "2024-02-29", "February 29, 2024"),
        ("choice", "hour", "an hour"),
        ("check", True, "Yes"),
    ],
)
def test_values_are_shown_as_the_locale_writes_them(name, value, shown):
    assert show(RECORD[name], value, WORDS, US) == shown


def test_an_occupation_is_shown_by_its_title_never_by_a_code():
    matched = {"work": "Waitress", "work_soc": "35-3031"}
    assert record.shown(RECORD, "work", matched, WORDS, US) == "Waitress"
    assert record.shown(RECORD, "work", {"work": "Wizard"}, WORDS, US) == "Wizard"


def test_older_answers_outside_newer_limits_are_kept():
    assert record.normalize(RECORD, {"hours": 200.0, "text": "x" * 99}) == {
        "hours": 200.0,
        "text": "x" * 99,
    }


def test_answers_of_another_type_are_not_kept():
    parts = {"hours": True, "choice": "gone", "check": False, "month": "soon", "scale": 9, "x": 1}
    assert record.normalize(RECORD, parts) == {}


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ({"type": "choice", "options": {"a": "A"}}, "options: expected at least two"),
        ({"type": "text", "options": {"a": "A", "b": "B"}}, "options: not for a text field"),
        ({"type": "check", "min": 1}, "min: not for a check field"),
        ({"type": "scale", "to": 2}, "from: expected"),
        ({"type": "scale", "from": 0, "to": 100}, "to: expected"),
        ({"type": "hours", "min": 9, "max": 2}, "max: expected more than min"),
    ],
)
def test_content_that_does_not_fit_is_named_by_its_key(keys, said):
    converter = cattrs.Converter(forbid_extra_keys=True, detailed_validation=False)
    with pytest.raises(ValueError) as caught:
        converter.structure({"label": "", **keys}, Field)
    assert str(caught.value).startswith(said)


@pytest.mark.parametrize("name", ["a.b", "A", "1a", "pay_soc", ""])
def test_a_field_needs_a_name_that_can_be_a_part(name):
    with pytest.raises(ValueError, match=r"fields\."):
        record.check({name: RECORD["text"]}, "fields")


def test_a_scale_is_read_from_content_with_its_own_words():
    table = {"type": "scale", "label": "E", "from": -2, "to": 2}
    field = cattrs.Converter(forbid_extra_keys=True).structure(table, Field)
    assert field.limits == (-2, 2)


def test_the_currencies_are_those_in_use():
    assert {"USD", "EUR", "GBP", "EGP"} <= set(currencies())
    assert not {"DEM", "XXX", "XAU"} & set(currencies())


def test_what_the_view_is_asked_is_plain_json_with_the_limits_in_force():
    asked = {one["id"]: one for one in record.asks(RECORD)}
    assert (asked["hours"]["min"], asked["hours"]["max"]) == (0, 168)
    assert (asked["text"]["max"], asked["long"]["max"]) == (20, 2000)
    assert asked["choice"]["options"][0] == {"id": "hour", "label": "an hour"}


def test_labels_name_fields_and_options():
    found = record.labels(RECORD)
    assert found["money"] == "Pay"
    assert (found["hour"], found["choice.hour"], found["hours"]) == ("an hour", "an hour", "Hours")


def test_every_style_sheet_is_there():
    assert all(file.is_file() for file in STYLES)


def test_days_are_shown_by_the_edition_not_the_machine():
    assert show(RECORD["date"], "2024-02-29", WORDS, Amounts("de_DE", "EUR")) == "29. Februar 2024"


def test_a_figure_of_two_readings_is_asked_back_with_both():
    with pytest.raises(Refused) as caught:
        record.validate(RECORD, "money", "1.200", US.using("EUR"))
    assert caught.value.word == "refused.two"
    assert caught.value.readings == (1200, 1.2)
    assert caught.value.places == {
        "large": "1,200",
        "small": "1.2",
        "whole": "1200",
        "point": "1.2",
    }


def test_a_reading_beyond_the_limits_is_none():
    assert record.validate(RECORD, "hours", "7.500", US.using("EUR")) == 7.5


def test_a_percent_sign_is_taken_only_where_a_share_is_asked():
    assert refusal("money", "12 %")[0] == "refused.number"
