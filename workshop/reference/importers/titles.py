"""Job titles as people say them, kept by where they come from and each once per occupation."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from workshop.reference.importers.draft import Draft

COLUMNS = ("title", "soc_code", "origin")
# The order in which a title found twice is kept, and in which a type-ahead offers it.
ORIGINS = ("occupation", "onet", "article", "common", "projections", "reported", "alternate")
LONGEST = 60  # characters; about one title in a hundred is longer


@dataclass(frozen=True)
class Title:
    """A job title and the occupation that it belongs to."""

    text: str
    soc_code: str


def put_titles(draft: Draft, source: str, origin: str, titles: Iterable[Title]) -> None:
    """Replace the titles of one origin; the same title of an occupation is kept once."""
    rows = [row for row in draft.table("job_titles") if row["origin"] != origin]
    rows += [
        {"title": " ".join(title.text.split()), "soc_code": title.soc_code, "origin": origin}
        for title in titles
    ]
    rows.sort(key=lambda row: ORIGINS.index(row["origin"]))
    once: dict[tuple[str, str], dict[str, str]] = {}
    for row in rows:
        if row["title"] and len(row["title"]) <= LONGEST:
            once.setdefault((row["soc_code"], row["title"].casefold()), row)
    ordered = sorted(once.values(), key=lambda row: (row["soc_code"], row["title"]))
    draft.put("job_titles", COLUMNS, ordered, source)
