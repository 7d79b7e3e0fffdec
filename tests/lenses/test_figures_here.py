"""Whose figures stand is said where one says where one works, and where pay is shown."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.lens_given import Known, given, key, said, waits
from workshop.lenses import LENSES
from workshop.reference import Country, Occupation
from workshop.reference.country import Borrowed

LENS = LENSES["figures_here"]
PAID = Occupation("1", "Tailors", annual_p10=1, annual_median=2, annual_p90=3)


class Unpaid(Known):
    has_wages = False


def draw(country, reference=None):
    asked = given(LENS, {}, reference=reference)
    return LENS.draw(replace(asked, amounts=replace(asked.amounts, country=country)))


def test_until_one_says_where_the_proposal_is_called_one():
    assert waits(draw(""))
    assert said(draw("")) == ["waiting"]


def test_where_there_are_figures_their_country_is_named():
    assert key(draw("US")) == "own"


@pytest.mark.parametrize(
    ("lent", "more"), [(None, []), (Borrowed("us", ("related",)), ["none.described"])]
)
def test_where_there_are_none_that_is_said_with_whose_work_is_described(lent, more):
    world = Unpaid(country=Country("where you work", borrowed=lent))
    assert said(draw("KE", world)) == ["none.paid [place=Kenya]", *more]


@pytest.mark.parametrize(("country", "told"), [("", True), ("US", False)])
def test_a_proposed_pay_says_that_it_is_one(country, told):
    card = LENSES["occupation_card"]
    asked = given(card, {"job": {"occupation_soc": "1"}}, reference=Known({"1": PAID}))
    blocks = card.draw(replace(asked, amounts=replace(asked.amounts, country=country)))
    assert ("country.proposed" in said(blocks)) is told
