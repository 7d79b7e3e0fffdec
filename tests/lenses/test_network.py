"""People: empty quarters by name, three to ask, a kind word on those not met for long."""

from datetime import date

from hypothesis import given as drawn
from hypothesis import settings
from hypothesis import strategies as st

from tests.lens_given import given, key, notes, pictures, said, waits
from workshop.lenses.moves import network
from workshop.render.blocks import Items

LABELS = {
    **{"field": "Where from?", "field.here": "Work", "field.field": "My line"},
    **{"field.target": "Ahead", "field.other": "Elsewhere", "strength.close": "Close"},
}


def draw(*people, today=date(2026, 11, 22)):
    columns = ("initials", "field", "strength", "last", "ask")
    cells = {
        f"p{n}.{column}": value
        for n, one in enumerate(people)
        for column, value in zip(columns, one, strict=False)
        if value
    }
    lens = network.LENS
    return lens.draw(given(lens, {"people": cells}, labels={"people": LABELS}, today=today))


def items(blocks):
    return next(b.items for b in blocks if isinstance(b, Items))


def test_empty_quarters_are_named():
    blocks = draw(("A.", "here", "close"), ("B.", "field", "faint"))
    quoted = "quote [name=Ahead] and quote [name=Elsewhere]"
    assert key(blocks) == f"empty [count=2; quarters={quoted}]"
    full = draw(*((f, f, "close") for f in ("here", "field", "target", "other")))
    assert key(full).startswith("all [")
    assert key(draw(("A.", "here", "close"))).startswith("one [")


def test_those_with_a_question_come_first_then_those_ahead_and_known_a_little():
    blocks = draw(
        ("A.", "here", "close"),
        ("B.", "target", "faint"),
        ("C.", "target", "close"),
        ("D.", "other", "faint", "", "How did you begin?"),
    )
    assert items(blocks) == (
        "ask.with [ask=How did you begin?; name=D.; where=Elsewhere]",
        "ask.without [ask=; name=B.; where=Ahead]",
        "ask.without [ask=; name=C.; where=Ahead]",
    )


def test_more_than_twelve_months_is_a_while():
    def since(last, today=date(2026, 11, 22)):
        return [
            one for one in said(draw(("A.", "here", "close", last), today=today)) if "ago" in one
        ]

    assert since("2025-11") == []
    assert since("2025-10") == ["since [people=ago [month=Oct 2025; name=A.]]"]
    # A year alone may have been its December.
    assert since("2025") == []
    assert since("2024") == ["since [people=ago [month=2024; name=A.]]"]
    assert since("2027-01") == []


def test_there_is_a_script_to_send():
    assert notes(draw(("A.", "here", "close"))) == ["script.text"]


def test_the_table_beside_the_map_has_everyone_who_is_placed():
    blocks = draw(("A.", "here", "close", "2024"), ("B.", "", "close"))
    assert pictures(blocks)[0].twin.rows == (("A.", "Work", "Close", "2024"),)
    assert "unplaced" in said(blocks)


def test_a_person_without_initials_is_nobody_yet():
    assert waits(draw(("", "here", "close")))


WORD = st.sampled_from(["here", "target", "close", "faint", "?"])


@settings(deadline=None)
@drawn(st.lists(st.tuples(st.text(), WORD, WORD, st.text(), st.text()), max_size=40))
def test_whoever_is_known_it_draws(people):
    pictures(draw(*people))


def test_of_those_without_a_question_people_known_a_little_come_first():
    """Moderately weak ties led to the most new jobs: Rajkumar and others, 2022."""
    blocks = draw(
        ("A.", "target", "close"),
        ("B.", "target", "faint"),
        ("C.", "target", "known"),
        ("D.", "target"),
    )
    assert [one.split("name=")[1][:2] for one in items(blocks)] == ["C.", "B.", "A."]
