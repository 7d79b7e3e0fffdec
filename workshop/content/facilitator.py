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
    """The leader of a group, as `facilitator.toml` states them; each field may be left out.

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
        """Name and organization in one line."""
        return " · ".join(one for one in (self.name, self.organisation) if one)

    def picture(self) -> Picture | None:
        """Return the logo as a drawing, 64 pixels tall; None where there is none."""
        if not self.logo:
            return None
        content = (self.folder / self.logo).read_bytes()
        width, height = pixels(content)
        wide = TALL * width / height
        encoded = b64encode(content).decode()
        image = (
            f'<image width="{wide:g}" height="{TALL:g}" href="data:image/png;base64,{encoded}"/>'
        )
        title = self.organisation or self.name
        return Picture(f"<svg>{image}</svg>", title, title, Table((), ()), wide, TALL)


def read(file: Path) -> Facilitator:
    """Read a `facilitator.toml` strictly.

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
    facilitator = replace(structure(table, Facilitator, file.name), folder=file.resolve().parent)
    if facilitator.currency and facilitator.currency not in list_currencies():
        raise ContentError(f"{file.name}.currency: expected a code of three letters, by ISO 4217")
    if facilitator.logo:
        check_logo(facilitator, file.name)
    return facilitator


def check_logo(found: Facilitator, where: str) -> None:
    """Check that the logo is a PNG file beside the TOML file, of a size that prints."""
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
    """Return width and height from the header of a PNG file."""
    width, height = struct.unpack(">II", png[16:24])
    return width, height


def near(folder: Path) -> Facilitator | None:
    """Read the leader of a folder, or of the computer (`WORKSHOP_FACILITATOR`).

    None where there is none, or where a file does not fit, since a learner cannot mend it.
    """
    for file in (folder / FILE_NAME, Path(os.environ.get(NAMED_BY) or folder / FILE_NAME)):
        try:
            return read(file)
        except FileNotFoundError:
            continue
        except (ContentError, OSError):
            return None
    return None
