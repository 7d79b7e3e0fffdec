"""What work asks for in schooling: committed first, honest gaps, two views side by side."""

from dataclasses import dataclass, field, replace

import pytest
from hypothesis import given as drawn
from hypothesis import settings
from hypothesis import strategies as st

from tests.lens_given import Known, given, key, notes, pictures, said, waits
from tests.shipped import read_edition
from workshop.lenses.learning import education_fit
from workshop.lenses.learning._education_claims import FACTORS
from workshop.lenses.learning._entry import slug
from workshop.lenses.learning._schooling import college, shares
from workshop.reference import EducationPays, Licensed, Occupation, Reference
from workshop.render.blocks import Source, Table

TERMS = [
    key
    for key in read_edition("en").lens("education-fit").says
    if key.startswith(("level.", "bar.", "education.", "training."))
]
TOLD = {"projection_source": "Projections, 2024–34", "employee_coverage_ratio": 0.9}
CLERK = Occupation(
    **{"soc_code": "43-0001", "title": "Clerks", "typical_education": "Bachelor's degree"},
    **{"on_the_job_training": "Short-term on-the-job training", **TOLD},
)
DRIVER = Occupation(
    **{"soc_code": "53-0001", "title": "Drivers", "on_the_job_training": "None", **TOLD},
    typical_education="No formal educational credential",
)
BLANK = Occupation("99-0001", "Others")
# 12 + 30 + 8 need no college; 20 + 25 + 5 do.
ASKED = {
    **{"less_than_high_school": 12, "high_school": 30, "certificate": 8, "some_college": 0},
    **{"associate": 20, "bachelor": 25, "master": 4.6, "doctoral": 0.4},
}
LEVELS = tuple(
    EducationPays(f"Level {n}", n, 700 + 100 * n, 6 - n / 2, 2024, "b", "copy (year inferred)")
    for n in range(1, 10)
)


@dataclass
class Schooled(Known):
    """A reference that knows what is asked of new hires, and pay by schooling."""

    asked: dict[str, dict[str, float]] = field(default_factory=lambda: {"43-0001": ASKED})
    levels: tuple[EducationPays, ...] = LEVELS
    credentials: dict[str, Licensed] = field(default_factory=dict)

    def licensed(self, code):
        return self.credentials.get(code)

    def education(self, code):
        return self.asked.get(code, {})

    def education_pays(self):
        return self.levels


KNOWN = Schooled({one.soc_code: one for one in (CLERK, DRIVER, BLANK)})


def draw(checked, soc="43-0001", options=None, reference=KNOWN, currency="USD"):
    lens = education_fit.LENS
    job = {"occupation": "Own words", "occupation_soc": soc} if soc else {}
    kept = {name.replace("_", "-"): value for name, value in checked.items()}
    parts = {"checked": kept, "job": job, "options": options or {}}
    labels = {"checked": {f"{one}-job": f"Claim {one}." for one in FACTORS}}
    told = {"labels": labels, "reference": reference, "currency": currency, "more_says": TERMS}
    return lens.draw(given(lens, parts, **told))


def asked_of(reference):
    return given(education_fit.LENS, {}, reference=reference)


def tables(blocks):
    return [block for block in blocks if isinstance(block, Table)]


def test_no_figure_is_shown_before_a_claim_is_rated():
    blocks = draw({})
    assert waits(blocks)
    assert len(blocks) == 1


def test_the_level_that_most_name_is_told():
    blocks = draw({"learning_career": 2})
    assert key(blocks) == "reading [level=level.high; percent=30%; title=Clerks]"
    own, asked = pictures(blocks)
    assert own.twin.rows == (("factor.learning", "", "2"),)
    assert [row[1] for row in asked.twin.rows] == ["12%", "30%", "8%", "20%", "25%", "5%"]


def test_only_the_claims_about_a_job_that_are_rated_have_a_card():
    blocks = draw({"vocational_job": 0, "formal_career": 4})
    assert notes(blocks) == ["fact.vocational [percent=8%]"]


@pytest.mark.parametrize(
    ("mark", "apart"), [(0, False), (1, False), (2, False), (3, True), (4, True)]
)
def test_a_view_at_the_other_side_of_the_figure_is_said_to_point_another_way(mark, apart):
    blocks = draw({"formal_job": mark})  # half of those asked name college
    fact = "fact.formal [percent=50%]"
    told = f"differs [fact={fact}; mark={mark}]"
    assert notes(blocks) == [told if apart else fact]
    assert ("apart" in said(blocks)) is apart


def test_without_shares_the_official_level_is_told():
    blocks = draw({"formal_job": 1, "learning_job": 0}, "53-0001")
    usual = "education.no_formal_educational_credential"
    assert key(blocks) == f"usual [level={usual}; title=Drivers]"
    assert notes(blocks)[0] == f"differs [fact=fact.formal-usual [level={usual}]; mark=1]"
    assert "withheld [title=Drivers]" in said(blocks)
    assert len(pictures(blocks)) == 1


def test_learning_that_the_list_does_not_name_takes_no_side():
    for mark in (0, 4):
        told = notes(draw({"learning_job": mark}, "53-0001"))
        assert told == ["fact.learning-no [training=training.none]"]
    long = "Long-term on-the-job training"
    known = Schooled({"43-0001": replace(CLERK, on_the_job_training=long)})
    needed = "fact.learning-some [training=training.long_term_on_the_job_training]"
    assert notes(draw({"learning_job": 0}, reference=known)) == [needed]
    told = notes(draw({"learning_job": 4}, reference=known))
    assert told == [f"differs [fact={needed}; mark=4]"]


def test_shares_of_which_much_is_withheld_are_no_figure():
    def told(**asked):
        return shares(CLERK, asked_of(Schooled(KNOWN.by_code, asked={"43-0001": asked})))

    assert told(master=20.35) == {}
    assert told(bachelor=94.9) == {}
    assert told(bachelor=95, high_school=1)["high"] == 1
    for soc, asked in {"43-0001": {"master": 20}, "99-0001": {}}.items():
        blocks = draw(
            {"vocational_job": 4}, soc, reference=Schooled(KNOWN.by_code, asked={soc: asked})
        )
        assert notes(blocks) == ["fact.vocational-none"]


def test_certificates_and_unknown_terms_have_no_figure():
    blocks = draw({"certificate_job": 4, "formal_job": 4, "learning_job": 4}, "99-0001")
    assert key(blocks) == "no [title=Others]"
    assert notes(blocks) == ["fact.formal-none", "fact.learning-none", "fact.certificate-none"]


def test_the_work_one_could_learn_for_stands_in_where_the_own_is_not_listed():
    options = {"a.target_soc": "00-0000", "b.target_soc": "43-0001", "order": "a b"}
    job = draw({"formal_job": 2}, "77-7777", options)
    assert key(job).startswith("reading [")
    assert "other [occupation=Own words; title=Clerks]" in said(job)
    assert "wanted [title=Clerks]" not in said(draw({"formal_job": 2}, "43-0001", options))
    assert any(text.startswith("wanted [") for text in said(draw({"formal_job": 2}, "", options)))


def test_without_any_known_work_there_is_no_card_and_no_verdict():
    blocks = draw({"formal_job": 4, "learning_job": 4}, "77-7777")
    assert key(blocks) == "unlisted [occupation=Own words]"
    assert not notes(blocks)
    assert key(draw({"formal_job": 4}, "")) == "unnamed"


def test_pay_stands_for_the_usual_level_and_its_neighbours_in_dollars():
    table = tables(draw({"formal_job": 2}, currency="EUR"))[0]
    assert table.rows == (
        ("Level 4", "$1,100", "pays.unit [count=4]"),
        ("Level 5", "$1,200", "pays.unit [count=3.5]"),
        ("Level 6", "$1,300", "pays.unit [count=3]"),
    )
    assert "pays.care" in said(draw({"formal_job": 2}))
    assert not tables(draw({"formal_job": 2}, reference=Schooled(KNOWN.by_code, levels=())))


@pytest.mark.parametrize(
    ("evidence", "told"),
    [
        ("official page text", "source.pays [year=2024]"),
        ("one secondary page", "source.pays-read [year=2024]"),
        ("secondary full copy (year inferred)", "source.pays-inferred [year=2024]"),
    ],
)
def test_the_source_says_how_it_was_read(evidence, told):
    levels = tuple(
        EducationPays(one.level, one.place, one.median_weekly, None, 2024, "b", evidence)
        for one in LEVELS
    )
    blocks = draw({"formal_job": 2}, reference=Schooled(KNOWN.by_code, levels=levels))
    source = next(block.text for block in blocks if isinstance(block, Source))
    assert source.endswith(told)
    assert "credit of education" in source
    assert tables(blocks)[0].rows[0][2] == "none"


def test_college_is_asked_for_from_a_half_on():
    known = asked_of(KNOWN)
    found = shares(CLERK, known)
    assert college(CLERK, found, known) is True
    assert college(CLERK, {**found, "beyond": 4}, known) is False
    assert college(BLANK, {}, known) is None
    assert college(DRIVER, {}, known) is False


def test_the_real_tables_fit():
    reference = Reference()
    ladder, known = reference.country.schooling, asked_of(reference)
    levels = {level for bar in ladder.bars.values() for level in bar}
    assert set(reference.education("11-1011")) <= levels
    assert len(levels) == 12
    assert {n for term in ladder.entry.values() for n in term.beside} == {*range(1, 9)}
    assert {*ladder.college, *ladder.vocational} <= {*ladder.bars}
    terms = reference.table("occupations")
    assert {slug(term) for term in terms["typical_education"].dropna()} == {*ladder.entry}
    assert ladder.brief in {slug(term) for term in terms["on_the_job_training"].dropna()}
    # O*NET withholds four fifths of what was said in user support.
    support, sales = (reference.occupation(code) for code in ("15-1232", "41-2031"))
    assert shares(support, known) == {}
    assert 99 < sum(shares(sales, known).values()) < 101


MARKS = st.dictionaries(
    st.sampled_from([f"{factor}_{side}" for factor in FACTORS for side in ("job", "career")]),
    st.one_of(st.floats(), st.integers(-9, 9), st.text(), st.booleans()),
)


@settings(deadline=None)
@drawn(MARKS, st.sampled_from(["43-0001", "53-0001", "99-0001", "77-7777", ""]), st.text())
def test_whatever_is_rated_it_draws(marks, soc, target):
    blocks = draw(marks, soc, {"a.target_soc": target})
    pictures(blocks)
    assert "nan" not in repr(blocks).casefold()


@pytest.mark.parametrize(
    ("training", "told", "apart"),
    [
        ("Short-term on-the-job training", "fact.learning-short", False),
        ("Moderate-term on-the-job training", "fact.learning-some", True),
        ("None", "fact.learning-no", False),
    ],
)
def test_up_to_a_month_of_training_does_not_speak_against_a_job_that_asks_no_learning(
    training, told, apart
):
    known = Schooled({"43-0001": replace(CLERK, on_the_job_training=training)})
    [card] = notes(draw({"learning_job": 4}, reference=known))
    assert told in card
    assert card.startswith("differs") is apart


@pytest.mark.parametrize("mark", [0, 4])
def test_certificates_stand_beside_what_people_in_the_group_hold_and_take_no_side(mark):
    held = Licensed("Clerical", 10.3, 24.0, "2025 (11 months)", "table 53", "one secondary page")
    known = Schooled({"43-0001": CLERK}, credentials={"43-0001": held})
    blocks = draw({"certificate_job": mark}, reference=known)
    told = "fact.certificate [all=24%; group=Clerical; percent=10%; year=2025]"
    assert notes(blocks) == [told]
    [source] = [block.text for block in blocks if isinstance(block, Source)]
    assert "source.licensed-quoted [reference=2025 (11 months)]" in source
    official = Schooled(
        {"43-0001": CLERK}, credentials={"43-0001": replace(held, evidence="official page text")}
    )
    [source] = [
        b.text for b in draw({"certificate_job": mark}, reference=official) if isinstance(b, Source)
    ]
    assert "source.licensed [" in source


def test_a_group_without_a_figure_says_that_there_is_none():
    blocks = draw({"certificate_job": 4})
    assert notes(blocks) == ["fact.certificate-none"]
    assert not any("licensed" in block.text for block in blocks if isinstance(block, Source))
