"""What changed in the case: cards by bin, questions for a pair, figures where there are any."""

from hypothesis import given as drawn
from hypothesis import settings
from hypothesis import strategies as st

from tests.lens_given import Known, given, key, notes, pictures, said, waits
from workshop.lenses.moves.case_spread import LENS
from workshop.reference import Occupation
from workshop.render.blocks import Items, Source

LABELS = {"title": "Title", "mind": "Mind", "badge": "A badge", "why": "Asks why", "five": "Plans"}
TOLD = {"wage_source": "OEWS, May 2024", "employee_coverage_ratio": 0.97}
AGENT = Occupation(
    "a", "Agents", annual_p10=30_690, annual_median=42_830, annual_p90=62_730, **TOLD
)
LEAD = Occupation("b", "Leads", annual_p10=43_920, annual_median=66_140, annual_p90=102_980, **TOLD)


class Examples(Known):
    def example(self, term):
        return self.by_code.get(term)


def draw(cards, before=AGENT, lead=LEAD, currency="USD"):
    # The sentences are their own keys, so these are what content would call the work.
    known = {"case.before": before, "case.lead": lead}
    reference = Examples({work: one for work, one in known.items() if one})
    told = {"labels": {"cards": LABELS}, "reference": reference, "currency": currency}
    return LENS.draw(given(LENS, {"cards": cards}, **told))


def asked(blocks):
    return next(block.items for block in blocks if isinstance(block, Items))


def test_the_cards_are_counted_by_bin_in_contents_order():
    blocks = draw({"badge": "title", "why": "mind", "five": "mind"})
    bins = "under [bin=Title; count=1] and under [bin=Mind; count=2]"
    assert key(blocks) == f"spread [bins={bins}; count=3]"


def test_one_card_and_one_bin_are_told_apart():
    assert key(draw({"why": "mind"})) == "one [bin=Mind]"
    assert key(draw({"why": "mind", "five": "mind"})) == "same [bin=Mind; count=2]"


def test_the_other_person_is_asked_about_the_first_card_of_each_bin():
    blocks = draw({"badge": "title", "why": "mind", "five": "mind"})
    assert asked(blocks) == (
        "pair.prompt [bin=Title; card=A badge]",
        "pair.prompt [bin=Mind; card=Asks why]",
    )
    assert notes(blocks) == ["claim.text"]


def test_the_first_steps_have_their_figures_and_the_last_has_none():
    blocks = draw({"why": "mind"})
    assert pictures(blocks)[0].twin.rows[0] == (
        "Agents",
        "per.year [money=$30,690]",
        "per.year [money=$42,830]",
        "per.year [money=$62,730]",
    )
    assert "case.overlap" in said(blocks)  # 62,730 is more than 43,920
    assert "case.no-figure" in said(blocks)
    assert [b.text for b in blocks if isinstance(b, Source)] == ["source [sources=OEWS, May 2024]"]


def test_ranges_that_do_not_meet_are_not_said_to_overlap():
    apart = Occupation("b", "Leads", annual_p10=70_000, annual_median=8e4, annual_p90=9e4, **TOLD)
    assert "case.overlap" not in said(draw({"why": "mind"}, lead=apart))


def test_work_that_is_mostly_self_employed_has_no_wage():
    driver = Occupation("b", "Drivers", employee_coverage_ratio=0.09, annual_median=36_000)
    assert "Drivers" not in repr(draw({"why": "mind"}, lead=driver))
    assert not pictures(draw({"why": "mind"}, before=None, lead=driver))


def test_wages_stay_dollars_whatever_the_learners_currency():
    assert "$42,830" in repr(draw({"why": "mind"}, currency="EUR"))
    assert "€" not in repr(draw({"why": "mind"}, currency="EUR"))


@settings(deadline=None)
@drawn(st.dictionaries(st.sampled_from([*LABELS, "x"]), st.sampled_from([*LABELS, "x", 3, True])))
def test_however_the_cards_lie_it_draws(cards):
    blocks = draw(cards)
    placed = [card for card in LABELS if isinstance(cards.get(card), str) and cards[card] in LABELS]
    assert waits(blocks) is not bool(placed)
