"""The sample ladder: three real occupations, their figures, and seats both ways."""

from dataclasses import replace

from tests.lens_given import Known, given, key, pictures, waits
from workshop.lenses.moves import ladder_example
from workshop.reference import Reference
from workshop.render.blocks import Source, Table

LENS = ladder_example.LENS


def draw():
    return LENS.draw(given(LENS, {}, reference=Reference()))


def test_its_occupations_are_those_of_the_articles_titles():
    steps = [Reference().example(work).title for work in ladder_example.LADDER]
    assert steps[0] == "Customer service representatives"
    assert steps[1].startswith("First-line supervisors of office")
    assert steps[2] == "General and operations managers"


def test_each_step_has_its_range_from_the_tables():
    known = Reference()
    rows = pictures(draw())[0].twin.rows
    for row, work in zip(rows, ladder_example.LADDER, strict=True):
        assert f"${known.example(work).annual_median:,.0f}" in row[2]
    assert "$253,390" in rows[2][3]
    assert key(draw()).startswith("reading [high=per.year")


def test_seats_are_told_the_way_round_that_is_more_than_one():
    below = [row[3] for row in next(b for b in draw() if isinstance(b, Table)).rows]
    # 17,268.2 in 50 kinds of office work / 1,506.1 = 11.5; 6,313.3 in 9 kinds / 3,599.0 = 1.8.
    assert below == ["", "below [count=11]", "below [count=2]"]


def test_sources_are_named_once():
    source = next(b.text for b in draw() if isinstance(b, Source))
    assert source.count("OEWS") == source.count("Projections") == 1


def test_wages_that_speak_for_few_of_an_occupation_are_not_shown():
    steps = [Reference().example(work) for work in ladder_example.LADDER]
    known = {step.soc_code: step for step in steps}
    first = steps[0].soc_code
    known[first] = replace(known[first], employee_coverage_ratio=0.4)
    assert waits(LENS.draw(given(LENS, {}, reference=Known(known))))


def test_a_country_without_these_figures_says_so():
    assert waits(LENS.draw(given(LENS, {})))
