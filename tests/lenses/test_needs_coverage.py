"""What pay covers, worked by hand."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given as drawn
from hypothesis import settings
from hypothesis import strategies as st

from tests.lens_given import figures, given, key, notes, pictures, said, waits
from workshop.i18n.formats import Amounts
from workshop.lenses.pay import _needs
from workshop.lenses.pay._needs import coverage, essentials, runway
from workshop.lenses.pay._pay import full_time, hours_a_week, taken_home, true_hourly, yearly
from workshop.lenses.pay.needs_coverage import LENS
from workshop.reference import Reference
from workshop.render.blocks import Figures

MONTH = {"rent": 900, "bills": 150, "food": 300, "travel": 50, "care": 0, "debts": 100}  # 1,500
MONEY = st.decimals(0, 10_000_000, places=2).map(float)
BASES = st.sampled_from(["hour", "week", "month", "year"])


def draw(job: dict[str, Any], month: dict[str, Any], **more: Any) -> Any:
    return LENS.draw(given(LENS, {"job": job, "essentials": month}, **more))


@pytest.mark.parametrize(
    ("basis", "pay", "year"),
    [
        ("hour", 20, 20 * 30 * 52),  # for 30 paid hours a week: 31,200
        ("week", 500, 26_000),
        ("month", 2000, 24_000),
        ("year", 24_000, 24_000),
    ],
)
def test_every_basis_comes_to_a_year(basis, pay, year):
    assert yearly({"pay": pay, "basis": basis, "paid_hours": 30}) == year


def test_take_home_is_exact_to_the_cent():
    # 0.1 an hour x 3 hours x 52 / 12 = 1.3 exactly; in binary floats it is not.
    assert taken_home({"pay": 0.1, "basis": "hour", "paid_hours": 3}) == Decimal("1.3")


def test_true_hourly_pay_counts_every_hour_and_the_cost():
    # 24,000 a year, 80 % kept: 1,600 a month; less 100; (30 + 5 + 5) x 52 / 12 = 173.33 hours.
    job = {
        **{"pay": 24_000, "basis": "year", "taken_home": 80, "work_cost": 100},
        **{"paid_hours": 30, "unpaid_hours": 5, "commute_hours": 5},
    }
    assert hours_a_week(job) == 40
    assert round(true_hourly(job), 2) == Decimal("8.65")  # 1,500 / 173.33 = 8.6538
    assert figures(draw(job, {}))["figure.hourly"] == "$8.65"


def test_coverage_is_what_work_costs_leave_over_essentials():
    job = {"pay": 2400, "basis": "month", "taken_home": 100, "work_cost": 150}
    assert essentials(MONTH) == 1500
    assert coverage(job, MONTH) == Decimal("1.5")  # (2,400 - 150) / 1,500
    assert runway({**MONTH, "savings": 4000}) == Decimal(4000) / 1500  # 2.67 months
    blocks = draw(job, {**MONTH, "savings": 4000})
    assert key(blocks).startswith("covered [")
    assert "ratio=1.5" in key(blocks)
    assert "left=$750" in key(blocks)
    assert "costs [cost=$150; kept=$2,250; pay=$2,400; what=pay.take-home]" in said(blocks)
    assert figures(blocks) == {"figure.coverage": "150%", "figure.runway": "2.7"}
    assert pictures(blocks)[0].twin.rows == (
        ("pay.take-home", "$2,400"),
        ("picture.kept", "$2,250"),
        ("picture.essentials", "$1,500"),
    )


def test_what_is_subtracted_adds_up_as_it_is_shown():
    # 41,080 / 12 = 3,423.33; whole dollars would read 3,423 - 36 = 3,388.
    blocks = draw({"pay": 41_080, "basis": "year", "work_cost": 35.5}, MONTH)
    assert "costs [cost=$35.50; kept=$3,387.83; pay=$3,423.33; what=pay.before-tax]" in said(blocks)


def test_a_blank_cost_counts_nothing_and_says_so():
    blocks = draw({"pay": 2250, "basis": "month"}, MONTH)
    assert "costs-blank" in said(blocks)
    assert [row[0] for row in pictures(blocks)[0].twin.rows] == [
        "pay.before-tax",
        "picture.essentials",
    ]
    assert "costs-blank" not in said(draw({"pay": 2250, "basis": "month", "work_cost": 0}, MONTH))


@pytest.mark.parametrize(
    ("pay", "level", "told"),
    [
        (1454.99, "short", "percent=97%"),  # 96.999 %
        (1455.00, "nearly", "gap=$45"),  # 97 %
        (1499.99, "nearly", "gap=$0.01"),
        (1500.00, "level", "ratio=1"),
        (1500.01, "even", "left=$0.01"),
        (1545.00, "even", "left=$45"),  # 103 %
        (1545.01, "over", "left=$45"),
        (1574.99, "over", "left=$75"),  # 104.999 %
        (1575.00, "covered", "ratio=1.1"),  # 1.05: halves go up
        (1905.00, "covered", "ratio=1.3"),  # 127 %
        (3000.00, "covered", "ratio=2"),
    ],
)
def test_the_words_change_at_exact_amounts(pay, level, told):
    blocks = draw({"pay": pay + 100, "basis": "month", "work_cost": 100}, MONTH)
    assert key(blocks).startswith(f"{level} [")
    assert told in key(blocks)


def test_a_gap_never_reads_as_none():
    # 1,499.99 / 1,500 is 99.999 %.
    shown = figures(draw({"pay": 1499.99, "basis": "month"}, MONTH))["figure.coverage"]
    assert shown == "figure.under [value=100%]"
    shown = figures(draw({"pay": 1, "basis": "month"}, {**MONTH, "savings": 1}))
    assert shown["figure.coverage"] == "figure.under [value=1%]"
    assert shown["figure.runway"] == "figure.under [value=0.1]"


@pytest.mark.parametrize("cost", [2000, 2000.01, 5000])
def test_nothing_left_after_costs_covers_nothing(cost):
    blocks = draw({"pay": 2000, "basis": "month", "work_cost": cost}, MONTH)
    assert key(blocks).startswith("cost [")
    assert "figure.coverage" not in figures(blocks)


def test_without_a_tax_share_the_figures_say_they_are_before_tax():
    job = {"pay": 2000, "basis": "month"}
    assert notes(draw(job, MONTH)) == ["care.no-table"]
    assert notes(draw(job, MONTH, reference=Reference())) == ["care.before-tax"]
    for known in ({"taken_home": 75}, {"pay": 0}):
        assert not notes(draw({**job, **known}, MONTH, reference=Reference()))


def test_unpaid_work_is_not_worth_nothing_an_hour():
    job = {"pay": 0, "basis": "week", "paid_hours": 0, "unpaid_hours": 56}
    blocks = draw(job, {**MONTH, "savings": 750}, currency="GBP")
    assert key(blocks).startswith("nothing [essentials=£1,500")
    assert figures(blocks) == {"figure.runway": "0.5"}
    assert not pictures(blocks)
    assert not notes(blocks)


def test_paid_hours_that_are_blank_give_no_hourly_pay():
    # 2,000 over 5 hours on the way alone would read $92.31 an hour.
    job = {"pay": 2000, "basis": "month", "commute_hours": 5}
    assert true_hourly(job) is None
    assert "figure.hourly" not in figures(draw(job, MONTH))


def test_hours_that_are_not_said_are_named_beside_the_hourly_pay():
    def beneath(job):
        blocks = draw({"pay": 2000, "basis": "month", "paid_hours": 40, **job}, {})
        return [f.note for b in blocks if isinstance(b, Figures) for f in b.figures]

    note = "figure.hourly-note [hours=40; what=pay.before-tax]"
    assert beneath({}) == [f"{note} figure.hourly-blank [things=unpaid_hours and commute_hours]"]
    assert beneath({"unpaid_hours": 0, "commute_hours": 0}) == [note]


def test_essentials_that_are_not_said_are_named():
    def blank(month):
        blocks = draw({"pay": 2000, "basis": "month"}, month)
        return [text for text in said(blocks) if text.startswith("essentials-blank")]

    assert blank({"rent": 900, "bills": 150, "travel": 0, "debts": 0}) == [
        "essentials-blank [lines=essentials-line [line=food] and essentials-line [line=care]]"
    ]
    assert not blank(MONTH)
    assert not blank({})


def test_no_hours_give_no_hourly_pay():
    blocks = draw({"pay": 2000, "basis": "month", "paid_hours": 0}, MONTH)
    assert "figure.hourly" not in figures(blocks)


def test_more_hours_than_a_week_has_are_pointed_out():
    job = {"pay": 2000, "basis": "month", "paid_hours": 168}
    assert "care.hours" not in notes(draw(job, MONTH))
    assert "care.hours" in notes(draw({**job, "commute_hours": 1}, MONTH))


@settings(deadline=None)
@drawn(MONEY, st.floats(0, 168), st.sampled_from([{}, {"pay": 0}, {"pay": 0, "basis": "week"}]))
def test_without_pay_no_cost_makes_an_hourly_figure(cost, hours, pay):
    job = {**pay, "work_cost": cost, "unpaid_hours": hours, "paid_hours": hours}
    assert true_hourly(job) is None
    assert "figure.hourly" not in figures(draw(job, MONTH))


def test_work_that_costs_more_than_it_pays_is_pointed_out():
    job = {"pay": 100, "basis": "month", "paid_hours": 10, "work_cost": 300}
    blocks = draw(job, MONTH)
    # (100 - 300) / (10 x 52 / 12) = -4.615
    assert figures(blocks)["figure.hourly"] == "-$4.62"
    assert "care.cost" in notes(blocks)


def test_no_essentials_at_all_is_no_division():
    assert key(draw({"pay": 10, "basis": "month"}, {"rent": 0})).startswith("free [")


def test_empty_or_half_answers_wait():
    assert waits(draw({}, {}))
    assert said(draw({"pay": 20, "basis": "hour"}, {})) == ["unclear"]
    assert said(draw({"pay": 20}, MONTH))[-1] == "unclear"
    assert key(draw({}, MONTH)).startswith("no-pay [essentials=$1,500")
    assert figures(draw({}, {**MONTH, "savings": 3000})) == {"figure.runway": "2"}


def test_part_time_and_hourly_pay_are_carried_up_to_a_full_time_year():
    assert full_time({"pay": 20, "basis": "hour"}) == 41_600
    # 13,000 a year at 20 hours a week is 12.50 an hour, 26,000 in 2,080 hours.
    assert full_time({"pay": 13_000, "basis": "year", "paid_hours": 20}) == 26_000
    assert full_time({"pay": 13_000, "basis": "year", "paid_hours": 38}) == 13_000


@settings(deadline=None)
@drawn(MONEY, MONEY, BASES, st.floats(0.5, 168), st.floats(1, 100), MONEY)
def test_more_pay_never_lowers_coverage(pay, raise_by, basis, hours, kept, rent):
    job = {"pay": pay, "basis": basis, "paid_hours": hours, "taken_home": kept}
    before = coverage(job, {"rent": rent + 1})
    after = coverage({**job, "pay": pay + raise_by}, {"rent": rent + 1})
    assert before is not None
    assert after is not None
    assert after >= before


@settings(deadline=None)
@drawn(MONEY, BASES, st.floats(1, 84), st.floats(0, 84), MONEY)
def test_unpaid_hours_never_raise_a_gain_by_the_hour(pay, basis, paid, unpaid, cost):
    job = {"pay": pay, "basis": basis, "paid_hours": paid, "work_cost": cost}
    before, after = true_hourly(job), true_hourly({**job, "unpaid_hours": unpaid})
    assert (before is None) == (after is None) == (pay == 0)
    assert before is None or after is None or after <= before or before < 0


ANYTHING = st.one_of(
    st.none(), st.booleans(), st.text(), st.floats(), st.integers(-(10**15), 10**15)
)


@settings(deadline=None)
@drawn(st.dictionaries(st.sampled_from([*LENS.reads["job"]]), ANYTHING), BASES, MONEY, MONEY)
def test_whatever_is_answered_it_draws(job, basis, pay, savings):
    job = {"pay": pay, "basis": basis, **{name: v for name, v in job.items() if v is not None}}
    pictures(draw(job, {"rent": pay, "savings": savings}))


@pytest.mark.parametrize(
    ("amounts", "written"),
    [
        (("1", "25"), ("£1", "£25")),
        (("1.20", "25"), ("£1.20", "£25.00")),
        (("0.30", "0"), ("£0.30", "£0.00")),
        (("860.40", "25"), ("£860", "£25")),
        (("9", "9.50"), ("£9.00", "£9.50")),
    ],
)
def test_amounts_beside_each_other_are_written_in_one_style(amounts, written):
    assert _needs.alike([Decimal(one) for one in amounts], Amounts("en_US", "GBP")) == written


@pytest.mark.parametrize("cost", [{}, {"work_cost": 0}, {"work_cost": 40}])
def test_without_pay_and_without_essentials_nothing_is_said_to_be_left_to_use(cost):
    blocks = draw({"pay": 0, "basis": "month", **cost}, {"rent": 0})
    assert key(blocks).startswith("neither")
