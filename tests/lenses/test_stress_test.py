"""A month after a setback, worked by hand."""

from decimal import Decimal

import pytest
from hypothesis import given as drawn
from hypothesis import settings
from hypothesis import strategies as st

from tests.lens_given import given, key, notes, pictures, said, waits
from workshop.lenses.moves._setback import Setback, kept, outcome, setbacks
from workshop.lenses.moves.stress_test import LENS
from workshop.reference import Reference
from workshop.render.blocks import Items, Table

# 2,000 a month, 90 % kept, 100 for the way to work: 1,700. Needs: 1,500.
JOB = {"pay": 2000, "basis": "month", "taken_home": 90, "work_cost": 100}
MONTH = {"rent": 900, "bills": 200, "food": 400, "savings": 3000}
MONEY = st.decimals(0, 10_000_000, places=2).map(float)
LEFT = st.integers(0, 100).map(Decimal)


def draw(ledger, job=JOB, month=MONTH, **more):
    parts = {name.replace("_", "."): value for name, value in ledger.items()}
    roles = {"setbacks": parts, "job": job, "essentials": month}
    return LENS.draw(given(LENS, roles, **more))


def rows(blocks):
    return pictures(blocks)[0].twin.rows


def test_a_fifth_less_pay_is_recomputed_after_tax_and_costs():
    # 2,000 x 90 % x 80 % - 100 = 1,340 of 1,500: 89 %, 160 short, 3,000 / 160 = 18.75 months.
    after = outcome(JOB, MONTH, Setback("cut", Decimal(80)))
    assert (after.kept, after.need, after.gap) == (1340, 1500, 160)
    assert after.months == Decimal("18.75")
    blocks = draw({"a_event": "Cut", "a_pay": 80})
    assert key(blocks) == "one-short"
    assert rows(blocks) == (
        ("now", "113%", ""),
        ("Cut", "89%", "missing [money=$160] savings.last [months=18.8]"),
    )


def test_without_pay_working_costs_nothing_either():
    assert kept(JOB, Decimal(0)) == 0
    assert outcome(JOB, MONTH, Setback("cut", Decimal(0))).months == 2  # 3,000 / 1,500


def test_work_that_would_cost_more_than_it_pays_leaves_nothing_and_takes_nothing():
    assert kept(JOB, Decimal(5)) == 0  # 90 - 100


def test_what_a_setback_costs_is_added_to_the_month():
    # 1,700 of 1,500 + 250 = 1,750: 50 short.
    after = outcome(JOB, MONTH, Setback("move", Decimal(100), Decimal(250)))
    assert (after.gap, after.months) == (50, 60)


def test_lines_and_costs_that_are_blank_are_named_as_not_counted():
    told = said(draw({"a_pay": 50}, {"pay": 1500, "basis": "month"}, {"rent": 900, "food": 0}))
    assert any(
        text.startswith("essentials-blank [lines=essentials-line [line=bills]") for text in told
    )
    assert "costs-blank" in told
    whole = dict.fromkeys(("rent", "bills", "food", "travel", "care", "debts"), 100)
    told = said(draw({"a_pay": 50}, {"pay": 1500, "basis": "month", "work_cost": 0}, whole))
    assert not any("blank" in text for text in told)


def test_half_the_pay_without_costs_is_half_the_coverage():
    job = {"pay": 1500, "basis": "month"}
    assert outcome(job, MONTH, Setback("a", Decimal(50))).coverage == Decimal("0.5")


@pytest.mark.parametrize(
    ("saved", "told"),
    [
        ({}, "savings.unnamed"),
        ({"savings": 0}, "savings.zero"),
        ({"savings": 0.01}, "savings.less"),
        ({"savings": 1424}, "savings.less"),  # 0.949 of a month
        ({"savings": 1425}, "savings.month"),  # 0.95
        ({"savings": 1574}, "savings.month"),  # 1.049
        ({"savings": 1575}, "savings.last [months=1.1]"),
        ({"savings": 180_000}, "savings.last [months=120]"),
        ({"savings": 180_001}, "savings.long"),
    ],
)
def test_savings_are_told_by_how_long_they_close_the_gap(saved, told):
    month = {"rent": 1500, **saved}
    assert rows(draw({"a_pay": 0}, month=month))[1][2] == f"missing [money=$1,500] {told}"


def test_what_pay_still_covers_says_what_is_left():
    blocks = draw({"a_event": "A", "a_pay": 100, "b_event": "B", "b_pay": 0})
    assert key(blocks) == "some [count=2; covered=1]"
    assert rows(blocks)[1] == ("A", "113%", "left [money=$200]")
    assert key(draw({"a_pay": 100, "b_pay": 95})) == "all [count=2; covered=2]"
    assert key(draw({"a_pay": 10, "b_pay": 0})) == "none [count=2; covered=0]"
    level = {"rent": 1700}
    assert rows(draw({"a_pay": 100}, month=level))[1][1:] == ("100%", "level")


def test_unpaid_people_are_shown_no_bars_and_no_share():
    job = {"pay": 0, "basis": "week", "paid_hours": 0}
    blocks = draw({"a_event": "Ill", "a_cost": 480}, job=job, month={"food": 755, "savings": 6200})
    assert key(blocks) == "unpaid"
    assert not pictures(blocks)
    # 755 + 480 = 1,235; 6,200 / 1,235 = 5.02
    table = next(block for block in blocks if isinstance(block, Table))
    assert table.rows == (("Ill", "missing [money=$1,235] savings.last [months=5]"),)


def test_without_pay_or_needs_the_first_steps_are_still_read_back():
    ledger = {"a_event": "Cut.", "a_pay": 80, "a_then": "Call.", "a_person": "Ana"}
    for job, month in ((JOB, {}), ({}, MONTH), ({}, {})):
        blocks = draw(ledger, job=job, month=month)
        assert key(blocks) == "unknown [count=1]"
        assert [b.items for b in blocks if isinstance(b, Items)] == [
            ("step.person [event=Cut; person=Ana; then=Call]",)
        ]
        assert notes(blocks) == ["evidence.text"]


def test_no_pay_left_needs_no_pay_to_be_known():
    assert key(draw({"a_pay": 0}, job={})) == "one-short"


def test_a_setback_without_a_share_of_pay_is_asked_for_it():
    blocks = draw({"a_event": "Cut", "a_pay": 80, "b_event": "Move", "b_then": "Pack"})
    assert "left-open [events=quote [words=Move]]" in said(blocks)
    assert "step.none [events=quote [words=Cut]]" in said(blocks)


def test_nothing_to_pay_in_a_month_is_no_share_of_it():
    blocks = draw({"a_event": "Cut", "a_pay": 50}, month={"rent": 0})
    assert key(blocks) == "one-covered"
    assert not pictures(blocks)
    # 2,000 x 90 % x 50 % - 100 = 800
    assert any("left [money=$800]" in repr(block) for block in blocks if isinstance(block, Table))


def test_what_is_not_counted_is_said():
    assert notes(draw({"a_pay": 80})) == ["care.alone", "evidence.text"]
    before_tax = {name: value for name, value in JOB.items() if name != "taken_home"}
    assert "care.no-table" in notes(draw({"a_pay": 80}, job=before_tax))
    known = draw({"a_pay": 80}, job=before_tax, reference=Reference())
    assert "care.before-tax" in notes(known)


def test_empty_rows_are_no_setbacks():
    assert setbacks({"a.event": "  ", "order": "a"}) == []
    assert waits(draw({"a_event": ""}))
    assert setbacks({"a.pay": 250})[0].left == 100


@settings(deadline=None)
@drawn(MONEY, MONEY, MONEY, LEFT, LEFT)
def test_more_pay_left_never_covers_less(pay, cost, need, one, other):
    job = {"pay": pay, "basis": "month", "work_cost": cost}
    low, high = sorted((one, other))
    assert kept(job, low) <= kept(job, high)
    less, more = (outcome(job, {"rent": need}, Setback("", left)) for left in (low, high))
    assert less.gap >= more.gap


@settings(deadline=None)
@drawn(MONEY, MONEY, MONEY, LEFT)
def test_savings_used_month_by_month_are_the_savings(pay, need, saved, left):
    job, month = {"pay": pay, "basis": "month"}, {"rent": need, "savings": saved}
    after = outcome(job, month, Setback("", left))
    if after.months is not None:
        assert after.gap > 0
        assert float(after.months * after.gap) == pytest.approx(saved)


CELLS = st.one_of(st.text(), st.floats(), st.integers(-5, 10**13), st.booleans())
LEDGERS = st.dictionaries(
    st.sampled_from(
        [f"{r}.{c}" for r in "abc" for c in ("event", "pay", "cost", "then", "person")]
    ),
    CELLS,
)
JOBS = st.dictionaries(st.sampled_from([*JOB, "paid_hours"]), st.one_of(CELLS, st.just("hour")))


@settings(deadline=None)
@drawn(LEDGERS, JOBS, st.dictionaries(st.sampled_from(list(MONTH)), CELLS))
def test_whatever_is_answered_it_draws(ledger, job, month):
    pictures(LENS.draw(given(LENS, {"setbacks": ledger, "job": job, "essentials": month})))


def test_forty_setbacks_are_drawn():
    many = {f"r{n}_pay": n for n in range(40)}
    assert len(rows(draw(many))) == 41
