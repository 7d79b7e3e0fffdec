"""The tables of facts that are known: their columns, and which of them are figures."""

from __future__ import annotations

from dataclasses import dataclass

BLS = "U.S. Bureau of Labor Statistics"
OWN = "From Job to Career contributors"


@dataclass(frozen=True)
class Fact:
    """A table of facts: its text columns, its figures, and the column that dates a row."""

    table: str
    file: str
    text: tuple[str, ...]
    figures: tuple[str, ...]
    dated: str
    name: str
    publisher: str = BLS
    url: str = "https://www.bls.gov"


COMPENSATION = (
    "total_comp_usd_per_hour",
    "wages_usd",
    "wages_pct",
    "benefits_usd",
    "benefits_pct",
    "paid_leave_pct",
    "supplemental_pay_pct",
    "insurance_pct",
    "retirement_savings_pct",
    "legally_required_pct",
)
EVIDENCE = ("source", "evidence")
FACTS = (
    Fact(
        "jobs_held",
        "jobs held",
        ("cohort", "age_range", "release", *EVIDENCE),
        ("average_jobs",),
        "release",
        "BLS National Longitudinal Surveys (NLSY79)",
    ),
    Fact(
        "tenure",
        "tenure",
        ("group_type", "group", "reference", *EVIDENCE),
        ("median_years",),
        "reference",
        "BLS Employee Tenure",
    ),
    Fact(
        "education_pays",
        "education pays",
        ("education_level", "year", *EVIDENCE),
        ("sort", "median_weekly_earnings_usd", "unemployment_rate_pct"),
        "year",
        "BLS Education Pays",
    ),
    Fact(
        "compensation_share",
        "compensation share",
        ("group_type", "group", "reference", "coverage", *EVIDENCE),
        COMPENSATION,
        "reference",
        "BLS Employer Costs for Employee Compensation",
    ),
    Fact(
        "benefits_access",
        "benefits access",
        ("benefit", "group_type", "group", "reference", "coverage", *EVIDENCE),
        ("access_pct",),
        "reference",
        "BLS Employee Benefits",
    ),
    Fact(
        "pay_growth",
        "pay growth",
        ("quarter_ending", "series", *EVIDENCE),
        ("index_dec2005_100_nsa",),
        "quarter_ending",
        "BLS Employment Cost Index",
    ),
    Fact(
        "licenses",
        "licenses",
        ("soc_major_group", "group", "reference", *EVIDENCE),
        ("credential_pct", "certificate_only_pct"),
        "reference",
        "BLS Certifications and Licenses",
    ),
    Fact(
        "taxes",
        "taxes",
        ("tax_year", "item", "applies_to", "filing_status", *EVIDENCE),
        ("rate", "from_value", "to_value", "counted_share", "deducted_share"),
        "tax_year",
        "U.S. federal tax and payroll tax rates",
        "U.S. Internal Revenue Service, Social Security Administration and U.S. Code",
        "https://www.irs.gov",
    ),
    Fact(
        "ncs_groups",
        "soc major to ncs group|ncs groups",
        ("soc_major_group", "ncs_occupation_group", "note"),
        (),
        "",
        "SOC major groups by compensation group",
        OWN,
        "",
    ),
    Fact(
        "article_titles",
        "article title map|article titles",
        ("article_term", "soc_code", "evidence"),
        (),
        "",
        "The article's job titles by occupation",
        OWN,
        "",
    ),
)
