"""Why a file that somebody saved again, or that is of another format, cannot be read."""

from __future__ import annotations

from pathlib import PurePosixPath

AGAIN = "offer it as it was downloaded."
OLD_EXCEL = b"\xd0\xcf\x11\xe0"
MARKS = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")
TEXT = {".csv", ".txt"}
BEGINNING = 400  # bytes


def reason(name: str, content: bytes) -> str | None:
    """Return a sentence on why a file cannot be read, or None where nothing speaks against it."""
    begin = content[:BEGINNING]
    if begin.startswith(OLD_EXCEL):
        return (
            f"{name} is in the older Excel format (.xls), which is not read here; "
            "offer the .xlsx or .csv file of the release."
        )
    if begin.startswith(b"PK") and b"opendocument" in begin:
        return f"{name} was saved again as an OpenDocument file; {AGAIN}"
    if PurePosixPath(name).suffix.lower() not in TEXT or begin.startswith(b"PK"):
        return None
    if begin.startswith(MARKS) or b"\x00" in begin:
        return f"{name} was saved again as UTF-16 or the like, not as UTF-8; {AGAIN}"
    first = begin.partition(b"\n")[0]
    if b"\t" not in first and first.count(b";") > max(1, first.count(b",")):
        return f"{name} was saved again by another program, with semicolons for commas; {AGAIN}"
    return None
