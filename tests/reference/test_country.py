"""The tables say of which country they are, and no lens does."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.lens_given import Known, given
from workshop import paths
from workshop.lenses.pay.same_work import LENS
from workshop.reference import Country, Occupation, Reference

LENSES = paths.PACKAGE / "lenses"


def test_the_shipped_tables_are_of_the_united_states() -> None:
    country = Reference().country
    assert (country.name, country.currency) == ("the United States", "USD")


@pytest.mark.parametrize("text", ['currency = "B"\n', 'name = "A"\ncurrency = "B"\nking = "C"\n'])
def test_a_country_has_a_name_and_nothing_that_is_not_read(text: str, tmp_path: Path) -> None:
    (tmp_path / "country.toml").write_text(text)
    with pytest.raises(TypeError):
        _ = Reference(tmp_path).country


def test_official_pay_is_in_the_currency_of_the_tables() -> None:
    known = Occupation("27-4021", "Photographers", annual_median=30_000, employee_coverage_ratio=1)
    trial = Known({known.soc_code: known}, country=Country("Trial", "KES"))
    drawn = repr(LENS.draw(given(LENS, {"boundaries": {}}, reference=trial)))
    assert "KES\\xa030,000" in drawn
    assert "$" not in drawn


def test_no_lens_names_a_currency() -> None:
    assert [file.name for file in LENSES.rglob("*.py") if '"USD"' in file.read_text("utf-8")] == []
