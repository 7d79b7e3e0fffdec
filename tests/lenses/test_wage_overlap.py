"""Pay now beside pay after a move: overlap between published percentiles, and honest gaps."""

from dataclasses import replace

import pytest
from hypothesis import assume, settings
from hypothesis import given as drawn
from hypothesis import strategies as st

from tests.lens_given import Known, given, key, notes, pictures, said, waits
from workshop.lenses.pay import wage_overlap
from workshop.reference import LocalWages, Occupation, Reference
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


def draw(*targets, job="41-2031", currency="USD", reference=REFERENCE, situation=None, **more):
    cells = {}
    for n, (kind, code) in enumerate(targets):
        cells |= {f"r{n}.name": f"Move {n}", f"r{n}.kind": kind}
        if code:
            cells |= {f"r{n}.target": code, f"r{n}.target_soc": code}
    lens = wage_overlap.LENS
    mine = {"occupation": "Mine", "occupation_soc": job, **more}
    parts = {"moves": cells, "job": mine, "situation": situation or {}}
    return lens.draw(given(lens, parts, reference=reference, currency=currency))


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
    # 25 + 25 · ln(37,850 / 37,580) / ln(47,320 / 37,580) = 25.8
    assert "overlap.within [percent=25%" in told


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


def in_places(**medians):
    """Wages of Sales and Leads by area: a median for each, or None where there is none."""
    reference = Ladders(REFERENCE.by_code)

    def local_wages(code, codes):
        for area in codes:
            median = medians.get(f"{code[-4:]}_{area}".replace("-", ""))
            if median:
                place = reference.area(area)
                wages = (median * at / 4 for at in (2, 3, 4, 5, 6))
                return LocalWages(code, place, "year", 10, *wages, source=f"of {area}")
        return Known.local_wages(reference, code, ())

    reference.local_wages = lambda code, codes: local_wages(code, tuple(codes)) if code else None
    return reference


@pytest.mark.parametrize(
    ("medians", "told", "shown"),
    [
        # Both have figures in the nearest area.
        ({"2031_7": 40_000, "1011_7": 60_000}, "here [place=Area 7]", "$40,000"),
        # One of them only in the wider one, so both are of that.
        (
            {"2031_7": 40_000, "2031_8": 44_000, "1011_8": 60_000},
            "here-wider [place=Area 8]",
            "$44,000",
        ),
        ({"2031_7": 40_000}, "here-wider [place=the United States]", "$34,580"),
    ],
)
def test_what_is_set_side_by_side_is_of_one_place_and_it_is_said_which(medians, told, shown):
    reference = in_places(**medians)
    blocks = draw(
        ("promotion", "41-1011"), reference=reference, situation={"metro": "7", "region": "8"}
    )
    assert told in said(blocks)
    assert shown in pictures(blocks)[0].twin.rows[0][2]
    where = next(block.text for block in blocks if isinstance(block, Source))
    assert where.startswith("source-here") == ("Area" in told)


def test_who_does_not_say_where_is_told_of_no_place():
    for situation in ({}, {"metro": "unsaid", "region": "unsaid"}):
        blocks = draw(("promotion", "41-1011"), situation=situation)
        assert not [text for text in said(blocks) if text.startswith("here")]


WAGES = st.lists(st.integers(1, 300_000), min_size=5, max_size=5).map(sorted)


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
