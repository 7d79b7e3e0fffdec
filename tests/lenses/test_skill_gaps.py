"""Skills from three sides: own mark, someone else's, and what the work asks."""

from dataclasses import dataclass, field

import pytest
from hypothesis import given as drawn
from hypothesis import settings
from hypothesis import strategies as st

from tests.lens_given import Known, given, key, notes, pictures, said, waits
from tests.shipped import read_edition
from workshop.lenses.skills._skills_asked import Asked, asked, together
from workshop.lenses.skills.skill_gaps import LENS
from workshop.reference import Occupation, Reference
from workshop.render.blocks import Items, Source

LABELS = {
    "skills": {
        **{"level.0": "Not yet", "level.3": "Well", "other.3": "Well"},
        **{"like.talking": "Talking", "like.planning": "Planning", "like.coding": "Coding"},
    }
}
NOW, AIM, UNRATED = "43-6013", "43-1011", "15-1252"

GROUPS = Reference().skill_groups


@dataclass
class Rated(Known):
    """A reference that knows three occupations, of which two are rated."""

    by_code: dict = field(
        default_factory=lambda: {
            NOW: Occupation(NOW, "Secretaries"),
            AIM: Occupation(AIM, "Leads"),
            UNRATED: Occupation(UNRATED, "Developers"),
        }
    )

    def ratings(self, code):
        return {
            # Talking: (3 × 3.5 + 2 × 7) ÷ 5 = 4.9 of 7.
            NOW: {"2.A.1.b": (4, 3.5), "2.A.1.d": (3, 7), "2.B.3.e": (2, 1), "2.B.5.a": (3.5, 3)},
            # Talking: 5.5, importance 4. Planning: 5, importance 3.5. Coding: 3, importance 2.
            AIM: {"2.A.1.b": (4, 5.5), "2.A.1.d": (4, 5.5), "2.B.3.e": (2, 3), "2.B.5.a": (3.5, 5)},
        }.get(code, {})


def draw(*skills, target="", own="", labels=LABELS):
    rows = {f"r{n}.{column}": v for n, row in enumerate(skills) for column, v in row.items()}
    parts = {
        "skills": rows,
        "options": {"a.target_soc": target} if target else {},
        "job": {"occupation_soc": own} if own else {},
    }
    return LENS.draw(given(LENS, parts, labels=labels, reference=Rated()))


TALK = {"name": "Talk", "level": "1", "like": "talking"}
CODE = {"name": "Code", "level": "0", "like": "coding"}


def test_what_is_asked_beyond_the_present_work_stands_in_onets_own_points():
    # Planning: 5 - 3 = 2, × (3.5 - 1) = 5. Talking: 5.5 - 4.9 = 0.6, × 3 = 1.8. Coding asks 2
    # points more, but matters too little there: 2 of 5.
    blocks = draw(TALK, target=AIM, own=NOW)
    assert key(blocks) == "widest [asked=5; now=Secretaries; own=3; skill=Planning; title=Leads]"
    first = pictures(blocks)[0]
    assert first.twin.rows == (("Planning", "3", "5", "2"), ("Talking", "4.9", "5.5", "0.6"))


@pytest.mark.parametrize("level", "01234")
def test_a_gap_does_not_hang_on_ones_own_mark(level):
    blocks = draw({**TALK, "level": level}, target=AIM, own=NOW)
    assert key(blocks).startswith("widest [asked=5;")


def test_what_one_can_show_stands_beside_each_gap():
    shown = {**TALK, "proof": "A thank-you note", "other": "3"}
    blocks = draw(shown, {"name": "Sing", "level": "2"}, target=AIM, own=NOW)
    [items] = [block for block in blocks if isinstance(block, Items)]
    assert "proof.none [skills=Planning]" in said(blocks)
    assert items.items == (
        "proof.some [proofs=proof.one [name=Talk; proof=A thank-you note]; skill=Talking]",
    )


def test_half_a_point_less_is_no_gap():
    # From the lead's work to the secretary's, talking asks 0.6 less and planning 2 less.
    blocks = draw(TALK, target=NOW, own=AIM)
    assert key(blocks) == "reached [now=Leads; title=Secretaries]"
    assert not [block for block in blocks if isinstance(block, Items)]
    rows = pictures(blocks)[0].twin.rows
    assert [row[0] for row in rows] == ["Talking", "Planning"]
    assert [row[3] for row in rows] == ["picture.none", "picture.none"]


def test_work_that_nobody_rated_has_no_figure():
    for target, own in ((UNRATED, NOW), (AIM, UNRATED)):
        blocks = draw({**TALK, "other": "3"}, target=target, own=own)
        assert key(blocks) == "no-rating [title=Developers]"
        assert pictures(blocks)[0].twin.rows == (("Talk", "1", "3"),)
        assert not [block for block in blocks if isinstance(block, Source)]


def test_without_two_kinds_of_work_there_is_no_comparison_but_the_marks_show():
    assert key(draw(TALK)) == "no-target"
    assert key(draw(TALK, own=NOW)) == "no-target"
    assert key(draw(TALK, own=NOW, target=NOW)) == "no-target"
    assert key(draw(TALK, target=AIM)) == "no-now [title=Leads]"
    for blocks in (draw(TALK), draw(TALK, own=NOW), draw(TALK, target=AIM)):
        assert [picture.twin.rows for picture in pictures(blocks)] == [
            (("Talk", "1", "picture.none"),)
        ]


def test_the_first_work_aimed_for_that_is_not_ones_own_is_meant():
    rows = {"r0.name": "Talk", "r0.level": "1"}
    options = {"a.target_soc": NOW, "b.target_soc": AIM, "c.target_soc": UNRATED}
    parts = {"skills": rows, "options": options, "job": {"occupation_soc": NOW}}
    blocks = LENS.draw(given(LENS, parts, labels=LABELS, reference=Rated()))
    assert "from-aim [title=Leads]" in said(blocks)


def test_each_picture_has_one_scale():
    gaps, marks = pictures(draw({**TALK, "other": "3"}, target=AIM, own=NOW))
    assert "picture.high" in gaps.svg
    assert "marks.high" not in gaps.svg
    assert "marks.high" in marks.svg
    assert "picture.high" not in marks.svg


def test_claims_without_proof_begin_where_one_works_alone():
    blocks = draw({**TALK, "level": "2"}, CODE, {"name": "Sell", "level": "3", "proof": "A prize"})
    assert notes(blocks) == ["bare [names=quote [name=Talk]]"]


def test_two_views_lie_apart_from_two_levels_on():
    blocks = draw({**CODE, "other": "3"}, {**TALK, "other": "2"})
    assert notes(blocks) == ["apart [name=Code; other=Well; own=Not yet] apart-ask"]


def test_a_name_without_a_level_waits():
    assert waits(draw({"name": "Talk"}))
    assert waits(draw({"level": "3"}))


def test_a_group_that_does_not_matter_asks_nothing():
    assert together([(1, 5), (1, 2)]) == Asked(1, 0)


def test_the_groups_share_out_all_of_onets_skills_and_content_names_them():
    members = [skill for group in GROUPS.values() for skill in group]
    names = set(Reference().table("skill_names")["skill_id"])
    assert sorted(members) == sorted(names)
    options = read_edition("en").exercise("skills").columns["like"].options
    assert list(options) == [*GROUPS, "else"]


def test_real_ratings_give_what_is_asked_in_onets_points():
    reference = Reference()
    # Listening (importance 3.88, level 3.5) and speaking (4, 3.62):
    # (2.88 × 3.5 + 3 × 3.62) ÷ 5.88 = 3.5612.
    assert asked("43-6013", reference)["talking"].level == pytest.approx(3.5612, abs=1e-3)
    assert [reference.ratings(code) for code in ("15-2051", "99-9999", "", None)] == [{}] * 4


def test_from_customer_service_to_leading_a_team_a_mark_of_three_can_show_a_gap():
    parts = {
        "skills": {f"{g}.{c}": v for g in GROUPS for c, v in
                   (("name", g), ("like", g), ("level", "3"))},
        "options": {"a.target_soc": "43-1011"},
        "job": {"occupation_soc": "43-4051"},
    }  # fmt: skip
    blocks = LENS.draw(given(LENS, parts, labels={}, reference=Reference()))
    assert key(blocks).startswith("widest [")
    most = [asked("43-1011", Reference())[g].level - asked("43-4051", Reference())[g].level
            for g in GROUPS]  # fmt: skip
    assert max(most) >= 0.5


RATINGS = st.lists(st.tuples(st.floats(1, 5), st.floats(0, 7)), min_size=1, max_size=6)


@settings(deadline=None)
@drawn(RATINGS)
def test_what_is_asked_stays_on_onets_scale(rated):
    one = together(rated)
    levels = [level for _, level in rated]
    assert -1e-9 <= one.level <= max(levels) + 1e-9


CELLS = st.one_of(st.text(max_size=6), st.floats(), st.booleans(), st.sampled_from("01234"))
SKILLS = st.fixed_dictionaries(
    {"name": st.one_of(st.text(max_size=40), st.floats()), "level": CELLS, "other": CELLS},
    optional={"like": st.sampled_from([*GROUPS, "else", "?"]), "proof": CELLS, "used": CELLS},
)


@settings(deadline=None)
@drawn(st.lists(SKILLS, max_size=40), st.sampled_from([AIM, NOW, UNRATED, "0", ""]))
def test_whatever_is_listed_it_draws(skills, code):
    pictures(draw(*skills, target=code, own=NOW, labels={}))
