"""Numbers, money and days as readers write them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.amounts import Amounts

US = Amounts("en_US", "USD")


@pytest.mark.parametrize(
    ("text", "value"),
    [("1,200.50", 1200.5), ("$1,200", 1200), ("$ 17.25", 17.25), ("12 %", 12), ("-3", -3)],
)
def test_a_number_is_read_as_people_type_it(text: str, value: float) -> None:
    assert US.read(text) == value


@pytest.mark.parametrize(
    "text", ["", "abc", "1200,5", "12,5", "1,2,3", "1 2 3 x", "nan", "inf", "--3", "$", "1e999"]
)
def test_what_is_no_number_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        US.read(text)


@given(st.text())
def test_any_text_is_a_finite_number_or_refused(text: str) -> None:
    try:
        value = US.read(text)
    except ValueError:
        return
    assert abs(value) < float("inf")


@given(st.integers(min_value=-(10**9), max_value=10**9))
def test_money_reads_back_to_the_cent(cents: int) -> None:
    assert round(US.read(US.money(cents / 100, cents=True)) * 100) == cents


def test_each_currency_is_written_its_own_way() -> None:
    assert US.money(1234.4) == "$1,234"
    assert US.using("GBP").money(17.2, cents=True) == "£17.20"
    assert Amounts("de_DE", "EUR").money(1234.5, cents=True) == "1.234,50\xa0€"


def test_money_has_the_decimals_of_its_currency() -> None:
    assert US.using("KWD").money(17.2054, cents=True) == "KWD17.205"
    assert US.using("JPY").money(17.2, cents=True) == "¥17"


@pytest.mark.parametrize("currency", ["USD", "JPY", "KWD"])
def test_what_is_rounded_to_nothing_has_no_sign(currency: str) -> None:
    amounts = US.using(currency)
    told = [amounts.money(-0.0004), amounts.money(-0.0004, cents=True), amounts.number(-0.04, 1)]
    assert not any("-" in one for one in [*told, amounts.percent(-0.4), amounts.number(-0.0)])


def test_days_are_local_on_screen() -> None:
    assert US.day(date(2026, 11, 22)) == "November 22, 2026"
    assert US.month(date(2026, 11, 1)) == "Nov 2026"


def test_a_share_of_a_hundred() -> None:
    assert US.percent(37.5) == "38%"
