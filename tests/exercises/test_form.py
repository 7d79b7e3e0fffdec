"""Forms: named fields, each asked once."""

import cattrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.exercises.exercise import Refused
from workshop.exercises.form import Form
from workshop.i18n.formats import Amounts
from workshop.i18n.messages import Words
from workshop.render.blocks import Said, Table

US = Amounts("en_US", "USD")
WORDS = Words({"field.asked": "Question", "field.answer": "Your answer", "field.yes": "Yes"})


def form(**fields):
    table = {
        "id": "job",
        "title": "Your work",
        "prompt": "Tell.",
        "source": "Own wording",
        "minutes": 3,
        "ingredients": [],
        "fields": fields,
    }
    return cattrs.Converter(forbid_extra_keys=True).structure(table, Form)


JOB = form(
    why={"type": "text", "label": "Why?", "long": True},
    work={"type": "occupation", "label": "Work"},
    currency={"type": "currency", "label": "Currency"},
    pay={"type": "money", "label": "Pay"},
    kept={"type": "percent", "label": "Kept", "optional": True},
    care={"type": "check", "label": "Care"},
)


def test_its_parts_are_its_fields_and_an_occupations_code():
    assert JOB.part_names() == ("why", "work", "work_soc", "currency", "pay", "kept", "care")


@given(st.sampled_from(JOB.part_names()), st.text() | st.floats() | st.booleans())
def test_what_is_taken_is_kept(part, raw):
    try:
        taken = JOB.validate(part, raw, US)
    except Refused:
        return
    assert JOB.normalize({part: taken, "gone": 1.0}) == {part: taken}


def filing(**keys):
    options = {"single": "Alone", "joint": "Together"}
    return {"type": "choice", "label": "Filing", "optional": True, "options": options, **keys}


def test_a_field_that_is_asked_only_sometimes_tells_the_page_when():
    when = {"filled": ["pay"], "blank": ["kept"], "table": "taxes"}
    money, share = {"type": "money", "label": "Pay"}, {"type": "percent", "label": "Kept"}
    [pay, _, asked] = form(pay=money, kept=share, filing=filing(when=when)).asks()["fields"]
    assert (pay["when"], asked["when"]) == (None, when)


@pytest.mark.parametrize(
    ("keys", "told"),
    [
        ({"when": {"filled": ["gone"]}}, "there is no other field 'gone'"),
        ({"when": {"blank": ["filing"]}}, "there is no other field 'filing'"),
        ({"when": {"filled": ["pay"]}, "optional": False}, "only for an optional field"),
    ],
)
def test_a_condition_leads_to_another_field_and_leaves_nothing_open(keys, told):
    with pytest.raises(cattrs.ClassValidationError) as caught:
        form(pay={"type": "money", "label": "Pay"}, filing=filing(**keys))
    assert told in "".join(
        cattrs.transform_error(caught.value, format_exception=lambda e, _: str(e))
    )


def test_an_unknown_part_is_refused():
    with pytest.raises(Refused, match=r"refused\.part"):
        JOB.validate("order", "a", US)


def test_it_is_done_when_all_that_is_needed_is_answered():
    assert JOB.completion({}) == 0
    assert JOB.completion({"work": "Baker", "care": True, "kept": 90.0}) == pytest.approx(1 / 3)
    assert JOB.completion({"work": "Baker", "pay": 10.0, "why": "Bread."}) == 1


def test_a_form_of_ticks_needs_one():
    ticks = form(a={"type": "check", "label": "A"}, b={"type": "check", "label": "B"})
    assert (ticks.completion({}), ticks.completion({"b": True})) == (0, 1)


def test_it_reads_back_as_a_table_with_long_texts_beneath():
    parts = {"why": "Bread.", "work": "Baker", "pay": 17.25, "care": True}
    table, said = JOB.readout(parts, WORDS, US)
    assert table == Table(
        ("Question", "Your answer"), (("Work", "Baker"), ("Pay", "$17.25"), ("Care", "Yes"))
    )
    assert said == Said("Why?", "Bread.")


def test_its_money_is_in_its_own_currency():
    rows = JOB.readout({"currency": "GBP", "pay": 10.0}, WORDS, US)[0].rows
    assert rows == (("Currency", "GBP"), ("Pay", "£10"))


def test_nothing_answered_reads_back_as_nothing():
    assert JOB.readout({}, WORDS, US) == ()


def test_the_styles_of_the_view_exist():
    assert all(file.is_file() for file in Form.styles())


def test_a_form_without_fields_is_refused_by_its_key():
    with pytest.raises(cattrs.BaseValidationError) as caught:
        form()
    assert "fields: expected at least one" in str(caught.value.exceptions[0])
