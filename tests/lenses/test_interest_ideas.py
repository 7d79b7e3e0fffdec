"""Ideas from interests: patterns compared by hand, what is missing, and whose degree is asked."""

from dataclasses import dataclass, field

import pytest
from hypothesis import given as every
from hypothesis import strategies as st

from tests.lens_given import Known, given, key, said, waits
from workshop.content.loader import read_edition
from workshop.lenses.learning._long_schooling import asks_for_years
from workshop.lenses.pay._profile import INTERESTS
from workshop.lenses.self._interests import fitting, likeness
from workshop.lenses.self.interest_ideas import LENS
from workshop.reference import Marks, Occupation, Reference
from workshop.render.blocks import Source, Table

EDITION = read_edition("en")
ITEMS = [f"{name}-{place}" for place in range(1, 6) for name in INTERESTS]
LABELS = {item: f"{item.capitalize()}." for item in ITEMS}
# Realistic, investigative, artistic, social, enterprising, conventional.
HELPS = (1.0, 2.0, 3.0, 7.0, 4.0, 1.0)


@dataclass
class Suited(Known):
    """A reference whose occupations have interests, and one of them a zone of its own."""

    suits: dict[str, Marks] = field(default_factory=dict)
    tables = ("interests", "activities")

    def has(self, table: str) -> bool:
        return table in self.tables

    def all_interests(self) -> dict[str, Marks]:
        return self.suits


def work(code: str, zone: int | None, schooling: str | None = None) -> Occupation:
    return Occupation(code, f"Work {code}", job_zone=zone, typical_education=schooling)


def suited(*found: tuple[Occupation, tuple[float, ...]]) -> Suited:
    marks = {
        one.soc_code: Marks(dict(zip(INTERESTS, each, strict=True)), 2026, "model", "s")
        for one, each in found
    }
    return Suited({one.soc_code: one for one, _ in found}, suits=marks)


def rated(*means: float) -> dict[str, float]:
    return {
        f"{name}-{place}": mean
        for name, mean in zip(INTERESTS, means, strict=True)
        for place in range(1, 6)
    }


def draw(parts, reference, job=""):
    parts = {"rated": parts, "job": {"occupation_soc": job}}
    more = ("education.degree",)
    return LENS.draw(
        given(LENS, parts, labels={"rated": LABELS}, reference=reference, more_says=more)
    )


def titles(blocks) -> list[str]:
    return [row[0] for block in blocks if isinstance(block, Table) for row in block.rows]


def test_patterns_are_compared_and_not_how_high_they_are():
    own = dict(zip(INTERESTS, (0, 0, 0, 4, 2, 0), strict=True))
    other = dict(zip(INTERESTS, HELPS, strict=True))
    # Means 1 and 3. Σ (own − 1)(other − 3) = 2 + 1 + 0 + 12 + 1 + 2 = 18;
    # Σ (own − 1)² = 14, Σ (other − 3)² = 26: 18 ÷ √(14 × 26) = 0.9435.
    assert likeness(own, other) == pytest.approx(0.9435, abs=1e-4)
    raised = {name: mark / 2 + 2 for name, mark in own.items()}
    assert likeness(raised, other) == pytest.approx(0.9435, abs=1e-4)


def test_a_flat_pattern_is_like_none_and_a_kind_that_is_not_marked_is_not_zero():
    other = dict(zip(INTERESTS, HELPS, strict=True))
    assert likeness(dict.fromkeys(INTERESTS, 2), other) is None
    assert likeness({}, other) is None
    assert likeness({**other, "a seventh": 1}, other) is None


def test_without_work_the_least_preparation_comes_first_and_years_of_study_never():
    four, three, two, five = work("4", 4), work("3", 3), work("2", 2), work("5", 5)
    reference = suited((five, HELPS), (four, HELPS), (three, HELPS), (two, HELPS))
    assert titles(draw(rated(0, 0, 0, 4, 2, 0), reference)) == ["Work 2", "Work 3", "Work 4"]


def test_what_is_nearest_to_the_preparation_of_ones_own_work_comes_first():
    reference = suited(*((work(str(zone), zone), HELPS) for zone in (2, 3, 4, 5)))
    reference.by_code["own"] = work("own", 4)
    assert titles(draw(rated(0, 0, 0, 4, 2, 0), reference, "own")) == ["Work 4", "Work 3", "Work 2"]
    reference.by_code["own"] = work("own", 5)
    assert titles(draw(rated(0, 0, 0, 4, 2, 0), reference, "own")) == ["Work 5", "Work 4", "Work 3"]


def test_work_that_starts_with_a_doctorate_is_no_idea_whatever_its_zone():
    doctor = work("d", None, "Doctoral or professional degree")
    reference = suited((doctor, HELPS), (work("2", 2), HELPS))
    assert titles(draw(rated(0, 0, 0, 4, 2, 0), reference)) == ["Work 2"]


@pytest.mark.parametrize(
    ("zone", "schooling", "years"),
    [
        (5, "Bachelor's degree", False),  # of years at work, such as a chief executive's
        (5, "Master's degree", True),
        (4, "Doctoral or professional degree", True),
        (5, None, True),
        (4, None, False),
        (None, None, False),
    ],
)
def test_years_of_study_are_told_by_the_usual_schooling_and_else_by_the_zone(
    zone, schooling, years
):
    assert asks_for_years(work("1", zone, schooling), SHIPPED.country) is years


def test_ones_own_work_is_no_idea_and_one_zone_may_make_up_all_three():
    reference = suited(*((work(code, 2), HELPS) for code in "abcd"))
    assert titles(draw(rated(0, 0, 0, 4, 2, 0), reference, "a")) == ["Work b", "Work c", "Work d"]
    assert "apart" not in said(draw(rated(0, 0, 0, 4, 2, 0), reference, "a"))


def test_of_those_equally_near_the_one_with_more_openings_stands():
    rare, common = (
        Occupation(code, f"Work {code}", job_zone=2, openings_annual=openings)
        for code, openings in (("a", 0.1), ("b", 90.0))
    )
    found = suited((rare, HELPS), (common, HELPS))
    assert titles(draw(rated(0, 0, 0, 4, 2, 0), found))[0] == "Work b"


def test_it_says_what_was_marked_highest_why_and_by_whom():
    blocks = draw(rated(0, 0, 0, 4, 2, 0), suited((work("2", 2, "degree"), HELPS)))
    social, leads = (f"kind [name=interest.{name}]" for name in ("social", "enterprising"))
    assert key(blocks) == f"reading [kinds={social} and {leads}]"
    table = next(block for block in blocks if isinstance(block, Table))
    assert table.rows == (("Work 2", f"why.both [kinds={social} and {leads}]", "education.degree"),)
    assert "by.model [year=2026]" in said(blocks)
    assert isinstance(blocks[-1], Source)


def test_nothing_is_suggested_while_marks_are_missing_or_alike():
    reference = suited((work("2", 2), HELPS))
    assert waits(draw({}, reference))
    assert titles(draw({}, reference)) == []
    few = {item: 4 for item in ITEMS if not item.startswith("artistic")}
    told = draw({**few, "artistic-1": 0, "artistic-2": 0}, reference)
    assert titles(told) == []
    assert said(told)[0] == (
        "few [lines=quote [words=Artistic-3], quote [words=Artistic-4], and more [count=1]]"
    )
    assert key(draw(rated(4, 4, 4, 4, 4, 4), reference)) == "flat"
    assert key(draw(rated(2, 2, 2, 2.8, 2, 2), reference)) == "flat"
    assert titles(draw(rated(2, 2, 2, 3, 2, 2), reference)) == ["Work 2"]


def test_a_pattern_that_no_work_has_gets_no_work():
    blocks = draw(rated(4, 3, 2, 0, 1, 4), suited((work("2", 2), HELPS)))
    assert titles(blocks) == []
    assert "none-near" in said(blocks)


def test_where_no_table_sets_interests_beside_work_that_is_said():
    reference = suited((work("2", 2), HELPS))
    reference.tables = ()
    assert said(draw(rated(0, 0, 0, 4, 2, 0), reference)) == ["no-table"]


MARKS = st.lists(st.integers(0, 4), min_size=30, max_size=30)
ZONES = st.lists(st.integers(1, 5), min_size=1, max_size=8)
PROFILE = st.tuples(*[st.floats(1, 7)] * 6)


@every(MARKS, ZONES, st.data())
def test_whatever_is_marked_no_more_than_three_are_named_and_none_asks_for_years(
    marks, zones, data
):
    found = [(work(str(at), zone), data.draw(PROFILE)) for at, zone in enumerate(zones)]
    reference = suited(*found)
    named = titles(draw(dict(zip(ITEMS, marks, strict=True)), reference))
    assert len(named) == len({*named}) <= 3
    long = {one.title for one, _ in found if one.job_zone == 5}
    assert not long & {*named}


SHIPPED = Reference()


@every(st.tuples(*[st.integers(0, 4)] * 6))
def test_in_the_shipped_tables_what_is_named_comes_near_and_asks_for_no_years(means):
    own = dict(zip(INTERESTS, map(float, means), strict=True))
    found = fitting(own, None, SHIPPED)
    if max(means) - min(means) >= 1:
        assert all(one.likeness >= 0.5 for one in found)
    else:
        assert found == []
    assert not any(asks_for_years(one.occupation, SHIPPED.country) for one in found)


def test_the_thirty_lines_are_the_publishers_own_five_of_each_kind():
    items = EDITION.exercise("interests").items
    kinds = {text: one.types for one in SHIPPED.activities() for text in [one.text]}
    assert list(items) == ITEMS
    assert [kinds[text] for text in items.values()] == [(item.split("-")[0],) for item in items]
    assert len({*items.values()}) == 30
