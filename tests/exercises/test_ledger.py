"""Ledgers: rows that the learner adds, edits, reorders and removes."""

from dataclasses import replace

import cattrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.exercises.exercise import Refused
from workshop.exercises.fields.field import Field, When
from workshop.exercises.ledger import Ledger
from workshop.exercises.ledger.rows import Rows
from workshop.i18n.formats import Amounts
from workshop.i18n.messages import Words
from workshop.render.blocks import Said, Table
from workshop.storage.answers import rows

US = Amounts("en_US", "USD")
WORDS = Words(
    {
        "field.percent": "{value}%",
        "field.stop": "{value} ({label})",
        "ledger.together": "Together",
        "ledger.said": "{row}: {column}",
        "ledger.row": "{one} {place}",
    }
)
COLUMNS = {
    "name": {"type": "text", "label": "What"},
    "share": {"type": "percent", "label": "Share", "total": 100},
    "work": {"type": "occupation", "label": "Work"},
    "why": {"type": "text", "label": "Why", "long": True},
}


def ledger(columns=COLUMNS, **counts):
    table = {
        "id": "duties",
        "title": "What you do",
        "prompt": "List.",
        "source": "Own wording",
        "minutes": 3,
        "ingredients": [],
        "columns": columns,
        "rows": {"one": "duty", "add": "Add a duty", **counts},
    }
    return cattrs.Converter(forbid_extra_keys=True).structure(table, Ledger)


DUTIES = ledger(min=3, max=8, start=3)
PARTS = {
    "order": "k3 a1",
    "a1.name": "Till",
    "a1.share": 25.0,
    "k3.name": "Shoes",
    "k3.share": 40.0,
    "k3.why": "I like people. " * 8,
}
part_names = st.builds(
    "{}.{}".format,
    st.text() | st.sampled_from(["a1", "k3"]),
    st.sampled_from([*COLUMNS, "work_soc"]),
)


@given(
    part_names | st.just("order") | st.text(), st.text() | st.floats() | st.booleans() | st.none()
)
def test_what_is_taken_is_kept(part, raw):
    try:
        taken = DUTIES.validate(part, raw, US)
    except Refused:
        return
    assert DUTIES.normalize({part: taken}) == {part: taken}


@given(st.dictionaries(part_names | st.just("order"), st.text() | st.floats() | st.booleans()))
def test_any_older_answers_can_be_kept_and_read_back(parts):
    kept = DUTIES.normalize(parts)
    assert DUTIES.normalize(kept) == kept
    assert bool(DUTIES.readout(kept, WORDS, US)) == any(
        set(cells) & set(COLUMNS) for _, cells in rows(kept)
    )
    assert 0 <= DUTIES.completion(kept) <= 1


def test_the_order_names_each_row_once():
    assert DUTIES.validate("order", "k3  a1 k3", US) == "k3 a1"


@pytest.mark.parametrize("raw", [" ", "a.b", "A1", "../x", 3, None, ["a1"], "x " * 201])
def test_an_order_that_names_no_rows_is_refused(raw):
    with pytest.raises(Refused, match=r"refused\.part"):
        DUTIES.validate("order", raw, US)


@pytest.mark.parametrize("part", ["name", ".name", "a1.", "a1.gone", "A-1.name", "a1.name.x"])
def test_a_part_that_is_no_cell_is_refused(part):
    with pytest.raises(Refused, match=r"refused\.part"):
        DUTIES.validate(part, "x", US)


def test_a_cells_refusal_says_what_to_do():
    with pytest.raises(Refused, match=r"refused\.most"):
        DUTIES.validate("a1.share", "101", US)


def test_it_is_done_when_the_fewest_rows_are_begun():
    assert DUTIES.completion({}) == 0
    assert DUTIES.completion(PARTS) == pytest.approx(2 / 3)
    assert DUTIES.completion({**PARTS, "c.name": "Stock", "d.name": "More"}) == 1
    assert DUTIES.completion({"a1.share": 25.0}) == 0


def test_it_reads_back_in_the_learners_order_with_the_sum_and_long_texts_beneath():
    table, said = DUTIES.readout(PARTS, WORDS, US)
    assert table == Table(
        ("What", "Share"),
        (("Shoes", "40%"), ("Till", "25%"), ("Together", "65%")),
        numbers=(1,),
    )
    assert said == Said("Shoes: Why", PARTS["k3.why"])


def test_a_short_text_of_a_long_column_stays_in_the_table():
    table, *rest = DUTIES.readout({"a1.name": "Till", "a1.why": "Quiet."}, WORDS, US)
    assert table.rows == (("Till", "Quiet."),)
    assert not rest


def test_rows_with_many_columns_read_back_one_by_one():
    texts = {name: {"type": "text", "label": name.title()} for name in ("a", "b", "c", "d", "e")}
    share = {"share": COLUMNS["share"], "why": COLUMNS["why"]}
    broad = ledger({"name": COLUMNS["name"], **texts, **share})
    first = {f"k1.{name}": name.upper() for name in ("name", "a", "b", "c", "d", "e")}
    told = "long " * 40
    parts = {**first, "k1.share": 40, "k1.why": told, "k2.a": "only", "order": "k1 k2"}
    one, said, two, together = broad.readout(broad.normalize(parts), WORDS, US)
    assert one.columns == ("What", "NAME")
    assert one.rows[:2] == (("A", "A"), ("B", "B"))
    assert one.rows[-1] == ("Share", "40%")
    assert said.text == told
    assert (two.columns, two.rows) == (("What", "duty 2"), (("A", "only"),))
    assert together == Table(("What", "Together"), (("Share", "40%"),))


def test_a_scale_with_words_at_its_ends_is_not_set_as_a_figure():
    scale = {"type": "scale", "label": "Energy", "from": -2, "to": 2, "high": "lifts"}
    table = ledger({"name": COLUMNS["name"], "energy": scale}).readout(
        {"a1.name": "Till", "a1.energy": 2.0}, WORDS, US
    )[0]
    assert (table.rows, table.numbers) == ((("Till", "+2 (lifts)"),), ())


def test_nothing_answered_reads_back_as_nothing():
    assert DUTIES.readout({}, WORDS, US) == ()
    assert DUTIES.readout({"order": "a1"}, WORDS, US) == ()


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        ({"max": 0}, "max: expected 1 to 50"),
        ({"min": 4, "max": 3}, "min: expected 0 to max"),
        ({"start": 9, "max": 8}, "start: expected 0 to max"),
    ],
)
def test_counts_that_do_not_fit_are_named_by_their_key(counts, said):
    with pytest.raises(ValueError, match=said):
        Rows(one="duty", add="Add", **counts)


def test_the_view_is_asked_columns_and_counts():
    asked = DUTIES.asks()
    assert [column["id"] for column in asked["columns"]] == list(COLUMNS)
    counts = {"min": 3, "max": 8, "start": 3}
    assert asked["rows"] == {"one": "duty", "add": "Add a duty", **counts, "fold": ""}


def test_its_parts_are_its_columns():
    assert DUTIES.part_names() == ("name", "share", "work", "work_soc", "why")
    assert DUTIES.labels()["share"] == "Share"


def test_every_style_sheet_is_there():
    assert all(file.is_file() for file in Ledger.styles())


def test_a_column_is_asked_of_every_row():
    with pytest.raises(ValueError, match="when is for a form's fields"):
        replace(DUTIES, columns={"name": Field(type="text", label="A", optional=True, when=When())})


def test_only_optional_columns_at_the_end_are_folded_away():
    name, more = {"type": "text", "label": "A"}, {"type": "money", "label": "B", "optional": True}
    folded = ledger({"name": name, "more": more}, fold="More")
    assert folded.asks()["rows"]["fold"] == "More"
    turned = dict(reversed(folded.columns.items()))
    for columns in (turned, {"name": folded.columns["name"]}):
        with pytest.raises(ValueError, match="rows: expected optional columns"):
            replace(folded, columns=columns)
