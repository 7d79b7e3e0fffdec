"""What somebody should be asked before an import: figures that would be lost, an older release."""

from __future__ import annotations

import re
from collections.abc import Iterator

from workshop.reference.importers.areas import known_areas
from workshop.reference.importers.draft import Draft, Row
from workshop.reference.importers.family import Family
from workshop.reference.importers.occupations import PERCENTILES, known

NAMED = 5
WAGES = (
    *(f"{pay}_{step}" for pay in ("hourly", "annual") for step in PERCENTILES),
    "wage_topcoded",
)
# What an occupation can lose: the table, and the columns that hold it (none: its row).
KEPT: dict[str, tuple[str, tuple[str, ...]]] = {
    "wages": ("occupations", WAGES),
    "projections": ("occupations", ("employment_base", "growth_percent")),
    "job zones": ("occupations", ("job_zone",)),
    "interests": ("occupations", ("riasec_top3",)),
    "skills": ("skills", ()),
    "education": ("education", ()),
    "tasks": ("tasks", ()),
    "work values": ("work_values", ()),
}


def doubts(draft: Draft, families: list[Family]) -> tuple[str, ...]:
    """Return one sentence for each doubt about a draft that took files of these families."""
    return (*_older(draft, families), *_lost(draft), *_areas_lost(draft))


def _older(draft: Draft, families: list[Family]) -> Iterator[str]:
    for family in families:
        source = draft.sources[family.id]
        # A download that has another name from some release on replaces those of its publisher.
        gone = [id_ for id_ in draft.former if id_ not in draft.sources]
        ids = [family.id] if family.id in draft.former else gone
        for former in (draft.former[each] for each in ids):
            new, old = str(source["release"]), str(former["release"])
            if former["name"] == source["name"] and _age(new) < _age(old):
                yield f"{family.called}, {new} is older than the {old} that is here."
                break


def _age(release: str) -> tuple[int, ...]:
    """Return `May 2024`, `2024–34` or `29.3` as numbers that can be compared."""
    years = re.findall(r"\b(?:19|20)\d\d\b", release)
    return (max(map(int, years)),) if years else tuple(map(int, re.findall(r"\d+", release)))


def _lost(draft: Draft) -> Iterator[str]:
    before = Draft(draft.folder)
    titles = known(before)
    for what, (table, columns) in KEPT.items():
        if table not in draft.changed:
            continue
        lost = sorted(_having(before.table(table), columns) - _having(draft.table(table), columns))
        if not lost:
            continue
        named = [f"{titles.get(code, {}).get('title', '?')} ({code})" for code in lost[:NAMED]]
        more = f" and {len(lost) - NAMED} more" if len(lost) > NAMED else ""
        each = "1 occupation" if len(lost) == 1 else f"{len(lost)} occupations"
        yield f"{each} would be left without {what}: {', '.join(named)}{more}."


def _areas_lost(draft: Draft) -> Iterator[str]:
    left = known_areas(draft)
    for what, column in {"wages": "area", "a price level": "price_level"}.items():
        lost = sorted(
            row["name"]
            for code, row in known_areas(Draft(draft.folder)).items()
            if row[column] and not left.get(code, {}).get(column)
        )
        if lost:
            more = f" and {len(lost) - NAMED} more" if len(lost) > NAMED else ""
            each = "1 area" if len(lost) == 1 else f"{len(lost)} areas"
            yield f"{each} would be left without {what}: {'; '.join(lost[:NAMED])}{more}."


def _having(rows: list[Row], columns: tuple[str, ...]) -> set[str]:
    return {
        row["soc_code"] for row in rows if not columns or any(row.get(column) for column in columns)
    }
