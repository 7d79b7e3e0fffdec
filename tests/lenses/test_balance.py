"""Claims about pay, the week, what work gives back, and one occupation under two names."""

import pytest
from hypothesis import given as drawn
from hypothesis import settings
from hypothesis import strategies as st

from tests.lens_given import Known, figures, given, key, notes, pictures, said, waits
from workshop.lenses.pay import claims_check, fulfilment, same_work
from workshop.lenses.time import week
from workshop.reference import Occupation, Reference
from workshop.reference.benefits import access, compensation
from workshop.render.blocks import Figures, Said, Source, Table

CLAIMS = {"salary": "A salary is easy.", "hourly": "Hours vary.", "bonus": "A bonus spurs."}
THINGS = {"sleep": "Sleep", "work": "Paid work", "unsocial": "Late work", "unpaid": "Extra"}
THINGS |= {"commute": "On the way", "care": "Care", "rest": "Rest"}
LABELS = {"week": {"actual": "Now", "wanted": "Later", **THINGS}}
REFERENCE = Reference()


def claims(reference=REFERENCE, **marks):
    lens = claims_check.LENS
    evidence = [f"evidence.{claim}" for claim in CLAIMS]
    told = {"rated": CLAIMS}
    return lens.draw(
        given(lens, {"rated": marks}, labels=told, reference=reference, more_says=evidence)
    )


def hours(actual=None, wanted=None):
    cells = {f"{thing}.actual": value for thing, value in (actual or {}).items()}
    cells |= {f"{thing}.wanted": value for thing, value in (wanted or {}).items()}
    return week.LENS.draw(given(week.LENS, {"week": cells}, labels=LABELS))


def beneath(blocks):
    """What stands under each figure."""
    return [one.note for b in blocks if isinstance(b, Figures) for one in b.figures]


# Claims


def test_a_claim_shows_its_evidence_once_it_is_rated():
    blocks = claims(salary=3, bonus=0)
    assert key(blocks) == (
        "reading [high=quote [statement=A salary is easy]; low=quote [statement=A bonus spurs]]"
    )
    assert notes(blocks)[:2] == [
        "said [mark=3] evidence.salary",
        "said [mark=0] evidence.bonus",
    ]
    assert not any("hourly" in note for note in notes(blocks))


def test_equal_marks_have_no_highest():
    assert key(claims(salary=2, bonus=2)) == "even [count=2]"
    assert key(claims(salary=0)) == "even [count=1]"


def test_the_pension_claim_stands_beside_who_can_join_a_plan():
    [told] = [note for note in notes(claims(salary=1)) if note.startswith("pension")]
    assert told == "pension.text [all=72%; large=90%; small=59%; when=March 2025]"


def test_medical_cover_is_told_for_the_groups_furthest_apart():
    [told] = [note for note in notes(claims(salary=1)) if note.startswith("cover")]
    assert "least=48%; least_group=Service; most=94%" in told
    assert "when=March 2025" in told


def test_the_picture_holds_one_benefit_of_one_month():
    [picture] = pictures(claims(salary=1))
    assert [row[1] for row in picture.twin.rows] == ["55%", "81%", "86%", "94%"]
    assert picture.title == "sick.title [when=March 2022]"


def test_without_figures_the_claims_stand_alone():
    class Empty(Known):
        def access(self, benefit, by):
            return None

    blocks = claims(Empty(), salary=1)
    assert notes(blocks) == ["said [mark=1] evidence.salary"]
    assert not any(isinstance(block, Source) for block in blocks)


def row(pct, when, evidence="official page", group="All workers", **more):
    told = {"benefit": "Leave", "group_type": "all", "coverage": "private industry"}
    said_of = {"reference": when, "source": when, "evidence": evidence, "group": group}
    return {**told, **said_of, "access_pct": pct, **more}


def test_access_never_mixes_years_and_prefers_the_publishers_own_page():
    rows = [row("70", "March 2022"), row("80", "March 2024", group="Some"), row("71", "March 2024")]
    found = access([*rows, row("99", "March 2025", "one secondary page")], "Leave", "all")
    assert found.by_group == {"Some": 80, "All workers": 71}
    assert access(rows, "Leave", "hours") is None
    assert access([row("70", "March 2022", coverage="civilian workers")], "Leave", "all") is None


def test_a_row_with_gaps_falls_back_on_all_workers():
    share = REFERENCE.compensation("45-2092")  # farm work: its row is incomplete
    assert (share.group, share.everyone) == ("Private industry workers", True)
    assert REFERENCE.compensation(None).everyone
    assert not REFERENCE.compensation("43-3031").everyone
    assert compensation([], "Service") is None


# The week


def test_the_two_widest_gaps_are_told_in_hours():
    blocks = hours({"sleep": 50, "work": 40, "rest": 10}, {"sleep": 58, "work": 34, "rest": 12})
    assert key(blocks) == (
        "reading [steps=more [hours=8; thing=Sleep] and less [hours=6; thing=Paid work]]"
    )


def test_one_hour_is_a_gap_and_less_is_none():
    assert "more-one [hours=1; thing=Sleep]" in key(hours({"sleep": 50}, {"sleep": 51}))
    assert "more-one [hours=1; thing=Sleep]" in key(hours({"sleep": 50}, {"sleep": 51.02}))
    assert key(hours({"sleep": 50}, {"sleep": 50.5})) == "close"
    assert key(hours({"sleep": 50}, {"work": 9})) == "half"


def test_a_week_that_adds_up_has_nothing_left_for_empty_boxes():
    full = {"sleep": 60, "work": 108}
    blocks = hours(full, {"rest": 9})
    assert key(blocks) == "reading [steps=more [hours=9; thing=Rest]]"


def test_more_hours_than_a_week_has_are_said():
    blocks = hours({"sleep": 60, "work": 112}, {"sleep": 170})
    assert "over.actual [over=4; sum=172]" in said(blocks)
    assert "over.wanted [over=2; sum=170]" in said(blocks)
    assert not any(t.startswith("over") for t in said(hours({"sleep": 60, "work": 108})))


def test_a_days_load_and_the_unsocial_share_are_worked_out():
    # (30 + 10 + 2 + 7 + 21) ÷ 7 = 10; 10 ÷ 40 = 25 %
    now = {"work": 30, "unsocial": 10, "unpaid": 2, "commute": 7, "care": 21, "sleep": 56}
    assert figures(hours(now)) == {
        "figure.actual": "figure.hours [hours=10]",
        "figure.unsocial": "25%",
    }
    assert "figure.unsocial" not in figures(hours({"work": 40, "sleep": 50}))
    idle = dict.fromkeys(("work", "unsocial", "unpaid", "commute", "care"), 0)
    assert figures(hours({**idle, "rest": 9})) == {"figure.actual": "figure.hours [hours=0]"}


def test_hours_that_are_not_said_are_never_counted_as_none():
    # Late hours alone do not make all paid hours late, and a blank is no hour without a load.
    late = hours({"unsocial": 10, "sleep": 50})
    assert "figure.unsocial" not in figures(late)
    blank = [f"quote [thing={one}]" for one in ("Paid work", "Extra", "On the way")]
    things = f"{', '.join(blank)}, and quote [thing=Care]"
    assert beneath(late) == [f"figure.load-part [things={things}]"]
    assert figures(hours({"unsocial": 0, "work": 0, "rest": 9})) == {}
    assert beneath(hours({"work": 108, "sleep": 60})) == ["figure.load-note", "figure.now"]


@pytest.mark.parametrize(("sleep", "told"), [(48.5, True), (49, False), (0, False)])
def test_sleep_is_spoken_of_only_below_seven_hours_a_night(sleep, told):
    assert ("sleep" in said(hours({"sleep": sleep, "work": 30}))) is told


def test_an_empty_week_waits():
    assert waits(hours())
    assert waits(hours({"sleep": 0}, {"work": 0}))


# What comes back


def gives(**marks):
    lens = fulfilment.LENS
    labels = {"useful": "Of use.", "own": "My way.", "better": "I learn.", "proud": "I show it."}
    return lens.draw(given(lens, {"rated": marks}, labels={"rated": labels}))


def test_what_is_most_and_least_often_true_is_named():
    blocks = gives(useful=4, own=1, better=2)
    assert key(blocks) == "reading [high=quote [statement=Of use]; low=quote [statement=My way]]"
    assert pictures(blocks)[0].twin.rows == (("Of use", "4"), ("My way", "1"), ("I learn", "2"))
    assert notes(blocks) == ["claim.text"]
    assert key(gives(useful=2, own=2)) == "level [count=2]"
    assert "low=several [count=3]" in key(gives(useful=4, own=0, better=0, proud=0))


# One occupation, two names


def pair(reference=REFERENCE, **boundaries):
    lens = same_work.LENS
    return lens.draw(given(lens, {"boundaries": boundaries}, reference=reference))


def test_two_names_share_an_official_name_and_have_no_figure():
    blocks = pair()
    rows = {row[0]: row[1:] for b in blocks if isinstance(b, Table) for row in b.rows}
    assert rows["row.official"] == ("Photographers", "Photographers")
    assert rows["row.wage"] == ("no-figure", "no-figure")
    assert "why-none [percent=36%; title=Photographers]" in said(blocks)
    assert notes(blocks) == ["label.text"]


def test_a_code_that_came_to_be_covered_would_have_its_figure():
    covered = Occupation(
        "27-4021", "Photographers", annual_median=40_000, employee_coverage_ratio=1
    )
    assert "$40,000" in repr(pair(Known({"27-4021": covered})))


def test_what_the_learner_will_not_trade_is_shown_as_they_wrote_it():
    blocks = pair(text="  My mornings <b>  ")
    assert key(blocks) == "reading"
    assert [b.text for b in blocks if isinstance(b, Said)] == ["My mornings <b>"]
    assert waits(pair(text=" "))
    assert waits(pair(Known()))


# Whatever is typed

ANYTHING = st.one_of(
    st.floats(), st.text(max_size=5), st.booleans(), st.integers(-(10**13), 10**13)
)
PARTS = st.sampled_from([f"{thing}.{time}" for thing in THINGS for time in week.TIMES])


@settings(deadline=None, max_examples=60)
@drawn(st.dictionaries(PARTS, ANYTHING), st.dictionaries(st.sampled_from([*CLAIMS]), ANYTHING))
def test_whatever_is_typed_it_draws(cells, marks):
    pictures(week.LENS.draw(given(week.LENS, {"week": cells}, labels=LABELS)))
    pictures(claims(**marks))


@settings(deadline=None, max_examples=40)
@drawn(st.dictionaries(st.sampled_from([*THINGS]), st.floats(0, 168), min_size=1))
def test_a_week_that_is_as_wanted_has_no_gap(now):
    blocks = hours(now, now)
    assert waits(blocks) or key(blocks) == "close"
