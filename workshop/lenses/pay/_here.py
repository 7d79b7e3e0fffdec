"""Whose wages are told: of where the learner works, else of a wider area, else of the country."""

from __future__ import annotations

from workshop.lenses._answered import text
from workshop.lenses.lens import Given
from workshop.reference import LocalWages
from workshop.render.blocks import Paragraph

AREAS = ("metro", "region")  # of the situation, from narrow to wide
SAYS = (
    *("here.absent", "here.withheld", "here.at-least", "here.wider"),
    *("price.lower", "price.higher", "price.same", "price.buys", "price.source"),
)
SAME = 1  # percent; prices this near the country's are the country's


def areas(given: Given) -> tuple[str, ...]:
    """Return the codes of the areas where the learner works, narrow to wide; none if not said.

    "Prefer not to say" is the code of no area, so that the country stands.
    """
    said = (text(given.parts.get("situation", {}), part) for part in AREAS)
    return tuple(code for code in said if given.reference.area(code))


def shared(soc_codes: list[str], given: Given) -> tuple[str, ...]:
    """Return the areas from the narrowest in which all these occupations have wages, if any.

    So that what is set side by side is of one place.
    """
    left = areas(given)
    while left:
        found = [given.reference.local_wages(code, left[:1]) for code in soc_codes]
        if all(one and one.area for one in found):
            break
        left = left[1:]
    return left


def place(found: LocalWages, given: Given) -> str:
    """Return the name of the place whose wages these are."""
    return found.area.name if found.area else given.reference.country.name


def passed_over(found: LocalWages, given: Given) -> tuple[Paragraph, ...]:
    """Say why no wages of nearer areas are shown, and whose these are instead."""
    says, money = given.says, given.amounts.using(given.reference.country.currency)
    told = []
    for each in found.passed_over:
        if each.why == "at least" and each.cap is not None:
            per = says(f"per.{found.period}", money=money.money(each.cap))
            told.append(says("here.at-least", place=each.area.name, cap=per))
        else:
            why = "absent" if each.why == "absent" else "withheld"
            told.append(says(f"here.{why}", place=each.area.name))
    if not told:
        return ()
    return (Paragraph(" ".join((*told, says("here.wider", place=place(found, given)))), "quiet"),)


def prices(pay: float, given: Given) -> tuple[Paragraph, ...]:
    """Say what a year's pay buys where the learner works, in money at the country's prices.

    buys = pay ÷ (price level ÷ 100), to hundreds. Nothing where no price level is published.
    """
    says, money = given.says, given.amounts.using(given.reference.country.currency)
    levels = (given.reference.price_level(code) for code in areas(given))
    found = next((level for level in levels if level), None)
    if found is None:
        return ()
    named = {"place": found.area.name, "country": given.reference.country.name}
    source = says("price.source", survey=found.source)
    gap = found.level - 100
    if abs(gap) < SAME:
        return (Paragraph(f"{says('price.same', **named)} {source}", "quiet"),)
    size = says(
        "price.higher" if gap > 0 else "price.lower",
        percent=given.amounts.percent(abs(gap)),
        **named,
    )
    buys = says("price.buys", pay=money.money(pay), real=money.money(round(found.real(pay), -2)))
    return (Paragraph(f"{size} {buys} {source}", "quiet"),)
