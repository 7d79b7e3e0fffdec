"""What `workshop import` asks about, what it never takes, and that it gives the true reason."""

import csv
import io

import openpyxl
import pytest

from tests.reference.importers.taking import (
    FIXTURES,
    OEWS,
    PROJECTIONS,
    TODAY,
    altered,
    as_workbook,
    contents,
    refused,
    rows,
    take,
)
from workshop.reference.importers import import_file
from workshop.reference.importers.doubts import doubts
from workshop.reference.importers.draft import Draft

ONET = FIXTURES / "onet"


def asked_about(path, into, answer):
    """What is asked about when `path` is offered, with the answer given."""
    told = []

    def agreed(doubts):
        told.extend(doubts)
        return answer

    import_file(path, into, TODAY, agreed)
    return told


def without(code, source=OEWS):
    def change(old):
        return b"\n".join(line for line in old.splitlines() if code not in line) + b"\n"

    return lambda tmp_path, name=None: altered(tmp_path, source, change, name)


@pytest.fixture
def wide(filled, monkeypatch):
    """A folder of twelve occupations, of which one may be lacking as 16 of 832 may."""
    monkeypatch.setattr("workshop.reference.importers.codes.TOLERANCE", 0.2)
    return filled


# Occupations that would be lost


def test_occupations_that_would_lose_their_figures_are_named_and_asked_about(wide, tmp_path):
    newer = without(b"27-2011")(tmp_path, "national_M2025_dl.csv")
    refused(newer, wide, "Actors (27-2011)")
    [told] = asked_about(newer, wide, answer=True)
    assert "wages" in told
    assert "Actors (27-2011)" in told
    assert rows(wide, "occupations")["27-2011"]["hourly_median"] == ""


@pytest.mark.parametrize(
    ("source", "code", "of"),
    [
        (PROJECTIONS, b"27-2011", "projections"),
        (ONET / "Job Zones.txt", b"27-2011", "job zones"),
        (ONET / "Interests.txt", b"27-2011", "interests"),
    ],
)
def test_whatever_an_occupation_would_lose_is_said(wide, tmp_path, source, code, of):
    (tmp_path / "Read Me.txt").write_bytes((ONET / "Read Me.txt").read_bytes())
    less = without(code, source)(tmp_path)
    refused(less, wide, "Actors (27-2011)")
    assert of in asked_about(less, wide, answer=True)[0]


@pytest.mark.parametrize("table", ["skills", "education"])
def test_an_occupation_that_would_lose_its_rows_is_named(filled, table):
    draft = Draft(filled)
    rows = draft.table(table)
    draft.put(table, tuple(rows[0]), [row for row in rows if row["soc_code"] != "27-2011"])
    lost = f"1 occupation would be left without {table}: Actors (27-2011)."
    assert doubts(draft, []) == (lost,)


def test_what_was_never_there_is_not_lost(filled):
    for part in ("bls", "onet", "pathways.csv", "facts"):
        assert asked_about(FIXTURES / part, filled, answer=False) == []


def test_many_are_counted_and_the_first_named(wide, tmp_path, monkeypatch):
    monkeypatch.setattr("workshop.reference.importers.codes.TOLERANCE", 1)
    lines = OEWS.read_bytes().splitlines()
    few = altered(tmp_path, OEWS, lambda _: b"\n".join(lines[:5]) + b"\n", "national_M2025_dl.csv")
    [told] = asked_about(few, wide, answer=True)
    assert told.startswith("10 occupations would be left without wages: Buyers")
    assert told.endswith("and 5 more.")


# A release that is older


@pytest.mark.parametrize(
    ("source", "change", "older", "here"),
    [
        (OEWS, (b"", b"", "national_M2021_dl.csv"), "May 2021", "May 2024"),
        (PROJECTIONS, (b"20", b"20", None), "2023–33", "2024–34"),
    ],
)
def test_an_older_release_is_asked_about(filled, tmp_path, source, change, older, here):
    def age(old):
        return old.replace(b"2024", b"2023").replace(b"2034", b"2033")

    file = altered(tmp_path, source, age if source == PROJECTIONS else lambda old: old, change[2])
    refused(file, filled, f"{older} is older than the {here} that is here")
    asked_about(file, filled, answer=True)
    assert asked_about(file, filled, answer=False) == [], "the same release again is no doubt"


def test_an_older_onet_is_asked_about_also_where_its_files_had_other_names(filled, tmp_path):
    import_file(_essential(tmp_path), filled, TODAY, lambda _: True)
    refused(ONET / "Skills.txt", filled, "29.3 is older than the 31.0 that is here")


def _essential(tmp_path):
    folder = tmp_path / "db_31_0_text"
    folder.mkdir()
    head, *lines = (ONET / "Skills.txt").read_text("utf-8").splitlines(keepends=True)
    for name, element in (("Essential", "2.A"), ("Transferable", "2.B")):
        half = [line for line in lines if line.split("\t")[1].startswith(element)]
        (folder / f"{name} Skills.txt").write_text(head + "".join(half), "utf-8")
    return folder


def test_a_newer_release_is_taken_without_a_question(filled, tmp_path):
    newer = altered(tmp_path, OEWS, lambda old: old, "national_M2025_dl.csv")
    assert asked_about(newer, filled, answer=False) == []


# Cells that are no code


@pytest.mark.parametrize(
    "cell", ["Nov-11", "2011-11-20 00:00:00", "11/20/2011", "20-Nov", "Nov 11"]
)
@pytest.mark.parametrize("source", [OEWS, PROJECTIONS])
def test_a_code_that_a_spreadsheet_turned_into_a_date_is_refused(filled, tmp_path, cell, source):
    changed = altered(
        tmp_path,
        source,
        lambda old: old.replace(b'"=""11-1011"""', b"11-1011").replace(b"11-1011", cell.encode()),
    )
    refused(changed, filled, f"{cell!r} where an occupation code was expected")
    refused(changed, filled, "turned codes into dates")


@pytest.mark.parametrize("cell", ["11-101", "111011", "Chief executives", "11-1011.00"])
def test_a_cell_that_is_no_code_is_refused_for_what_it_is(filled, tmp_path, cell):
    changed = altered(tmp_path, OEWS, lambda old: old.replace(b"11-1011", cell.encode()))
    refused(changed, filled, f"{cell!r} where an occupation code was expected")


def test_an_onet_code_that_became_a_date_is_refused(filled, tmp_path):
    (tmp_path / "Read Me.txt").write_bytes((ONET / "Read Me.txt").read_bytes())
    zones = ONET / "Job Zones.txt"
    changed = altered(tmp_path, zones, lambda old: old.replace(b"11-1011.00", b"Nov-11", 1))
    refused(changed, filled, "'Nov-11' where an occupation code was expected")


# A file that was saved again, or is of an older layout


def semicolons(old):
    lines = io.StringIO(newline="")
    writer = csv.writer(lines, delimiter=";", lineterminator="\n")
    writer.writerows(csv.reader(io.StringIO(old.decode("utf-8"), newline="")))
    return lines.getvalue().encode()


@pytest.mark.parametrize("source", [OEWS, PROJECTIONS])
@pytest.mark.parametrize("name", [None, "export.csv"])
def test_semicolons_are_named_as_the_reason(filled, tmp_path, source, name):
    refused(altered(tmp_path, source, semicolons, name), filled, "semicolons")


def test_another_encoding_is_named_as_the_reason(filled, tmp_path):
    for coding in ("utf-16", "utf-16-le", "utf-16-be", "utf-32"):
        again = altered(tmp_path, OEWS, lambda old, c=coding: old.decode("utf-8").encode(c))
        refused(again, filled, "saved again as UTF-16")


def test_a_decimal_comma_is_named_as_the_reason(filled, tmp_path):
    comma = altered(tmp_path, OEWS, lambda old: old.replace(b",20.59,", b',"20,59",'))
    refused(comma, filled, "decimal comma")


def test_an_old_excel_file_is_named_as_the_reason(filled, tmp_path):
    for name in ("national_M2010_dl.xls", "national_M2024_dl.xlsx", "national_M2024_dl.csv"):
        (tmp_path / name).write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
        refused(tmp_path / name, filled, "older Excel format (.xls)")


def test_an_opendocument_file_is_named_as_the_reason(filled, tmp_path):
    made = b"PK\x03\x04" + bytes(26) + b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet"
    for name in ("national_M2024_dl.ods", "national_M2024_dl.csv", "national_M2024_dl.xlsx"):
        (tmp_path / name).write_bytes(made)
        refused(tmp_path / name, filled, "OpenDocument")


@pytest.mark.parametrize("former", [b"OCC_GROUP", b"GROUP"])
def test_wages_of_an_older_layout_are_said_to_be_so(filled, tmp_path, former):
    name = "national_M2015_dl.csv"
    older = altered(tmp_path, OEWS, lambda old: old.replace(b"O_GROUP", former), name)
    refused(older, filled, "is of an older layout (2015)")
    book = as_workbook(older, tmp_path / "national_M2015_dl.xlsx")
    refused(book, filled, "is of an older layout (2015)")


def test_projections_with_two_rows_of_headings_are_said_to_be_so(filled, tmp_path):
    book = openpyxl.Workbook()
    page = book.active
    page.title = "Table 1.2"
    page.append(["Table 1.2 Employment by detailed occupation, 2019 and projected 2029"])
    page.append(
        [
            "2019 National Employment Matrix title",
            "2019 National Employment Matrix code",
            "Occupation type",
            "Employment",
            "",
            "Change, 2019–29",
        ]
    )
    page.append(["", "", "", "2019", "2029", "Number"])
    for code in rows(filled, "occupations"):
        page.append([code, code, "Line item", 10, 11, 1])
    book.save(tmp_path / "occupation.xlsx")
    refused(tmp_path / "occupation.xlsx", filled, "is of an older layout (2019–29)")


def test_a_refusal_of_any_reason_changes_nothing(wide, tmp_path):
    before = contents(wide)
    refused(without(b"27-2011")(tmp_path, "national_M2023_dl.csv"), wide, "nothing has changed")
    assert contents(wide) == before


def test_taking_what_is_agreed_to_changes_the_tables(wide, tmp_path):
    older = altered(
        tmp_path, OEWS, lambda old: old.replace(b"42830", b"41000"), "national_M2021_dl.csv"
    )
    import_file(older, wide, TODAY, lambda _: True)
    assert rows(wide, "occupations")["43-4051"]["annual_median"] == "41000"
    assert take(older, wide).read[0].release == "May 2021"
