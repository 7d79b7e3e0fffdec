"""Goals and plans read back: rules, hours, the ladder, plans as sentences, two examples."""

from datetime import date, timedelta

import pytest
from hypothesis import given as drawn
from hypothesis import settings
from hypothesis import strategies as st

from tests.lens_given import TODAY, Known, Spoken, figures, given, key, notes, pictures, said, waits
from workshop.lenses.goals import goal_check, goal_examples, goal_ladder, if_then_check
from workshop.lenses.goals._goals import goals, meant, plans, same
from workshop.reference import Occupation
from workshop.render.blocks import Items, Said, Table

LONG = {
    "goal": "Evenings at home",
    "span": "long",
    "by": "2028-06-30",
    "hours": 1,
    "mine": "partly",
}
SHORT = {"goal": "Certificate", "span": "short", "by": "2027-08-31", "hours": 8, "mine": "yes"}


def ledger(**named):
    found = {
        f"{row}.{part}": value for row, cells in named.items() for part, value in cells.items()
    }
    return {**found, "order": " ".join(named)}


def check(rows, some=None, week=None):
    lens = goal_check.LENS
    parts = {"goals": ledger(**rows), "plans": ledger(**(some or {})), "week": week or {}}
    return lens.draw(given(lens, parts))


def marks(blocks):
    return {row[0]: row[1:] for b in blocks if isinstance(b, Table) for row in b.rows}


def could(blocks):
    return [item for b in blocks if isinstance(b, Items) for item in b.items]


def climb(**rows):
    lens = goal_ladder.LENS
    return lens.draw(given(lens, {"goals": ledger(**rows)}))


# Which goal is which


def test_a_short_goal_serves_the_longer_goal_it_names_by_place():
    parts = ledger(a=LONG, b={**SHORT, "serves": "two"}, c={**LONG, "goal": "A school"})
    assert [goal.serves for goal in goals(parts, TODAY)] == ["", "c", ""]


@pytest.mark.parametrize("serves", ["three", "none", "", "?"])
def test_a_longer_goal_that_is_not_there_is_not_served(serves):
    [_, short] = goals(ledger(a=LONG, b={**SHORT, "serves": serves}), TODAY)
    assert short.serves == ""
    assert short.alone is (serves == "none")


def test_a_goal_that_says_no_span_is_told_by_its_day():
    near = (TODAY + timedelta(days=366)).isoformat()
    far = (TODAY + timedelta(days=367)).isoformat()
    parts = ledger(a={"goal": "A", "by": near}, b={"goal": "B", "by": far}, c={"goal": "C"})
    assert [goal.long for goal in goals(parts, TODAY)] == [False, True, False]


def test_a_plan_is_for_the_goal_its_wish_names_before_the_row_it_came_from():
    found = goals(ledger(a=LONG, b=SHORT), TODAY)
    by_name, by_row, stray = plans(
        ledger(
            a={"wish": " certificate. ", "if": "x"},
            b={"wish": "My own words", "if": "x"},
            z={"wish": "Another", "if": "x"},
        )
    )
    assert [goal and goal.row for goal in (meant(p, found) for p in (by_name, by_row, stray))] == [
        *("b", "b", None)
    ]
    assert not same("", " ")


# The rules


def test_every_rule_is_marked_in_words():
    blocks = check(
        {"a": {**LONG, "measure": "no late shift"}, "b": {**SHORT, "measure": "2 papers"}},
        {"b": {"wish": "Certificate", "obstacle": "I put it off"}},
    )
    assert key(blocks) == "reading.both [long=1; short=1]"
    assert marks(blocks) == {
        "Evenings at home": ("mark.open", "mark.yes", "mark.partly", "mark.open"),
        "Certificate": ("mark.yes", "mark.yes", "mark.yes", "mark.yes"),
    }
    assert could(blocks) == [
        "could.number [goals=quote [goal=Evenings at home]]",
        "could.orphan [goals=quote [goal=Certificate]]",
    ]


@pytest.mark.parametrize("text", ["$1,895", "٣ أيام", "½ day", "三天", "Two afternoons", "unit Ⅳ"])
def test_a_number_is_found_in_any_script(text):
    assert goal_check.numbered(text, "two three")


@pytest.mark.parametrize("text", ["", "someone said yes", "twofold", "أيام"])
def test_a_text_without_a_number_has_none(text):
    assert not goal_check.numbered(text, "two three")


def test_a_day_that_is_over_is_said_and_today_is_not_over():
    blocks = check(
        {
            "a": {**SHORT, "goal": "A", "by": "2026-11-21"},
            "b": {**SHORT, "goal": "B", "by": TODAY.isoformat()},
            "c": {"goal": "C", "by": "2027-02-30"},
        }
    )
    assert [row[1] for row in marks(blocks).values()] == ["mark.passed", "mark.yes", "mark.open"]
    assert "could.passed [goals=quote [goal=A]]" in could(blocks)
    assert "could.date [goals=quote [goal=C]]" in could(blocks)


def test_a_day_that_does_not_fit_its_span_is_said():
    late, far = (TODAY + timedelta(days=367)).isoformat(), "2100-01-01"
    fits = {"a": {**SHORT, "by": "2027-11-22"}, "b": {**LONG, "by": "2036-12-01"}}
    assert not [item for item in could(check(fits)) if "late" in item or "far" in item]
    found = could(check({"a": {**SHORT, "by": late}, "b": {**LONG, "by": far}}))
    assert "could.late [goals=quote [goal=Certificate]]" in found
    assert "could.far [goals=quote [goal=Evenings at home]]" in found


def test_a_goal_that_stands_alone_or_has_nothing_to_serve_is_no_orphan():
    alone = {**SHORT, "serves": "none"}
    assert not [i for i in could(check({"a": LONG, "b": alone})) if "orphan" in i]
    assert not [i for i in could(check({"b": SHORT})) if "orphan" in i]
    assert [i for i in could(check({"a": LONG, "b": SHORT})) if "orphan" in i]


def test_an_obstacle_is_asked_of_longer_goals_only_where_there_are_no_others():
    def asked(**rows):
        return [item for item in could(check(rows)) if item.startswith("could.obstacle")]

    assert asked(a=LONG, b=SHORT) == ["could.obstacle [goals=quote [goal=Certificate]]"]
    assert asked(a=LONG) == ["could.obstacle [goals=quote [goal=Evenings at home]]"]


# The hours


def test_the_hours_of_all_goals_stand_beside_the_hours_that_are_free():
    goals_of_9 = {"a": LONG, "b": SHORT}
    week = {"learning.actual": 2, "people.actual": 3, "rest.actual": 4, "sleep.actual": 56}
    assert said(check(goals_of_9, week=week))[-1] == (
        "hours.within [asked=count.many [hours=9]; free=count.many [hours=9]; "
        "more=count.many [hours=0]]"
    )
    assert said(check(goals_of_9, week={**week, "rest.actual": 3}))[-1] == (
        "hours.over [asked=count.many [hours=9]; free=count.many [hours=8]; "
        "more=count.one [hours=1]]"
    )
    assert said(check(goals_of_9))[-1] == "hours.unknown [asked=count.many [hours=9]]"


def test_a_goal_without_hours_is_named_as_not_counted():
    open_ = {part: value for part, value in LONG.items() if part != "hours"}
    assert said(check({"a": open_, "b": SHORT}))[-1] == (
        "hours.unknown [asked=count.many [hours=8]] "
        "hours.blank [goals=quote [goal=Evenings at home]]"
    )
    assert said(check({"a": {**LONG, "hours": 0}, "b": SHORT}))[-1].endswith("[hours=8]]")


def test_the_hours_of_a_class_are_hours_of_the_goal_that_it_serves():
    degree = {**LONG, "hours": 8}
    serving = {**SHORT, "serves": "one"}

    def asked(**rows):
        return said(check(rows))[-1].split("hours=")[1].split("]")[0]

    assert asked(a=degree, b={**serving, "hours": 8}) == "8"
    assert asked(a=degree, b={**serving, "hours": 3}, c={**serving, "hours": 4}) == "8"
    assert asked(a=degree, b={**serving, "hours": 6}, c={**serving, "hours": 4}) == "10"
    assert asked(a={**LONG, "hours": ""}, b={**serving, "hours": 8}) == "8"
    assert asked(a=degree, b={**SHORT, "serves": "none", "hours": 8}) == "16"


def test_hours_add_up_as_they_are_written():
    rows = {n: {**SHORT, "hours": hours} for n, hours in (("a", 0.1), ("b", 0.2), ("c", 0.95))}
    assert "hours=1.25]" in said(check(rows))[-1]


def test_more_hours_than_a_week_has_and_none_at_all_are_said():
    assert said(check({"a": {**SHORT, "hours": 168}}))[-1].startswith("hours.unknown")
    beyond = {"a": {**SHORT, "hours": 168}, "b": {**SHORT, "hours": 0.5}}
    assert said(check(beyond))[-1].startswith("hours.beyond [asked=count.many [hours=168.5]")
    assert said(check({"a": {**SHORT, "hours": 0}}))[-1] == "hours.none"


# The ladder


def test_the_next_and_the_farthest_day_are_told():
    past = {**SHORT, "goal": "Over", "by": "2026-01-01"}
    blocks = climb(a=LONG, b={**SHORT, "serves": "one"}, c=past)
    assert key(blocks) == (
        "reading [far=June 30, 2028; first=Certificate; last=Evenings at home; "
        "near=August 31, 2027]"
    )
    assert key(climb(a=LONG)) == "one [far=June 30, 2028; first=Evenings at home; " + (
        "last=Evenings at home; near=June 30, 2028]"
    )
    assert key(climb(c=past)) == "past"


def test_the_ladder_is_climbed_from_the_nearest_goal_to_the_longer_one():
    blocks = climb(
        a={**SHORT, "goal": "near", "by": "2026-12-01", "serves": "one"},
        b={**SHORT, "goal": "alone", "serves": "none"},
        c=LONG,
        d={**SHORT, "goal": "later", "serves": "one"},
        e={**LONG, "goal": "farthest", "by": "2100-01-01"},
    )
    [picture] = pictures(blocks)
    assert [row[0] for row in picture.twin.rows] == [
        *("farthest", "Evenings at home", "later", "near", "alone")
    ]
    assert [row[2] for row in picture.twin.rows] == [
        *("is-long", "is-long", "Evenings at home", "Evenings at home", "leads-nowhere")
    ]
    assert said(blocks)[-1] == "no-step [goals=quote [goal=farthest]]"


def test_a_day_that_is_over_or_missing_is_told_on_the_ladder():
    [picture] = pictures(climb(a={**SHORT, "by": "2026-01-01"}, b={**SHORT, "goal": "B", "by": ""}))
    assert [row[1] for row in picture.twin.rows] == ["passed [date=January 1, 2026]", "no-date"]


def test_without_a_day_there_is_no_ladder_yet():
    blocks = climb(a={"goal": "A"})
    assert waits(blocks)
    assert not pictures(blocks)


# The plans


class Real(Spoken):
    """The two sentences and the words that begin them, as the English edition has them."""

    def __getitem__(self, key):
        own = {
            "lead.if": "if, when",
            "lead.then": "then, and then",
            "lead.own": "I, I’ll",
            "plan.will": "If {when}, then I will {then}",
            "plan.own": "If {when}, then {then}",
        }
        return own.get(key) or super().__getitem__(key)

    def __call__(self, key, **places):
        if key.startswith("plan."):
            return self[key].format(**places)
        return super().__call__(key, **places)


@pytest.mark.parametrize(
    ("when", "then", "sentence"),
    [
        ("it rains", "take the bus", "If it rains, then I will take the bus"),
        ("If it rains, ", "then I take the bus.", "If it rains, then I take the bus."),
        ("When it rains…", "I'll take the bus!", "If it rains, then I'll take the bus!"),
        ("iffy weather", "thenceforth walk", "If iffy weather, then I will thenceforth walk"),
        ("… it rains", "… ice skate", "If it rains, then I will ice skate"),
    ],
)
def test_a_plan_is_said_as_one_sentence_with_if_and_then_once(when, then, sentence):
    plan = plans(ledger(a={"if": when, "then": then}))[0]
    assert if_then_check.sentence(plan, Real({}, "test")) == sentence


def read(some, rows=None):
    lens = if_then_check.LENS
    return lens.draw(given(lens, {"plans": ledger(**some), "goals": ledger(**(rows or {}))}))


def test_whole_plans_are_read_back_and_the_others_say_what_is_open():
    blocks = read(
        {
            "a": {"wish": "A", "if": "x", "then": "y", "person": "Ana"},
            "b": {"wish": "B", "if": "x", "person": "Ana"},
            "c": {"wish": "C", "then": "y"},
            "d": {"wish": "D", "obstacle": "z"},
            "e": {"wish": "E"},
        },
        {"b": {**SHORT, "goal": "B"}, "e": SHORT, "f": LONG},
    )
    assert key(blocks) == "reading.one"
    assert [b.asked for b in blocks if isinstance(b, Said)] == ["A"]
    assert said(blocks)[1:6] == [
        *("half.then [wish=B]", "half.if [wish=C]", "half.both [wish=D]"),
        # The wish of E was only filled in from the goals.
        "no-plan [goals=quote [goal=Certificate]]",
        "tell [people=Ana]",
    ]
    assert notes(blocks) == ["evidence.text evidence.first"]


def test_a_wish_that_was_only_filled_in_is_not_a_plan():
    assert waits(read({"a": {"wish": "Certificate"}}))
    assert key(read({"a": {"outcome": "x"}})) == "reading.none"
    whole = {"if": "x", "then": "y"}
    assert key(read({"a": whole, "b": whole})) == "reading.some"


# The examples


DESIGNER = Occupation(
    **{"soc_code": "15-1255", "title": "Designers", "employee_coverage_ratio": 0.86},
    **{"annual_p25": 64_990, "annual_median": 98_090, "annual_p75": 141_860},
    wage_source="OEWS, May 2024",
)


def example(job=None, month=None, known=DESIGNER, currency="USD"):
    lens = goal_examples.LENS
    parts = {"job": job or {}, "essentials": month or {}}
    reference = Known({known.soc_code: known})
    return lens.draw(given(lens, parts, reference=reference, currency=currency))


def test_a_month_names_the_lines_that_are_blank():
    lines = ", ".join(f"essentials-line [line={one}]" for one in ("bills", "travel", "care"))
    told = said(example(month={"rent": 1000, "food": 500}))
    assert f"essentials-blank [lines={lines}, and essentials-line [line=debts]]" in told


def test_a_month_says_what_is_needed_and_what_is_missing():
    month = {"rent": 1000, "food": 500}
    pay = {"pay": 1800, "basis": "month", "taken_home": 80}  # 1,440 kept
    told = key(example(pay, month))
    assert told.startswith("month.missing [gap=$60;")
    assert "need=$1,500" in told
    assert key(example({**pay, "work_cost": 40}, month)).startswith("month.missing [gap=$100;")
    assert "left=$60" in key(example({**pay, "pay": 1950}, month))  # 1,560
    assert key(example({"pay": 0, "basis": "week"}, month)) == "month.nothing " + (
        "[gap=$1,500; left=-$1,500; need=$1,500]"
    )
    assert key(example({}, month)) == "month.no-pay [need=$1,500]"


def test_wages_are_in_dollars_whatever_the_learners_currency():
    blocks = example({}, {"rent": 900}, currency="GBP")
    assert "£900" in key(blocks)
    assert figures(blocks) == {
        "figure.lower": "$64,990",
        "figure.middle": "$98,090",
        "figure.upper": "$141,860",
    }


def test_a_wage_that_leaves_most_people_out_is_not_shown():
    left_out = Occupation("15-1255", "Designers", employee_coverage_ratio=0.5, annual_p25=1)
    assert figures(example(known=left_out)) == {}
    assert figures(example(known=Occupation("15-1255", "D", employee_coverage_ratio=0.9))) == {}


def test_the_two_ways_stand_side_by_side_before_anything_is_answered():
    blocks = example()
    assert waits(blocks)
    [table] = [b for b in blocks if isinstance(b, Table)]
    assert [row[0] for row in table.rows] == [f"{r}.what" for r in goal_examples.ROWS]
    assert notes(blocks) == ["claim.text"]


# Whatever is typed


WORDS = st.one_of(st.text(max_size=30), st.sampled_from(["If", "then", "I", "٣", "A" * 300, ""]))
DAYS = st.one_of(st.dates(date(1, 1, 1), date(9999, 12, 31)).map(date.isoformat), WORDS)
GOALS = st.fixed_dictionaries(
    {},
    optional={
        "goal": WORDS,
        "span": st.sampled_from(["short", "long", "?"]),
        "measure": WORDS,
        "by": DAYS,
        "hours": st.one_of(st.floats(), st.integers(-1, 200), st.text(max_size=3)),
        "mine": st.sampled_from(["yes", "partly", "no", "?"]),
        "serves": st.sampled_from(["one", "two", "three", "none", "?"]),
    },
)
PLANS = st.fixed_dictionaries(
    {}, optional=dict.fromkeys(("wish", "outcome", "obstacle", "if", "then", "person"), WORDS)
)


def rows_of(some):
    return {f"r{n}": row for n, row in enumerate(some)}


@settings(deadline=None)
@drawn(st.lists(GOALS, max_size=40), st.lists(PLANS, max_size=5), st.floats(0, 168))
def test_whatever_is_written_is_read_back(some, written, rest):
    rows, kept = rows_of(some), rows_of(written)
    blocks = check(rows, kept, {"rest.actual": rest})
    found = goals(ledger(**rows), TODAY)
    assert waits(blocks) is (not found)
    assert sum(len(b.rows) for b in blocks if isinstance(b, Table)) == len(found)
    for picture in pictures(climb(**rows)):
        assert len(picture.twin.rows) == len(found)
    read(kept, rows)


@settings(deadline=None)
@drawn(st.floats(0, 1e9), st.floats(0, 1e9), st.floats(0, 100))
def test_more_pay_never_makes_more_missing(pay, need, kept):
    def gap(amount):
        job = {"pay": amount, "basis": "month", "taken_home": kept}
        return "month.covered" in key(example(job, {"rent": need}))

    assert gap(pay * 2) >= gap(pay)
