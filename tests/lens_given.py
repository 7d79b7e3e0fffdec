"""What a lens is given in a test: sentences that show their places, and a small reference."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from xml.etree import ElementTree as Tree

from workshop.i18n.formats import Amounts
from workshop.i18n.messages import Words
from workshop.lenses import Given, Lens
from workshop.reference import (
    Area,
    Country,
    JobsHeld,
    LocalWages,
    Marks,
    Occupation,
    PayGrowth,
    PriceLevel,
    Reference,
    Taxes,
    Tenure,
)
from workshop.reference.local_wages import of_nation
from workshop.render.blocks import Block, Figures, Note, Paragraph, Picture

TODAY = date(2026, 11, 22)
SHIPPED = Reference()
UNITED_STATES = SHIPPED.country


class Spoken(Words):
    """Sentences that are their own key and places; a key the lens does not declare is missing."""

    def __call__(self, key: str, **places: str) -> str:
        filled = "; ".join(f"{name}={value}" for name, value in sorted(places.items()))
        return f"{self[key]} [{filled}]" if filled else self[key]


@dataclass
class Known:
    """A reference with what a test says it knows."""

    by_code: dict[str, Occupation] = field(default_factory=dict)
    near: dict[str, list[str]] = field(default_factory=dict)
    evidence: str = "one secondary page"
    growth: PayGrowth | None = None
    here: dict[str, LocalWages] = field(default_factory=dict)
    prices: dict[str, PriceLevel] = field(default_factory=dict)
    marks: dict[str, Marks] = field(default_factory=dict)
    country: Country = UNITED_STATES
    tax_table: Taxes | None = None

    def has(self, table: str) -> bool:
        return bool(table)

    def taxes(self) -> Taxes | None:
        return self.tax_table

    has_wages = True
    skill_groups = SHIPPED.skill_groups
    describes = "the United States"

    def example(self, term: str) -> Occupation | None:
        known = SHIPPED.example(term)
        return self.by_code.get(known.soc_code) if known else None

    def pay_growth(self) -> PayGrowth | None:
        return self.growth

    def occupation(self, code: str | None) -> Occupation | None:
        return self.by_code.get(code or "")

    def related(self, code: str | None, limit: int = 8) -> tuple[Occupation, ...]:
        return tuple(self.by_code[near] for near in self.near.get(code or "", [])[:limit])

    def local_wages(self, code: str | None, codes: Iterable[str]) -> LocalWages | None:
        known = next((one for one in self.by_code.values() if one.soc_code == code), None)
        place = next((code for code in codes if code in self.here), "")
        if known is None:
            return None
        return self.here[place] if place else of_nation(known, ())

    def area(self, code: str | None) -> Area | None:
        return Area(code, "place", f"Area {code}") if code and code.isdigit() else None

    def price_level(self, code: str | None) -> PriceLevel | None:
        return self.prices.get(code or "")

    def tasks(self, code: str | None) -> tuple[str, ...]:
        return ("Greet people.", "Tidy up.") if code in self.by_code else ()

    def interests(self, code: str | None) -> Marks | None:
        return self.marks.get("interests")

    def work_values(self, code: str | None) -> Marks | None:
        return self.marks.get("values")

    def tenure(self, age: float | None = None) -> Tenure | None:
        if age is None:
            return Tenure(3.9, "16 years and over", "January 2024", "b", self.evidence)
        return (
            Tenure(4.9, "35 to 44 years", "January 2020", "b", "one secondary page")
            if 35 <= age < 45
            else None
        )

    def jobs_held(self) -> tuple[JobsHeld, ...]:
        return (JobsHeld(12.9, 18, 58, "Born 1957-64 (NLSY79)", "26 Aug 2025", "b", self.evidence),)

    def licensed(self, code: str | None) -> None:
        return None

    def compensation(self, code: str | None) -> None:
        return None

    def source(self, table: str) -> str:
        return f"source of {table}"

    def credits(self, *tables: str) -> tuple[str, ...]:
        return tuple(f"credit of {table}" for table in tables)


def given(
    lens: Lens,
    parts: Mapping[str, Mapping[str, Any]],
    *,
    labels: Mapping[str, Mapping[str, str]] | None = None,
    reference: Any = None,
    currency: str = "USD",
    more_says: Iterable[str] = (),
    today: date = TODAY,
    then: Mapping[str, Mapping[str, Any]] | None = None,
    since: datetime | None = None,
    changed: Mapping[str, date] | None = None,
) -> Given:
    """All of a lens's roles, empty unless `parts`, and `then` for the past, fill them."""
    return Given(
        parts={role: dict(parts.get(role, {})) for role in lens.reads},
        labels={role: dict((labels or {}).get(role, {})) for role in lens.reads},
        says=Spoken({key: key for key in (*lens.says, *more_says)}, "test"),
        amounts=Amounts("en_US", currency),
        reference=reference or Known(),
        today=today,
        then={role: dict((then or {}).get(role, {})) for role in lens.reads},
        since=since,
        changed=dict(changed or {}),
    )


def key(blocks: tuple[Block, ...]) -> str:
    """The one-sentence reading, which comes first."""
    assert isinstance(blocks[0], Paragraph)
    assert blocks[0].tone == "key", blocks[0]
    return blocks[0].text


def waits(blocks: tuple[Block, ...]) -> bool:
    """Whether a lens says only, and quietly, what it waits for."""
    assert isinstance(blocks[0], Paragraph)
    return blocks[0].tone == "quiet"


def figures(blocks: tuple[Block, ...]) -> dict[str, str]:
    """The big numbers by their label."""
    return {f.label: f.value for b in blocks if isinstance(b, Figures) for f in b.figures}


def notes(blocks: tuple[Block, ...]) -> list[str]:
    """What the boxed remarks say."""
    return [block.text for block in blocks if isinstance(block, Note)]


def said(blocks: tuple[Block, ...]) -> list[str]:
    """The paragraphs."""
    return [block.text for block in blocks if isinstance(block, Paragraph)]


def pictures(blocks: tuple[Block, ...]) -> list[Picture]:
    """The pictures, each of them well-formed."""
    found = [block for block in blocks if isinstance(block, Picture)]
    for picture in found:
        Tree.fromstring(picture.svg)
        assert all(len(row) == len(picture.twin.columns) for row in picture.twin.rows)
    return found
