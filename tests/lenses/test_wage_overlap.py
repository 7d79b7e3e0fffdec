"""Pay now beside pay after a move: overlap between published percentiles, and honest gaps."""

from dataclasses import replace

import pytest
from hypothesis import assume, settings
from hypothesis import given as drawn
from hypothesis import strategies as st

from tests.lens_given import Known, given, key, notes, pictures, said, waits
from workshop.lenses.pay import wage_overlap
from workshop.lenses.pay._standing import Standing, points, standing
from workshop.reference import Occupation, Reference
from workshop.render.blocks import Items, Source


class Ladders(Known):
    """Known occupations, and the steps up among them."""

    up: frozenset[tuple[str, str]] = frozenset()

    def leads_up(self, soc_code, other):
        return (soc_code, other) in self.up

    def feeders(self, soc_code):
        codes = (now for now, then in sorted(self.up) if then == soc_code)
        return tuple(one for code in codes if (one := self.occupation(code)))


def work(code, title, wages, **more):
    names = ("annual_p10", "annual_p25", "annual_median", "annual_p75", "annual_p90")
    paid = dict(zip(names, wages, strict=True))
    return Occupation(code, title, employee_coverage_ratio=0.9, wage_source="OEWS", **paid, **more)


SALES = work("41-2031", "Sales", (25_600, 29_140, 34_580, 37_850, 47_930))
LEAD = work("41-1011", "Leads", (31_120, 37_580, 47_320, 60_510, 76_560))
CHEAP = work("41-9999", "Cheap", (20_000, 25_000, 30_000, 34_000, 40_000))
RICH = work("15-0000", "Rich", (60_000, 70_000, 80_000, 90_000, 99_000))
TAXI = Occupation("53-3054", "Taxi", annual_median=36_000, employee_coverage_ratio=0.1)
REFERENCE = Ladders({one.soc_code: one for one in (SALES, LEAD, CHEAP, RICH, TAXI)})


def draw(*targets, job="41-2031", currency="USD", reference=REFERENCE, **more):
    cells = {}
    for n, (kind, code) in enumerate(targets):
        cells |= {f"r{n}.name": f"Move {n}", f"r{n}.kind": kind}
        if code:
            cells |= {f"r{n}.target": code, f"r{n}.target_soc": code}
    lens = wage_overlap.LENS
    parts = {"moves": cells, "job": {"occupation": "Mine", "occupation_soc": job, **more}}
    return lens.draw(given(lens, parts, reference=reference, currency=currency))


def test_between_two_points_the_line_is_straight():
    ladder = points(LEAD, "annual")
    # 47,930 lies 610 above 47,320, of 13,190 up to the 75th: 50 + 25 x 610 / 13,190 = 51.156
    assert standing(47_930, ladder).percent == pytest.approx(51.156, abs=0.001)
    assert standing(47_320, ladder) == Standing(50, "within")


def test_beyond_the_published_points_nothing_is_claimed():
    ladder = points(LEAD, "annual")
    assert standing(31_119, ladder) == Standing(10, "below")
    assert standing(76_561, ladder) == Standing(90, "above")
    assert standing(31_120, ladder) == Standing(10, "within")


def test_points_that_share_a_wage_count_for_the_lowest():
    assert standing(5, [(10, 5), (25, 5), (50, 9)]) == Standing(10, "within")
    assert standing(4, []) is None


def test_one_published_point_tells_above_or_below():
    assert standing(3, [(10, 4)]) == Standing(10, "below")
    assert standing(5, [(10, 4)]) == Standing(10, "above")


def test_the_best_paid_tenth_is_told_against_the_other_range():
    blocks = draw(("promotion", "41-1011"))
    tenth = "top.tenth [now=Sales; wage=per.year [money=$47,930]]"
    place = "overlap.within [percent=half; target=Leads]"
    assert key(blocks) == f"reading [place={place}; top={tenth}]"
    assert [row[0] for row in pictures(blocks)[0].twin.rows] == [
        "label.now [title=Sales]",
        "label.then [title=Leads]",
    ]
    assert any(isinstance(b, Source) and "OEWS" in b.text for b in blocks)


def test_further_moves_are_told_in_a_line_each():
    blocks = draw(("promotion", "41-1011"), ("field", "15-0000"), ("field", "41-9999"))
    items = next(b.items for b in blocks if isinstance(b, Items))
    assert items == (
        "overlap.below [percent=10%; target=Rich]",
        "overlap.above [percent=90%; target=Cheap]",
    )


def test_a_capped_top_speaks_for_the_best_paid_quarter():
    capped = replace(SALES, annual_p90=None, wage_topcoded=("annual_p90",), topcode_annual=50_000.0)
    known = Ladders({**REFERENCE.by_code, "41-2031": capped})
    told = key(draw(("promotion", "41-1011"), reference=known))
    assert "top.quarter [now=Sales; wage=per.year [money=$37,850]]" in told
    assert "overlap.within [percent=25%" in told  # 25 + 25 x 270 / 9,740 = 25.7


def test_own_pay_is_marked_in_dollars_only():
    pay = {"pay": 17.25, "basis": "hour", "paid_hours": 32}
    row = pictures(draw(("promotion", "41-1011"), **pay))[0].twin.rows[0]
    assert row[4] == "own [money=per.year [money=$35,880]]"  # 17.25 x 2,080
    blocks = draw(("promotion", "41-1011"), currency="EUR", **pay)
    assert len(pictures(blocks)[0].twin.columns) == 4
    assert "currency" in said(blocks)


def test_a_step_up_that_pays_no_more_at_the_middle_is_said():
    middle = "[now=per.year [money=$34,580]; target=Cheap; then=per.year [money=$30,000]]"
    assert f"middle.up {middle}" in said(draw(("promotion", "41-9999")))
    assert f"middle.other {middle}" in said(draw(("field", "41-9999")))
    stepped = Ladders(REFERENCE.by_code)
    stepped.up = frozenset({("41-2031", "41-9999")})
    assert f"middle.up {middle}" in said(draw(("field", "41-9999"), reference=stepped))
    assert not [one for one in said(draw(("promotion", "41-1011"))) if "middle" in one]


def test_four_real_supervisor_steps_pay_no_more_at_the_middle():
    known = Reference()
    assert known.leads_up("43-6011", "43-1011")  # executive assistants
    up, now = known.occupation("43-1011"), known.occupation("43-6011")
    assert up.annual_median <= now.annual_median
    told = said(draw(("sideways", "43-1011"), job="43-6011", reference=known))
    assert any(one.startswith("middle.up") for one in told)


def test_own_business_and_self_employed_work_have_no_figure():
    blocks = draw(("own", "41-1011"), ("field", "53-3054"), ("field", "15-0000"))
    assert notes(blocks) == ["gap.own [move=Move 0]", "gap.self [title=Taxi]"]
    assert "36,000" not in repr(blocks)
    assert "Leads" not in repr(blocks)


def test_without_a_figure_for_now_the_targets_stand_alone():
    assert key(draw(("field", "15-0000"), job="53-3054")) == "now.none [title=Taxi]"
    assert key(draw(("field", "15-0000"), job="")) == "now.unlisted [occupation=Mine]"
    rows = pictures(draw(("field", "15-0000"), job=""))[0].twin.rows
    assert [row[0] for row in rows] == ["label.then [title=Rich]"]


def test_the_same_work_elsewhere_is_not_compared_with_itself():
    assert waits(draw(("outside", "41-2031")))


def test_work_that_is_not_listed_is_said_quietly():
    blocks = draw(("field", "Shepherd"))
    assert waits(blocks)
    assert notes(blocks) == ["gap.unlisted [target=Shepherd]"]


WAGES = st.lists(st.integers(1, 300_000), min_size=5, max_size=5).map(sorted)


@settings(deadline=None)
@drawn(WAGES, st.integers(1, 300_000), st.integers(1, 300_000))
def test_a_higher_wage_never_stands_lower(wages, one, other):
    ladder = list(zip((10, 25, 50, 75, 90), wages, strict=True))
    low, high = (standing(wage, ladder).percent for wage in sorted((one, other)))
    assert 10 <= low <= high <= 90


@settings(deadline=None)
@drawn(WAGES, WAGES, st.sampled_from(["promotion", "own", "field", "?"]), st.floats(0, 1e6))
def test_whatever_the_wages_are_it_draws(mine, theirs, kind, pay):
    assume(mine[0])
    known = Ladders({"a": work("a", "A", mine), "b": work("b", "B", theirs)})
    pictures(draw((kind, "b"), job="a", reference=known, pay=pay, basis="year"))


def capped(code, title, wages, *steps):
    told = tuple(f"annual_{step}" for step in steps)
    return work(code, title, wages, wage_topcoded=told, topcode_annual=239_200)


def test_of_work_that_is_mostly_capped_the_highest_published_point_is_told():
    chief = capped("11-1011", "Chief", (73_710, 126_080, 206_420, None, None), "p75", "p90")
    surgeon = capped("29-1022", "Surgeon", (100_000, 200_000, *[None] * 3), "median", "p75", "p90")
    reference = Ladders({one.soc_code: one for one in (chief, surgeon, LEAD)})
    told = key(draw(("pivot", "41-1011"), job="11-1011", reference=reference))
    assert "top.half [now=Chief; wage=per.year [money=$206,420]]" in told
    # All five points of the target lie below 206,420: at least its 90 percent earn less.
    assert "overlap.above [percent=90%; target=Leads]" in told
    told = key(draw(("pivot", "11-1011"), job="29-1022", reference=reference))
    assert "top.three-quarters [now=Surgeon; wage=per.year [money=$200,000]]" in told
    # 25 + 25 x (200,000 - 126,080) / (206,420 - 126,080) = 48.0, told as half.
    assert "overlap.within [percent=half; target=Chief]" in told


def test_of_two_middles_that_are_only_or_more_neither_is_said_to_pay_less():
    steps = ("median", "p75", "p90")
    one = capped("29-1022", "One", (100_000, 200_000, None, None, None), *steps)
    other = capped("29-1023", "Other", (90_000, 190_000, None, None, None), *steps)
    reference = Ladders({each.soc_code: each for each in (one, other)})
    blocks = draw(("promotion", "29-1023"), job="29-1022", reference=reference)
    assert not any(text.startswith("middle.") for text in said(blocks))
