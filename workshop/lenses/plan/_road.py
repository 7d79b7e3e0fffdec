"""The picture of a roadmap: posts from today to the ninetieth day, each thing by its day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from workshop.lenses._listing import bare
from workshop.lenses.lens import Given
from workshop.lenses.plan._commitment import COMMITMENT_PARTS, Commitment
from workshop.render.blocks import Picture
from workshop.render.charts.canvas import Caption
from workshop.render.charts.roadmap import DAYS, Mark, Post, roadmap

POSTS = (0, 30, 60, DAYS)


def days(one: Commitment, given: Given) -> int | None:
    """Return in how many days the thing is due; below 0 where that has passed."""
    return None if one.by is None else (one.by - given.today).days


def picture(found: Sequence[Commitment], given: Given) -> Picture:
    """Draw the road with its posts, and each thing by its day."""
    says, amounts = given.says, given.amounts

    def mark(one: Commitment) -> Mark:
        left = days(one, given)
        day_text = says("day.none") if one.by is None else amounts.day(one.by)
        note = says("note.first", first=one.first) if one.first else ""
        spent = "" if one.hours is None else amounts.number(float(one.hours), 2)
        return Mark(one.what, left, day_text, note, (one.first, spent, one.who))

    posts = [
        Post(
            at,
            says("post.days", days=amounts.number(at)) if at else says("post.today"),
            amounts.short_day(given.today + timedelta(at)),
        )
        for at in POSTS
    ]
    marks = [mark(one) for one in found]
    facts = " ".join(says("picture.fact", what=bare(r.label), day=r.shown) for r in marks)
    columns = tuple(says(f"column.{part}") for part in COMMITMENT_PARTS)
    return roadmap(marks, posts, Caption(says("picture.title"), facts, columns))
