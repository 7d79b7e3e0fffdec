"""The O*NET database: occupations and job zones, and the credit that all of it needs."""

from __future__ import annotations

from workshop.reference.importers.codes import OnetCodes, check_onet
from workshop.reference.importers.draft import Draft
from workshop.reference.importers.family import Family, Offer, Publisher
from workshop.reference.importers.figures import number
from workshop.reference.importers.occupations import fill, known
from workshop.reference.importers.refusal import Refused
from workshop.reference.importers.titles import Title, put_titles

CODE = r"o\*net-soc code"
USDOL = Publisher(
    name="O*NET® Database",
    line="O*NET® {release}",
    publisher="U.S. Department of Labor, Employment and Training Administration (USDOL/ETA)",
    licence="CC BY 4.0",
    credit="This page includes information from the O*NET {release} Database by the U.S. "
    "Department of Labor, Employment and Training Administration (USDOL/ETA). Used under the "
    "CC BY 4.0 license. O*NET® is a trademark of USDOL/ETA. From Job to Career has modified all "
    "or some of this information. USDOL/ETA has not approved, endorsed, or tested these "
    "modifications.",
    url="https://www.onetcenter.org/database.html",
)


def credit(draft: Draft, family: str, offer: Offer, rows: int) -> int:
    """Record an O*NET file with its release; raise `Refused` if the release is not known."""
    if offer.onet_release is None:
        raise Refused(
            f"{offer.sheet.file} does not say its O*NET release; keep Read Me.txt beside it, "
            "or offer the whole zip file."
        )
    draft.sources[family] = USDOL.credited(offer, offer.onet_release, rows)
    return rows


def read_occupations(draft: Draft, offer: Offer) -> int:
    """Write the O*NET code that describes each occupation, and add O*NET's own titles."""
    codes, found, titles = OnetCodes(), set(), []
    for row in offer.sheet.pick(code=CODE, title="title"):
        found.add(row["code"])
        titles.append(Title(row["title"], codes.occupation(row["code"])))
    occupations = known(draft)
    check_onet(offer.sheet.file, found, occupations, codes)
    kept = {code: codes.profile(code) for code in occupations if codes.profile(code) in found}
    if len(kept) < 0.9 * len(occupations):
        raise Refused(f"{offer.sheet.file} describes too few occupations; it is cut short.")
    fill(draft, "onet-occupations", ("onet_soc",), {at: {"onet_soc": kept[at]} for at in kept})
    mine = [title for title in titles if title.soc_code in occupations]
    put_titles(draft, "onet-occupations", "onet", mine)
    return credit(draft, "onet-occupations", offer, len(kept))


def read_job_zones(draft: Draft, offer: Offer) -> int:
    """Fill the job zone (1 little preparation … 5 extensive)."""
    codes, occupations = OnetCodes(), known(draft)
    zones = {row["code"]: row["zone"] for row in offer.sheet.pick(code=CODE, zone="job zone")}
    check_onet(offer.sheet.file, zones, occupations, codes)
    for code, zone in zones.items():
        figure = number(zone, f"{offer.sheet.file}, {code}")
        if figure is not None and figure not in {1, 2, 3, 4, 5}:
            raise Refused(f"{offer.sheet.file}, {code}: {zone!r} is no job zone.")
        zones[code] = "" if figure is None else f"{figure:.0f}"
    mine = {code: {"job_zone": zones.get(codes.profile(code), "")} for code in occupations}
    fill(draft, "onet-job-zones", ("job_zone",), mine)
    return credit(draft, "onet-job-zones", offer, len(zones))


RATED = (CODE, "element id", "scale id", "data value")
FAMILIES = (
    Family(
        "onet-occupations",
        "O*NET occupations",
        "occupation data",
        (CODE, "title", "description"),
        read_occupations,
    ),
    Family("onet-job-zones", "O*NET job zones", "job zones", (CODE, "job zone"), read_job_zones),
)
