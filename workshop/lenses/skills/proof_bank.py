"""The skills that have something to show, as lines for a CV, the newest first."""

from __future__ import annotations

from workshop.lenses._listing import bare
from workshop.lenses.lens import Given, Lens
from workshop.lenses.skills._skill_list import Skill, claimed, proved, quoted, skills
from workshop.render.blocks import Block, Items, Paragraph


def draw(given: Given) -> tuple[Block, ...]:
    """Draw how many skills have proof, a line for each of them, and which still lack one."""
    says, amounts = given.says, given.amounts
    found = skills(given.parts["skills"])
    if not found:
        return (Paragraph(says("waiting"), "quiet"),)
    shown, lacking = proved(found), claimed(found)
    places = {"count": amounts.number(len(shown)), "all": amounts.number(len(shown) + len(lacking))}
    word = ("none" if lacking else "unsaid") if not shown else "some" if lacking else "all"
    blocks: list[Block] = [Paragraph(says(word, **places), "key")]
    if shown:
        blocks += [
            Items(tuple(line(skill, given) for skill in shown)),
            Paragraph(says("use"), "quiet"),
        ]
    if lacking:
        key = "lacking" if len(lacking) > 1 else "lacking-one"
        names = quoted([skill.name for skill in lacking], given)
        blocks.append(Paragraph(says(key, names=names, count=amounts.number(len(lacking)))))
    return tuple(blocks)


def line(skill: Skill, given: Given) -> str:
    """Return a skill, its proof, and when it was last used where that is known."""
    proof = bare(skill.proof)
    if skill.used is None:
        return given.says("line", skill=skill.name, proof=proof)
    used = skill.used.written(given.amounts)
    return given.says("line-used", skill=skill.name, proof=proof, used=used)


LENS = Lens(
    draw=draw,
    reads={"skills": ("name", "level", "proof", "used")},
    says=(
        *("waiting", "none", "unsaid", "some", "all", "line", "line-used", "use"),
        *("quote", "lacking", "lacking-one"),
    ),
)
