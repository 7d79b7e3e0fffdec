"""How far pay has risen since the official wages: said, and counted where one's own pay is set."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given as drawn
from hypothesis import settings
from hypothesis import strategies as st

from tests.lens_given import Known, given, key, pictures, said
from tests.shipped import read_edition
from workshop.i18n.formats import Amounts
from workshop.lenses import LENSES, Given
from workshop.lenses.pay import occupation_card, wage_overlap
from workshop.lenses.pay._wage_range import Wages, earning_less, own_pay, wages
from workshop.reference import Occupation, PayGrowth, Reference

GROWTH = PayGrowth(10.0, date(2025, 6, 1), date(2026, 6, 1), "b", "two secondary copies agree")
STEPS = ("p10", "p25", "median", "p75", "p90")
SERVICE = Occupation(
    "43-4051",
    "Service",
    employee_coverage_ratio=0.97,
    wage_source="OEWS",
    **{f"annual_{step}": 10_000.0 * at for at, step in enumerate(STEPS, 2)},
)
KNOWN = Known({"43-4051": SERVICE}, growth=GROWTH)
JOB = {"occupation": "Service", "occupation_soc": "43-4051", "basis": "year"}


def card(pay, known=KNOWN, currency="USD"):
    lens = occupation_card.LENS
    parts = {"job": {**JOB, "pay": pay} if pay else JOB}
    return lens.draw(given(lens, parts, reference=known, currency=currency))


def test_an_official_figure_stands_as_it_was_published():
    assert key(card(0)) == "reading [median=per.year [money=$40,000]; title=Service]"
    assert pictures(card(43_000))[0].twin.rows[0][:4] == (
        *("Service", "per.year [money=$20,000]"),
        *("range.middle [money=per.year [money=$40,000]]", "per.year [money=$60,000]"),
    )


def test_the_rise_is_said_wherever_the_wages_stand_and_that_a_copy_was_read():
    for pay in (0, 43_000):
        [told] = [text for text in said(card(pay)) if text.startswith("rise.since")]
        places = "percent=10; since=Jun 2025; survey=source of pay_growth; until=Jun 2026"
        assert told == f"rise.since [{places}] rise.read"
    official = replace(GROWTH, evidence="official page text")
    told = said(card(0, Known({"43-4051": SERVICE}, growth=official)))
    assert [text for text in told if "rise.read" in text] == []
    assert not [text for text in said(card(0, Known({"43-4051": SERVICE}))) if "rise." in text]


def test_ones_own_pay_is_set_beside_the_wages_raised_by_as_much():
    # 43,000 is above the published middle of 40,000 and below 44,000, which is 10 % more.
    told = said(card(43_000))
    assert "rise.own [median=rise.about [money=per.year [money=$44,000]]]" in told
    [place] = [text for text in told if text.startswith("own-") and text != "own-method"]
    # 43,000 / 1.1 = 39,091; 25 + 25 · ln(39,091 / 30,000) / ln(40,000 / 30,000) = 48.0
    assert place == "own-about [own=per.year [money=$43,000]; percent=50%]"
    row = pictures(card(43_000))[0].twin.rows[1]
    assert row[0] == "rise.label [title=Service; until=Jun 2026]"
    assert row[4] == "range.own [money=per.year [money=$43,000]]"


def test_pay_that_is_not_in_dollars_or_not_there_raises_nothing():
    for blocks in (card(0), card(43_000, currency="GBP")):
        assert len(pictures(blocks)[0].twin.rows) == 1
        assert not [text for text in said(blocks) if text.startswith("rise.own")]


def test_a_wage_that_is_this_much_or_more_is_still_so_when_raised():
    top = replace(SERVICE, annual_p90=None, wage_topcoded=("annual_p90",), topcode_annual=239_200.0)
    row = pictures(card(43_000, Known({"43-4051": top}, growth=GROWTH)))[0].twin.rows[1]
    assert row[3] == "least [money=rise.about [money=per.year [money=$263,100]]]"


def test_pay_now_beside_pay_there_marks_ones_own_in_the_raised_range():
    lens = wage_overlap.LENS
    there = replace(SERVICE, soc_code="43-1011", title="Lead")
    known = Known({"43-4051": SERVICE, "43-1011": there}, growth=GROWTH)
    known.leads_up = lambda *_: False
    parts = {
        "job": {**JOB, "pay": 43_000},
        "moves": {"a.name": "Lead", "a.target": "Lead", "a.target_soc": "43-1011"},
    }
    blocks = lens.draw(given(lens, parts, reference=known))
    rows = pictures(blocks)[0].twin.rows
    assert [row[0] for row in rows] == [
        "label.now [title=Service]",
        "rise.label [title=label.now [title=Service]; until=Jun 2026]",
        "label.then [title=Lead]",
    ]
    assert [bool(row[4]) for row in rows] == [False, True, False]
    assert any(text.startswith("rise.since") for text in said(blocks))


# The lenses of the edition, over the tables that are shipped

PARTS = {
    "occupation-card": {"job": {**JOB, "pay": 45_000}},
    "wage-overlap": {
        "job": {**JOB, "pay": 45_000},
        "moves": {"a.name": "Lead", "a.target": "Lead", "a.target_soc": "43-1011"},
    },
    "case-spread": {"cards": {"title": "surface"}},
    "goal-examples": {},
    "ladder-example": {},
    "passion-roads": {"activities": {"a.name": "Run", "a.minutes": 60, "a.energy": 2}},
    "portable-duties": {"job": JOB},
    "learning-payback": {
        "options": {
            **{"a.name": "Course", "a.cost": 100, "a.months": 3, "a.chance": 80, "a.likely": 50},
            **{"a.target": "Lead", "a.target_soc": "43-1011"},
        }
    },
}


def in_edition(name):
    edition = read_edition("en")
    use = edition.lens(name)
    roles = LENSES[use.lens].reads
    labels = {role: edition.exercise(use.reads[role]).labels() for role in roles}
    parts = {role: dict(PARTS[name].get(role, {})) for role in roles}
    if "cards" in parts:
        cards = edition.exercise(use.reads["cards"])
        parts["cards"] = {next(iter(cards.cards)): next(iter(cards.bins))}
    return LENSES[use.lens].draw(
        Given(
            parts=parts,
            labels=labels,
            says=edition.sentences(use, Reference(), Amounts("en_US", "USD")),
            amounts=Amounts("en_US", "USD"),
            reference=Reference(),
            today=date(2026, 11, 22),
        )
    )


@pytest.mark.parametrize("name", PARTS)
def test_every_lens_that_shows_official_wages_says_how_far_pay_has_risen_since(name):
    [told] = [text for text in said(in_edition(name)) if "from Jun 2025 to Jun 2026" in text]
    assert "about 3.1 percent" in told
    assert "Employment Cost Index" in told


def test_45000_in_customer_service_is_less_than_half_of_them_earn_in_november_2026():
    told = said(in_edition("occupation-card"))
    [place] = [text for text in told if text.startswith("Your pay comes to $45,000")]
    # 45,000 / 1.03138 = 43,631, and the middle is 44,770
    assert "About 45% of these employees earn less" in place
    # 44,770 × 1.03138 = 46,175
    assert any("about $46,200 a year" in text for text in told)
    assert key(in_edition("occupation-card")).count("$44,770") == 1


@settings(deadline=None)
@drawn(st.integers(20_000, 120_000), st.floats(0.1, 30))
def test_a_rise_never_moves_ones_pay_upward_in_the_range(pay, percent):
    lens = occupation_card.LENS
    known = Known({"43-4051": SERVICE}, growth=replace(GROWTH, percent=percent))
    told = given(lens, {"job": {**JOB, "pay": pay}}, reference=known)
    paid = wages(SERVICE, told)
    assert isinstance(paid, Wages)
    own = own_pay(told, paid)
    then = paid.local.share_below(own)
    now = earning_less(own, paid, told)
    order = ["fewer than", "about", "more than"]
    assert (now.percent, order.index(now.told)) <= (then.percent, order.index(then.told))
