"""Skills from three sides: own mark, someone else's, and what the work asks."""

from dataclasses import dataclass, field

import pytest
from hypothesis import given as drawn
from hypothesis import settings
from hypothesis import strategies as st

from tests.lens_given import Known, given, key, notes, pictures, said, waits
from tests.shipped import read_edition
from workshop.blocks import Items, Source
from workshop.lenses.skill_gaps import LENS
from workshop.lenses.skills_asked import GROUPS, Asked, asked, together
from workshop.reference import Occupation, Reference

LABELS = {"skills": {"level.0": "Not yet", "level.3": "Well", "other.3": "Well"}}


@dataclass
class Rated(Known):
    """A reference that knows two occupations, of which one is rated."""

    by_code: dict = field(
        default_factory=lambda: {
            "43-6013": Occupation("43-6013", "Secretaries"),
            "15-1252": Occupation("15-1252", "Developers"),
        }
    )

    def ratings(self, code):
        if code != "43-6013":
            return {}
        # Talking: (3 × 3.5 + 2 × 7) ÷ 5 = 4.9 of 7, which is 2.8 of 4. Coding: 2 of 4.
        return {"2.A.1.b": (4, 3.5), "2.A.1.d": (3, 7), "2.B.3.e": (2, 3.5), "2.B.5.a": (3.5, 3)}


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


def test_the_widest_step_is_weighed_by_how_much_it_matters():
    # Talk: (2.8 − 1) × (4 − 1) = 5.4. Code: a wider step, 2 − 0, but × (2 − 1) = 2.
    blocks = draw(CODE, TALK, target="43-6013")
    assert key(blocks) == "widest [asked=2.8; own=1; skill=Talk; title=Secretaries]"


def test_a_step_under_half_a_level_is_none():
    blocks = draw({**TALK, "level": "3"}, {**CODE, "level": "2"}, target="43-6013")
    assert key(blocks) == "reached [count=2; title=Secretaries]"
    assert key(draw({**TALK, "level": "3"}, target="43-6013")).startswith("reached-one [")


def test_the_first_work_aimed_for_comes_before_ones_own():
    assert "from-aim [title=Secretaries]" in said(draw(TALK, target="43-6013", own="15-1252"))
    assert "from-own [title=Secretaries]" in said(draw(TALK, own="43-6013"))


def test_work_that_nobody_rated_has_no_figure():
    blocks = draw({**TALK, "other": "3"}, target="15-1252", own="43-6013")
    assert key(blocks) == "no-rating [title=Developers]"
    assert pictures(blocks)[0].twin.rows == (("Talk", "1", "3", "picture.none", "picture.none"),)
    assert not [block for block in blocks if isinstance(block, Source)]


def test_without_work_or_match_the_marks_still_show():
    assert key(draw(TALK)) == "no-target"
    blocks = draw({"name": "First aid", "level": "3"}, target="43-6013")
    assert key(blocks) == "no-match [title=Secretaries]"
    assert "unlike [names=quote [name=First aid]]" in said(blocks)
    assert pictures(blocks)


def test_what_matters_and_is_not_listed_is_told():
    [items] = [block for block in draw(TALK, target="43-6013") if isinstance(block, Items)]
    assert items.items == ("planning",), "coding matters too little: 2 of 5"


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


def test_real_ratings_give_what_is_asked_on_the_learners_scale():
    reference = Reference()
    # Listening (importance 3.88, level 3.5) and speaking (4, 3.62):
    # (2.88 × 3.5 + 3 × 3.62) ÷ 5.88 × 4 ÷ 7 = 2.0350.
    assert asked("43-6013", reference)["talking"].level == pytest.approx(2.035, abs=1e-3)
    assert [reference.ratings(code) for code in ("15-1252", "99-9999", "", None)] == [{}] * 4


RATINGS = st.lists(st.tuples(st.floats(1, 5), st.floats(0, 7)), min_size=1, max_size=6)


@settings(deadline=None)
@drawn(RATINGS)
def test_what_is_asked_stays_on_the_learners_scale(rated):
    one = together(rated)
    assert -1e-9 <= one.level <= 4 + 1e-9
    assert one.level <= max(level for _, level in rated) * 4 / 7 + 1e-9


CELLS = st.one_of(st.text(max_size=6), st.floats(), st.booleans(), st.sampled_from("01234"))
SKILLS = st.fixed_dictionaries(
    {"name": st.one_of(st.text(max_size=40), st.floats()), "level": CELLS, "other": CELLS},
    optional={"like": st.sampled_from([*GROUPS, "else", "?"]), "proof": CELLS, "used": CELLS},
)


@settings(deadline=None)
@drawn(st.lists(SKILLS, max_size=40), st.sampled_from(["43-6013", "15-1252", "0", ""]))
def test_whatever_is_listed_it_draws(skills, code):
    pictures(draw(*skills, target=code, labels={}))
