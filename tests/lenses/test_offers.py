"""Offers of work: a year's money and its range, true hours, pensions; worked by hand."""

from decimal import Decimal

import pytest
from hypothesis import example, settings
from hypothesis import given as drawn
from hypothesis import strategies as st

from tests.lens_given import given, key, notes, pictures, said, waits
from workshop.lenses.pay import pension_growth, total_reward
from workshop.lenses.pay._offer import Offer, about
from workshop.lenses.pay.pension_growth import grown
from workshop.reference import Reference
from workshop.render.blocks import Items, Table

SHOP = {"name": "Shop", "pay": 17.25, "basis": "hour", "hours": 32}
CLINIC = {"name": "Clinic", "pay": 19.4, "basis": "hour", "hours": 36}
CASES = {"reference": Reference()}


def parts(*rows):
    ids = "abcd"[: len(rows)]
    cells = {
        f"{i}.{name}": value
        for i, row in zip(ids, rows, strict=True)
        for name, value in row.items()
    }
    return {"order": " ".join(ids), **cells}  # fmt: skip


def reward(*rows, currency="USD", **job):
    lens = total_reward.LENS
    read = {"offers": parts(*rows), "job": job}
    return lens.draw(given(lens, read, currency=currency, **CASES))


def pension(*rows, **growth):
    lens = pension_growth.LENS
    return lens.draw(given(lens, {"offers": parts(*rows), "growth": growth}))


def offer(**cells):
    return Offer("Work", cells)


def table(blocks, first=0):
    return [block for block in blocks if isinstance(block, Table)][first].rows


def test_a_year_of_pay_without_chance_is_exact():
    # 17.25 × 32 × 52 = 28,704 and 19.40 × 36 × 52 = 36,316.80
    blocks = reward(SHOP, CLINIC)
    assert key(blocks) == (
        "reading-before-tax [offers=offer.paid [money=$28,704; name=Shop] "
        "and offer.paid [money=$36,317; name=Clinic]]"
    )
    assert "how-sure" not in said(blocks)
    assert pictures(blocks)[0].twin.rows[0] == ("Shop", "$28,704", "$28,704", "$28,704", "")


@pytest.mark.parametrize(
    ("basis", "year"), [("week", 52_000), ("month", 12_000), ("year", 1_000), ("hour", 520_000)]
)
def test_pay_is_carried_to_the_year_by_what_it_is_for(basis, year):
    assert offer(pay=1000, basis=basis, hours=10).money().middle == year


def test_hours_that_vary_make_a_range_about_the_usual_week():
    # A triangle from 20 to 40 about 30 has a tenth below 20 + √(0.1 × 20 × 10) = 24.47 hours,
    # its middle at 30 and a tenth above 35.53; at 10 × 52 an hour a year.
    span = offer(pay=10, basis="hour", hours=30, hours_low=20, hours_high=40).money()
    assert float(span.low) == pytest.approx(24.47 * 520, rel=0.015)
    assert float(span.middle) == pytest.approx(30 * 520, rel=0.015)
    assert float(span.high) == pytest.approx(35.53 * 520, rel=0.015)


def test_a_slow_week_above_the_usual_one_is_just_another_end():
    ends = offer(pay=10, basis="hour", hours=30, hours_low=40, hours_high=20).slow_to_busy
    assert ends == (20, 30, 40)
    assert offer(pay=10, basis="hour", hours=30, hours_low=35).slow_to_busy == (30, 30, 35)


def test_hours_open_no_range_where_pay_is_not_by_the_hour():
    assert offer(pay=500, basis="week", hours=30, hours_low=0, hours_high=60).money().certain


def test_a_bonus_comes_or_not_by_its_chance():
    span = offer(pay=50_000, basis="year", bonus=4000, bonus_chance=40).money()
    assert (span.low, span.middle, span.high) == (50_000, 50_000, 54_000)
    assert offer(pay=50_000, basis="year", bonus=4000, bonus_chance=100).money().low == 54_000
    assert offer(pay=50_000, basis="year", bonus=4000, bonus_chance=0).money().high == 50_000


def test_shares_count_by_the_part_relied_on_year_by_year():
    # 12,000 × 10 % ÷ 4 = 300
    shares = {"equity": 12_000, "discount": 10, "vesting": 4}
    assert offer(**shares).equity == 300
    assert offer(**{**shares, "vesting": 0}).equity == 1200
    assert offer(pay=1000, basis="year", **shares).money().middle == 1300


def test_what_a_blank_box_keeps_out_is_said():
    rows = {**CLINIC, "bonus": 900, "equity": 12_000, "vesting": 4}
    [items] = [b for b in reward(rows) if isinstance(b, Items)]
    assert items.items == ("left-out.bonus [name=Clinic]", "left-out.equity [name=Clinic]")
    assert "$36,317" in key(reward(rows))
    [items] = [b for b in reward(SHOP, {"name": "Tours", "pay": 38}) if isinstance(b, Items)]
    assert items.items == ("left-out.pay [name=Tours]",)


def test_boxes_that_are_blank_are_named_beside_the_true_hour():
    blank = said(reward(SHOP, {**CLINIC, "work_cost": 0, "other_hours": 4}))
    assert "blank.other_hours [names=quote [name=Shop]]" in blank
    assert "blank.work_cost [names=quote [name=Shop]]" in blank
    whole = {**SHOP, "work_cost": 0, "other_hours": 0}
    assert not any(text.startswith("blank") for text in said(reward(whole)))
    assert not any(text.startswith("blank") for text in said(reward({"name": "A", "pay": 9})))


def test_a_true_hour_takes_other_hours_and_costs_in_and_leaves_paid_leave_apart():
    # (32 + 7) × 52 = 2,028 hours; (28,704 − 12 × 75) ÷ 2,028 = 13.71
    row = {**SHOP, "other_hours": 7, "leave": 5, "work_cost": 75}
    assert table(reward(row))[0][1:3] == ("39", "$13.71")
    # The bonus by its chance: (52,000 + 2,000 × 50 %) ÷ (40 × 52) = 25.48
    cells = {"pay": 52_000, "basis": "year", "hours": 40, "bonus": 2000, "bonus_chance": 50}
    assert round(offer(**cells).hourly, 2) == Decimal("25.48")


def test_what_is_also_worth_something_stays_apart_from_the_money():
    # 210 × 12 = 2,520; 3 % of 36,316.80 = 1,089.50
    blocks = reward({**CLINIC, "health": 210, "pension": 3, "leave": 12})
    assert "$36,317" in key(blocks)
    [items] = [b for b in blocks if isinstance(b, Items)]
    things = "with.health [money=$2,520], with.pension [money=$1,090], and with.leave [days=12]"
    assert items.items == (f"also [name=Clinic; things={things}]",)
    assert pictures(blocks)[0].twin.rows[0][4] == "$3,610"


def test_unpaid_work_is_never_an_hour_worth_nothing():
    blocks = reward({"name": "Caring", "pay": 0, "basis": "week", "hours": 0, "other_hours": 56})
    assert key(blocks) == "reading-before-tax [offers=offer.unpaid [name=Caring]]"
    assert not pictures(blocks)
    assert not notes(blocks)
    assert table(blocks)[0][1:3] == ("56", "no-pay")
    assert "$0" not in repr(blocks)


def test_offers_of_which_either_may_bring_more_are_said_to_overlap():
    wide = {**SHOP, "hours_low": 10, "hours_high": 60}
    assert "overlap [one=Shop; other=Clinic]" in said(reward(wide, CLINIC))
    assert not any(text.startswith("overlap") for text in said(reward(SHOP, CLINIC)))


def test_pay_that_cannot_be_read_waits_for_what_it_is_for():
    for row in ({"name": "Shop"}, {"name": "Shop", "pay": 17}, {"pay": 17, "basis": "hour"}):
        assert waits(reward(row))
    assert waits(reward())


def test_an_offer_does_not_change_with_those_beside_it():
    wide = {**SHOP, "hours_low": 10, "hours_high": 60}
    alone = pictures(reward(wide))[0].twin.rows[0]
    assert alone == pictures(reward(CLINIC, wide, CLINIC))[0].twin.rows[1]


def test_money_stays_in_the_learners_currency():
    blocks = reward({**SHOP, "health": 100}, currency="GBP", occupation_soc="41-2031")
    assert "£28,704" in key(blocks)
    assert "$" not in repr(blocks).replace("$schema", "")
    assert "share.elsewhere" in said(blocks)


def test_benefits_are_told_by_the_group_of_the_occupation():
    told = said(reward(SHOP, occupation_soc="41-2031"))
    assert "share.group [group=Sales and related; share=24.7; when=March 2026]" in told
    assert any("share.required [required=7.5]" in text for text in told)
    told = said(reward(SHOP, occupation_soc="53-3054", contract="gig"))
    assert any(text.startswith("share.everyone") and "share=30.1" in text for text in told)
    assert "share.own-account" in told


def test_a_range_is_told_no_finer_than_it_is_known():
    amounts = given(total_reward.LENS, {}).amounts
    assert [about(Decimal(n), amounts) for n in (25_678, 1_234, 99)] == ["$25,700", "$1,230", "$99"]


def test_a_range_whose_ends_read_the_same_is_told_as_one_amount():
    # 50,000 or 50,010: both are 50,000 to the hundred.
    told = key(
        reward({"name": "x", "pay": 50_000, "basis": "year", "bonus": 10, "bonus_chance": 50})
    )
    assert "money=$50,000" in told
    assert "range" not in told


def test_an_offer_draws_the_same_money_each_time():
    wide = offer(pay=20, basis="hour", hours=30, hours_low=9, hours_high=50)
    assert wide.money() == wide.money()


# Pensions


def test_a_yearly_payment_grows_to_its_future_value():
    assert grown(Decimal(1000), Decimal(0), 20) == 20_000
    # 1,000 × (1.03² − 1) ÷ 0.03 = 2,030
    assert grown(Decimal(1000), Decimal(3), 2) == Decimal(2030)
    # 1,000 × (1.03^20 − 1) ÷ 0.03 = 26,870.37
    assert round(grown(Decimal(1000), Decimal(3), 20), 2) == Decimal("26870.37")
    assert grown(Decimal(1000), Decimal(-50), 2) == 1500


def test_the_first_pension_is_read_with_less_and_more_growth():
    row = {"name": "Clinic", "pay": 50_000, "basis": "year", "pension": 2}
    # 1,000 a year: 1 % 22,019, 3 % 26,870, 5 % 33,066 after 20 years
    blocks = pension(SHOP, row, rate=3)
    assert key(blocks) == (
        "reading [higher=$33,100; lower=$22,000; middle=$26,900; name=Clinic; rate=3]"
    )
    assert table(blocks) == (("Clinic", "$11,500", "$26,900", "$47,600"),)
    assert not any(text.startswith("assumed") for text in said(blocks))


@pytest.mark.parametrize("growth", [{}, {"rate": "x"}, {"rate": 1e9}, {"rate": float("nan")}])
def test_without_a_growth_that_could_be_an_assumption_is_said(growth):
    blocks = pension({**CLINIC, "pension": 3}, **growth)
    assert "assumed [rate=3]" in said(blocks)


def test_no_pension_waits():
    assert waits(pension(SHOP, rate=3))
    assert waits(pension({**SHOP, "pay": 0, "pension": 5}, rate=3))


# Whatever is typed

NAMES = [*total_reward.COLUMNS]
ANYTHING = st.one_of(
    st.floats(), st.text(max_size=9), st.booleans(), st.integers(-(10**13), 10**13),
    st.sampled_from(["hour", "week", "month", "year"]),
)  # fmt: skip
ROW = st.dictionaries(st.sampled_from(NAMES), ANYTHING)


@settings(deadline=None, max_examples=40)
@drawn(st.lists(ROW, max_size=4), ROW, ANYTHING)
def test_whatever_is_typed_it_draws(rows, job, rate):
    pictures(reward(*rows, **job))
    pension(*rows, rate=rate)


@settings(deadline=None, max_examples=40)
@drawn(st.floats(0, 168), st.floats(0, 168), st.floats(0, 168), st.floats(0.01, 1e6))
@example(0.0, 1.6345170792356234e-06, 1.6345170792356234e-06, 456.0)
def test_a_range_keeps_its_order_and_its_bounds(one, two, three, pay):
    # What is typed counts to six decimals.
    low, usual, high = sorted(round(hours, 6) for hours in (one, two, three))
    cells = {"pay": pay, "basis": "hour", "hours": usual, "hours_low": low, "hours_high": high}
    span = offer(**cells).money()
    assert span.low <= span.middle <= span.high
    assert low * pay * 52 * 0.999 - 0.01 <= span.low
    assert span.high <= Decimal(high) * Decimal(pay) * 52 * Decimal("1.001") + Decimal("0.01")


@settings(deadline=None, max_examples=25)
@drawn(st.integers(1, 100), st.integers(1, 100))
def test_more_pay_and_a_likelier_bonus_never_bring_less(pay, chance):
    def middle(pay, chance):
        hours = {"hours": 30, "hours_low": 20, "hours_high": 36}
        return offer(pay=pay, basis="hour", bonus=900, bonus_chance=chance, **hours).money().middle

    assert middle(pay + 1, chance) >= middle(pay, chance)
    assert middle(pay, min(chance + 1, 100)) >= middle(pay, chance) - Decimal("0.01")


@drawn(st.floats(-20, 50), st.integers(1, 40))
def test_more_growth_never_comes_to_less(percent, years):
    lower, higher = (grown(Decimal(100), Decimal(str(p)), years) for p in (percent, percent + 1))
    assert lower <= higher + Decimal("1e-9")
