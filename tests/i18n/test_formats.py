"""Numbers, money and days as readers write them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.i18n.formats import Amounts
from workshop.i18n.number_styles import styles
from workshop.i18n.numerals import TwoReadings, plain

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
    assert US.using("KWD").money(17.2054, cents=True) == "KWD\xa017.205"
    assert US.using("JPY").money(17.2, cents=True) == "¥17"


def test_a_code_of_letters_stands_apart_from_its_figure() -> None:
    assert US.using("KES").money(28000) == "KES\xa028,000"
    assert US.using("KES").money(-28000) == "-KES\xa028,000"


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


@pytest.mark.parametrize(
    ("locale", "currency", "text", "value"),
    [
        ("en_US", "EUR", "1.200,50", 1200.5),
        ("en_US", "EUR", "1'200", 1200),
        ("en_US", "EUR", "1 200", 1200),
        ("en_US", "EUR", "1\u202f200,50 €", 1200.5),
        ("en_US", "EUR", "12,5", 12.5),
        ("en_US", "EUR", "1.200.000 euros", 1200000),
        ("en_US", "KES", "KSh 28,000", 28000),
        ("en_US", "KES", "28,000/=", 28000),
        ("en_US", "KES", "KES\u00a028,000.50", 28000.5),
        ("en_US", "INR", "Rs.1,20,000", 120000),
        ("en_US", "INR", "₹ १,२००", 1200),
        ("en_US", "CHF", "CHF 1’200.–", 1200),
        ("en_US", "SEK", "1 200 kr", 1200),
        ("pt_BR", "BRL", "R$ 1.200", 1200),
        ("en_US", "KWD", "1.200", 1.2),
        ("en_US", "SAR", "١٬٢٠٠٫٥", 1200.5),
        ("en_US", "IRR", "۱۲۰۰", 1200),
        ("en_US", "USD", "−$5", -5),
        ("en_US", "USD", "0.125", 0.125),
        ("en_US", "USD", "1200 dollars", 1200),
        ("de_DE", "EUR", "1.200", 1200),
        ("en_IN", "USD", "1,00,000", 100000),
    ],
)
def test_a_number_is_read_in_the_style_of_its_currency(
    locale: str, currency: str, text: str, value: float
) -> None:
    assert Amounts(locale, currency).read(text) == value


@pytest.mark.parametrize(
    ("locale", "currency", "text"),
    [
        ("en_US", "EUR", "1.200"),
        ("en_US", "EUR", "€ 1.200"),
        ("en_US", "EUR", "1,200"),
        ("en_US", "USD", "1.200"),
        ("en_US", "CHF", "1,200"),
        ("en_US", "TND", "1.200"),
        ("de_DE", "EUR", "1,200"),
        ("en_US", "BRL", "R$ 1.200"),
        ("de_DE", "USD", "1,200"),
    ],
)
def test_what_can_be_read_in_two_ways_is_asked_back(locale: str, currency: str, text: str) -> None:
    with pytest.raises(TwoReadings) as asked:
        Amounts(locale, currency).read(text)
    assert asked.value.readings == (1200, 1.2)


STYLES = st.builds(
    Amounts,
    st.sampled_from(["en_US", "en_GB", "de_DE", "fr_FR", "en_IN"]),
    st.sampled_from(["USD", "EUR", "GBP", "KES", "INR", "CHF", "SEK", "BRL", "KWD", "TND", "JPY"]),
)


def every_reading(amounts: Amounts, text: str) -> tuple[float, ...]:
    try:
        return (amounts.read(text),)
    except TwoReadings as two:
        return two.readings


@given(STYLES, st.text("0123456789., '-٫٬٢५\u202f", max_size=12))
def test_what_is_accepted_reads_the_same_when_written_back(amounts: Amounts, text: str) -> None:
    try:
        value = amounts.read(text)
    except ValueError:
        return
    assert amounts.read(plain(value, amounts.locale)) == pytest.approx(value, abs=1e-9)
    found = every_reading(amounts, amounts.number(value, 10))
    assert any(one == pytest.approx(value, abs=6e-4) for one in found)


@given(STYLES, st.integers(1, 999), st.sampled_from(".,"), st.integers(0, 999))
def test_no_reading_is_a_thousand_times_another_unasked(
    amounts: Amounts, head: int, mark: str, tail: int
) -> None:
    text = f"{head}{mark}{tail:03}"
    value, *more = every_reading(amounts, text)
    if more:
        assert [value, *more] == [head * 1000 + tail, float(f"{head}.{tail:03}")]
        return
    known = styles(amounts.locale, amounts.currency)
    if value == head * 1000 + tail:
        assert {one.group for one in known} == {mark}
    else:
        assert amounts.digits == 3
        assert {one.decimal for one in known} == {mark}
