"""How far pay has risen since the official wages: said beside them, never put into them.

Rise = Employment Cost Index of wages in private firms, newest quarter ÷ quarter of the wages.
Source: the country's index of pay; `Reference.pay_growth`.
"""

from __future__ import annotations

from workshop.lenses.lens import Given
from workshop.render.blocks import Paragraph

SINCE = ("rise.since", "rise.read")
RAISED = ("rise.label", "rise.about")


def since(given: Given) -> tuple[Paragraph, ...]:
    """Say how far pay has risen since the wages of this page, and whether a copy was read."""
    growth = given.reference.pay_growth()
    if growth is None:
        return ()
    told = given.says(
        "rise.since",
        percent=given.amounts.number(growth.percent, 1),
        since=given.amounts.month(growth.since),
        until=given.amounts.month(growth.until),
        survey=given.reference.source("pay_growth"),
    )
    read = () if growth.official else (given.says("rise.read"),)
    return (Paragraph(" ".join((told, *read)), "quiet"),)
