"""The proof bank: lines for a CV, the newest first."""

from hypothesis import given as drawn
from hypothesis import settings
from hypothesis import strategies as st

from tests.lens_given import given, key, said, waits
from workshop.lenses.skills.proof_bank import LENS
from workshop.render.blocks import Items


def draw(*skills):
    rows = {f"r{n}.{column}": v for n, row in enumerate(skills) for column, v in row.items()}
    return LENS.draw(given(LENS, {"skills": rows}))


def lines(blocks):
    return [line for block in blocks if isinstance(block, Items) for line in block.items]


def test_the_skill_used_last_comes_first_and_one_without_a_date_last():
    blocks = draw(
        {"name": "Type", "proof": "A test."},
        {"name": "Cook", "proof": "A  menu\n", "used": "2020"},
        {"name": "Sell", "proof": "A prize", "used": "2025-02"},
    )
    assert lines(blocks) == [
        "line-used [proof=A prize; skill=Sell; used=Feb 2025]",
        "line-used [proof=A menu; skill=Cook; used=2020]",
        "line [proof=A test; skill=Type]",
    ]
    assert key(blocks) == "all [all=3; count=3]"


def test_a_skill_that_lacks_proof_is_named():
    blocks = draw({"name": "Sell", "proof": "A prize"}, {"name": "Cook", "level": "2"})
    assert key(blocks) == "some [all=2; count=1]"
    assert said(blocks)[-1] == "lacking-one [count=1; names=quote [name=Cook]]"


def test_a_skill_that_is_not_there_yet_lacks_nothing():
    blocks = draw({"name": "Sell", "proof": "A prize"}, {"name": "Fly", "level": "0"})
    assert key(blocks) == "all [all=1; count=1]"
    assert key(draw({"name": "Fly", "level": "0"})) == "unsaid [all=0; count=0]"


def test_nothing_proved_has_no_lines():
    blocks = draw({"name": "Sell"}, {"name": "Cook", "proof": "  "})
    assert key(blocks) == "none [all=2; count=0]"
    assert lines(blocks) == []


def test_proof_without_a_name_waits():
    assert waits(draw({"proof": "A prize"}))


CELLS = st.one_of(st.text(max_size=30), st.floats(), st.booleans(), st.none())


@settings(deadline=None)
@drawn(st.lists(st.fixed_dictionaries({"name": CELLS, "proof": CELLS, "used": CELLS}), max_size=40))
def test_there_is_a_line_for_each_skill_with_proof(skills):
    proved = [
        row
        for row in skills
        if all(isinstance(row[c], str) and row[c].strip() for c in ("name", "proof"))
    ]
    assert len(lines(draw(*skills))) == len(proved)
