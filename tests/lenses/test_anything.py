"""Every lens as content uses it, over any answers: it draws, and what it draws can be read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any
from xml.etree import ElementTree as Tree

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import given as drawn
from hypothesis import strategies as st

from tests.any_answers import BRACED, CURRENCIES, answers
from tests.shipped import read_edition
from workshop.content.schema import LensUse
from workshop.i18n.formats import Amounts
from workshop.lenses import LENSES, Given
from workshop.reference import Reference
from workshop.render.blocks import Block, Figures, Paragraph, Picture, Table, plain
from workshop.render.html import fragment

EDITION = read_edition("en")
USES = {name: use for one in EDITION.sections.values() for name, use in one.lenses.items()}
REFERENCE = Reference()
DAYS = (date(2026, 11, 22), date(2028, 2, 29), date(2026, 12, 31))
SINCE = (datetime(2026, 8, 20, 12, tzinfo=UTC), datetime(1999, 12, 31, tzinfo=UTC), None)
TRIES, SLOW = 15, {"move-choice": 6}  # fifty moves are drawn 2,000 times each
LOCALES = ("en_US", "de_DE", "ar_EG")

NO_NUMBER = re.compile(r"\b(nan|NaN|inf|Infinity|None)\b")
NEGATIVE_ZERO = re.compile(r"(?<![\w.,])[-\u2212][^\w\s]?\s?0+(?:[.,]0+)?(?![\w.,]*\d)")
MONEY = re.compile(r"(\$|€|¥|KWD)\s?([\d,]+)(?:\.(\d+))?")
DECIMALS = {"$": 2, "€": 2, "¥": 0, "KWD": 3}
NAMED = ("ink", "fill", "stroke", "href", "id", "font", "text-anchor", "role", "direction")


@st.composite
def given(draw: st.DrawFn, use: LensUse) -> Given:
    """What a lens is given when anything at all was answered."""
    own = {source: EDITION.exercise(source) for source in use.reads.values()}
    found = {source: draw(answers(exercise)) for source, exercise in own.items()}
    back = LENSES[use.lens].looks_back
    # Then as now, but for some of the exercises.
    other = draw(st.sets(st.sampled_from(sorted(own)))) if back and own else set()
    then = {
        source: draw(answers(own[source])) if source in other else found[source] for source in own
    }
    return Given(
        then={role: dict(then[source]) for role, source in use.reads.items()} if back else {},
        since=draw(st.sampled_from(SINCE)) if back else None,
        changed=dict.fromkeys(use.reads, draw(st.sampled_from(DAYS))) if back else {},
        parts={role: dict(found[source]) for role, source in use.reads.items()},
        labels={role: own[source].labels() for role, source in use.reads.items()},
        says=EDITION.sentences(use, REFERENCE, Amounts("en_US", "USD")),
        amounts=Amounts(draw(st.sampled_from(LOCALES)), draw(st.sampled_from(CURRENCIES))),
        reference=REFERENCE,
        today=draw(st.sampled_from(DAYS)),
    )


@pytest.mark.parametrize("name", USES)
def test_a_lens_holds_over_any_answers(name: str) -> None:
    use = USES[name]

    @settings(max_examples=SLOW.get(name, TRIES), suppress_health_check=list(HealthCheck))
    @drawn(given(use))
    def holds(asked: Given) -> None:
        blocks = LENSES[use.lens].draw(asked)
        read_well(blocks, asked.amounts)
        Tree.fromstring(fragment(blocks, scope=name))
        assert LENSES[use.lens].draw(asked) == blocks

    holds()


def read_well(blocks: tuple[Block, ...], amounts: Amounts) -> None:
    """See that the blocks are whole and that no text in them is a slip of the program."""
    first = blocks[0]
    assert isinstance(first, Paragraph | Table | Picture), first
    if isinstance(first, Paragraph) and first.tone == "quiet":
        assert not any(isinstance(block, Picture) for block in blocks)
    for block in blocks:
        whole(block)
        for text in texts(plain(block)):
            told = text.replace(BRACED, "")
            assert not NO_NUMBER.search(told), text
            assert "{" not in told, text
            assert "}" not in told, text
            assert not NEGATIVE_ZERO.search(told), text
            if amounts.locale == "en_US":
                assert has_own_decimals(told), text


def whole(block: Block) -> None:
    """See that a block's parts fit together."""
    match block:
        case Table():
            fits(block)
        case Figures(figures):
            assert 1 <= len(figures) <= 4
            assert all(one.value and one.label for one in figures)
        case Picture(svg, title, alt, twin):
            fits(twin)
            assert title
            assert alt
            for shape in Tree.fromstring(svg).iter():
                numbers = (v for k, v in shape.attrib.items() if not k.startswith(NAMED))
                assert not any(NO_NUMBER.search(value) for value in numbers)


def fits(table: Table) -> None:
    """See that each row has a cell for each column."""
    assert table.rows
    assert all(len(row) == len(table.columns) for row in table.rows)
    assert all(0 <= at < len(table.columns) for at in table.numbers)


def texts(value: Any) -> Iterator[str]:
    """Every text in a plain block; of a drawing what its table does not hold anyway."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, one in value.items():
            if key not in ("svg", "block"):
                yield from texts(one)
    elif isinstance(value, list):
        for one in value:
            yield from texts(one)


def has_own_decimals(text: str) -> bool:
    """Whether money has none or all of its currency's decimals."""
    return all(
        not decimals or len(decimals) == DECIMALS[sign] for sign, _, decimals in MONEY.findall(text)
    )
