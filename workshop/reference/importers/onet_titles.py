"""O*NET's job titles: alternate titles, and those that workers reported."""

from __future__ import annotations

from workshop.reference.importers.codes import OnetCodes, check_onet
from workshop.reference.importers.draft import Draft
from workshop.reference.importers.family import Family, Offer
from workshop.reference.importers.occupations import known
from workshop.reference.importers.onet import CODE, credit
from workshop.reference.importers.titles import Title, put_titles


def read_alternate(draft: Draft, offer: Offer) -> int:
    """Add the alternate titles, and the short forms (`CEO`) where one is given."""
    titles = []
    columns = {"code": CODE, "title": "alternate title|job title", "short": "short title"}
    for row in offer.sheet.pick(**columns):
        titles += [(row["code"], row["title"])]
        if row["short"].lower() not in {"", "n/a"}:
            titles += [(row["code"], row["short"])]
    _put(draft, offer, "onet-alternate-titles", alternate=titles)
    return credit(draft, "onet-alternate-titles", offer, len(titles))


def read_reported(draft: Draft, offer: Offer) -> int:
    """Add the reported titles; those that My Next Move shows count as common ones."""
    common: list[tuple[str, str]] = []
    rest: list[tuple[str, str]] = []
    columns = {"code": CODE, "title": "reported job title", "shown": "shown in my next move"}
    for row in offer.sheet.pick(**columns):
        (common if row["shown"] == "Y" else rest).append((row["code"], row["title"]))
    _put(draft, offer, "onet-reported-titles", common=common, reported=rest)
    return credit(draft, "onet-reported-titles", offer, len(common) + len(rest))


def _put(draft: Draft, offer: Offer, source: str, **titles: list[tuple[str, str]]) -> None:
    codes, occupations = OnetCodes(), known(draft)
    every = {code for pairs in titles.values() for code, _ in pairs}
    check_onet(offer.sheet.file, every, occupations, codes)
    for origin, pairs in titles.items():
        joined = (Title(text, codes.occupation(code)) for code, text in pairs)
        mine = (title for title in joined if title.soc_code in occupations)
        put_titles(draft, source, origin, mine)


FAMILIES = (
    Family(
        "onet-alternate-titles",
        "O*NET alternate titles",
        "alternate titles|job titles",
        (CODE, "alternate title|job title", "short title"),
        read_alternate,
    ),
    Family(
        "onet-reported-titles",
        "O*NET reported titles",
        "sample of reported titles",
        (CODE, "reported job title", "shown in my next move"),
        read_reported,
    ),
)
