"""Then and now, lens by lens: what each one said at the end of an earlier stretch, and says now."""

from __future__ import annotations

from collections.abc import Iterator

from workshop.content.schema import LensUse
from workshop.lenses import LENSES
from workshop.render.blocks import Block, Heading, Paragraph, Table
from workshop.responses.readout import lens_blocks
from workshop.responses.responses import Responses


def comparison(responses: Responses) -> Iterator[Block]:
    """Yield a table of the lenses that say something else now; nothing without a past version."""
    since = responses.history.since
    if since is None:
        return
    words, day = responses.edition.words, responses.settings.amounts.day(since.astimezone().date())
    rows = tuple(differing(responses, responses.until(since)))
    yield Heading(words("versions.table", day=day), 3)
    if rows:
        heads = ("versions.what", "versions.then", "versions.now")
        yield Table(tuple(map(words, heads)), rows)
    else:
        yield Paragraph(words("versions.same"))


def differing(now: Responses, then: Responses) -> Iterator[tuple[str, str, str]]:
    """Yield each lens's title, and its sentence then and now, where the two differ."""
    blank = now.edition.words("versions.blank")
    for section in now.edition.sections.values():
        for use in section.lenses.values():
            if LENSES[use.lens].looks_back or not answered(now, use):
                continue
            before, after = sentence(then, use), sentence(now, use)
            if before != after:
                yield use.title, before or blank, after or blank


def answered(responses: Responses, use: LensUse) -> bool:
    """Tell whether the learner has answered something that a lens reads."""
    return any(responses.answers.get(name) for name in use.reads.values())


def sentence(responses: Responses, use: LensUse) -> str:
    """Return a lens's key sentence; empty while it waits for answers."""
    blocks = lens_blocks(responses, use)
    keys = (one.text for one in blocks if isinstance(one, Paragraph) and one.tone == "key")
    return next(keys, "")
