"""A snapshot as blocks: a table or bars an item, and in words what is held back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from workshop.board import changes
from workshop.board.policy import Counts, Snapshot
from workshop.board.questions import YES, Question
from workshop.content.schema import Edition
from workshop.render.blocks import Block, Paragraph
from workshop.render.charts.bars import Bar, bars
from workshop.render.charts.canvas import Caption


def blocks(question: Question, snapshot: Snapshot, edition: Edition) -> Iterator[Block]:
    """Yield one picture of a question where one option was picked, else one of each item."""
    words, number = edition.words, edition.amounts.number
    yield Paragraph(words("board.people", count=number(snapshot.people)), "key")
    if question.since:
        yield from changes.blocks(question, snapshot, edition)
    elif set(question.options) == {YES}:
        picked = {
            question.items[item]: counts[YES]
            for item, counts in snapshot.items.items()
            if item in question.items
        }
        if picked:
            yield picture(question.title, picked, snapshot.people, edition)
    else:
        for item, counts in snapshot.items.items():
            if item in question.items:
                yield picture(
                    question.items[item], labelled(question, counts), sum(counts.values()), edition
                )
    withheld = len(question.items) - len(snapshot.items)
    if withheld:
        yield Paragraph(words("board.held", count=number(withheld)), "quiet")


def snapshots(shown: Mapping[str, Any]) -> dict[str, Snapshot]:
    """Read the snapshots that a board has sent, by question.

    Raises:
        ValueError, TypeError, KeyError, AttributeError: they are none.
    """
    return {
        str(name): Snapshot(
            str(name),
            int(one["people"]),
            {
                str(item): {str(option): int(count) for option, count in counts.items()}
                for item, counts in one["items"].items()
            },
        )
        for name, one in shown.items()
    }


def labelled(question: Question, counts: Counts) -> dict[str, int]:
    """Return counts by the option's label, in the question's order."""
    return {label: counts.get(option, 0) for option, label in question.options.items()}


def picture(title: str, counts: Counts, people: int, edition: Edition) -> Block:
    """Draw bars of how many chose each option."""
    words, number = edition.words, edition.amounts.number
    bar_rows = [Bar(label, float(count), number(count)) for label, count in counts.items()]
    facts = ", ".join(f"{one.label}: {one.shown}" for one in bar_rows)
    columns = (words("coach.column-answer"), words("coach.column-count"))
    alt = words("board.alt", title=title, facts=facts)
    return bars(bar_rows, Caption(title, alt, columns), full=max(1, people))
