"""`facilitator.toml`: who leads, how to reach them, and the currency and edition they work with."""

from __future__ import annotations

import os
import struct
import tomllib
from base64 import b64encode
from dataclasses import dataclass, field, replace
from pathlib import Path

from babel.numbers import list_currencies

from workshop.content.structure import ContentError, structure
from workshop.render.blocks import Picture, Table

FILE_NAME = "facilitator.toml"
NAMED_BY = "WORKSHOP_FACILITATOR"
LARGEST_FILE, LARGEST_LOGO = 64 * 1024, 1024 * 1024
TALL = 64.0
PNG = b"\x89PNG\r\n\x1a\n"


@dataclass(frozen=True)
class Facilitator:
    """What the one who leads says of themselves; each of it may be left out.

    `logo` is a PNG file beside the TOML file.
    """

    name: str = ""
    organisation: str = ""
    contact: str = ""
    currency: str = ""
    edition: str = ""
    logo: str = ""
    folder: Path = field(default=Path(), metadata={"own": False})

    @property
    def signed(self) -> str:
        """Name and organisation in one line."""
        return " · ".join(one for one in (self.name, self.organisation) if one)

    def picture(self) -> Picture | None:
        """Build the logo as a drawing, 64 pixels tall."""
        if not self.logo:
            return None
        content = (self.folder / self.logo).read_bytes()
        width, height = pixels(content)
        wide = TALL * width / height
        told = b64encode(content).decode()
        image = f'<image width="{wide:g}" height="{TALL:g}" href="data:image/png;base64,{told}"/>'
        title = self.organisation or self.name
        return Picture(f"<svg>{image}</svg>", title, title, Table((), ()), wide, TALL)


def read(file: Path) -> Facilitator:
    """Read a file strictly.

    Raises:
        ContentError: it does not fit; the text says what is expected.
        FileNotFoundError: there is none.
    """
    if file.stat().st_size > LARGEST_FILE:
        raise ContentError(f"{file.name}: far too large")
    try:
        table = tomllib.loads(file.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ContentError(f"{file.name}: not TOML: {error}") from error
    if "folder" in table:
        raise ContentError(f"{file.name}: unknown key folder")
    found = replace(structure(table, Facilitator, file.name), folder=file.resolve().parent)
    if found.currency and found.currency not in list_currencies():
        raise ContentError(f"{file.name}.currency: expected a code of three letters, by ISO 4217")
    if found.logo:
        check_logo(found, file.name)
    return found


def check_logo(found: Facilitator, where: str) -> None:
    """See that the logo is a PNG file beside the TOML file, of a size that prints."""
    logo = Path(found.logo)
    if logo.name != found.logo:
        raise ContentError(f"{where}.logo: expected the name of a PNG file beside {where}")
    try:
        with (found.folder / logo).open("rb") as file:
            content = file.read(LARGEST_LOGO + 1)
    except OSError as error:
        raise ContentError(f"{where}.logo: {logo} cannot be read: {error.strerror}") from error
    if len(content) > LARGEST_LOGO:
        raise ContentError(f"{where}.logo: expected at most one megabyte")
    if not content.startswith(PNG) or len(content) < 33 or content[12:16] != b"IHDR":
        raise ContentError(f"{where}.logo: expected a PNG file")
    width, height = pixels(content)
    if not 1 / 20 <= width / max(1, height) <= 20:
        raise ContentError(f"{where}.logo: far too long or too narrow")


def pixels(png: bytes) -> tuple[int, int]:
    """Width and height, out of the header of a PNG file."""
    width, height = struct.unpack(">II", png[16:24])
    return width, height


def near(folder: Path) -> Facilitator | None:
    """The one of a folder, or of the computer (`WORKSHOP_FACILITATOR`); one that does not fit
    leads nobody, since a learner cannot mend it."""
    for file in (folder / FILE_NAME, Path(os.environ.get(NAMED_BY) or folder / FILE_NAME)):
        try:
            return read(file)
        except FileNotFoundError:
            continue
        except (ContentError, OSError):
            return None
    return None
