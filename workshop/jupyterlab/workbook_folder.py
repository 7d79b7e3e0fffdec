"""The learner's folder: the notebooks are copied into it, never over the learner's own."""

from __future__ import annotations

import json
import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path

from workshop.jupyterlab.errors import CannotStart

RECORD = ".shipped.json"


@dataclass(frozen=True)
class Kept:
    """A notebook that the learner had changed, and the name it is kept under."""

    name: str
    kept_as: str


def prepare(folder: Path, edition: str, shipped: Path) -> tuple[Kept, ...]:
    """Copy the notebooks of `shipped` into `folder/<edition>/`; return the own ones set aside.

    A copy is replaced when the shipped notebook is another and the learner has
    not changed the copy. Raises CannotStart where the folder cannot be written.
    """
    if not any(shipped.glob("*.ipynb")):
        raise CannotStart(f"There is no edition “{edition}”: no notebooks in {shipped}.")
    target = folder / edition
    try:
        target.mkdir(parents=True, exist_ok=True)
        return tuple(_copy_all(shipped, target))
    except OSError as error:
        reason = error.strerror or str(error)
        raise CannotStart(f"The folder {folder} cannot be used: {reason}.") from error


def _copy_all(shipped: Path, target: Path) -> Iterator[Kept]:
    record = _recorded(target)
    for source in sorted(shipped.iterdir()):
        copy = target / source.name
        if not source.is_file() or source.name.startswith("."):
            continue
        if source.suffix == ".ipynb" and copy.exists() and _changed(copy, source, record):
            set_aside = _free_name(copy)
            copy.rename(set_aside)
            yield Kept(copy.name, set_aside.name)
        if not copy.exists() or copy.read_bytes() != source.read_bytes():
            _replace(copy, source.read_bytes())
        record[source.name] = _text(source)
    _replace(target / RECORD, json.dumps(record, indent=1).encode())
    _probe(target.parent)


def _changed(copy: Path, source: Path, record: dict[str, str]) -> bool:
    return _text(copy) not in {_text(source), record.get(copy.name)}


def _text(notebook: Path) -> str:
    """Return a fingerprint of a notebook's text and code, without its outputs."""
    content = notebook.read_bytes()
    try:
        cells = json.loads(content)["cells"]
        written = [[cell["cell_type"], "".join(cell["source"])] for cell in cells]
    except (ValueError, KeyError, TypeError):
        return sha256(content).hexdigest()
    return sha256(json.dumps(written).encode()).hexdigest()


def _recorded(target: Path) -> dict[str, str]:
    try:
        record = json.loads((target / RECORD).read_bytes())
    except (OSError, ValueError):
        return {}
    return record if isinstance(record, dict) else {}


def _free_name(copy: Path) -> Path:
    stem = f"{copy.stem} (yours, {date.today():%Y-%m-%d}"  # noqa: DTZ011 - the learner's own day
    names = (f"{stem}{again}){copy.suffix}" for again in ("", *(f", {n}" for n in range(2, 1000))))
    return next(copy.with_name(name) for name in names if not copy.with_name(name).exists())


def _replace(path: Path, content: bytes) -> None:
    # Two starts at once must not write one file.
    fresh = path.with_name(f".{path.name}.{secrets.token_hex(4)}.new")
    fresh.write_bytes(content)
    fresh.replace(path)


def _probe(folder: Path) -> None:
    """Write a trial file where answers will be written, so that a refusal shows now."""
    probe = folder / f".write-test-{secrets.token_hex(4)}"
    probe.write_bytes(b"")
    probe.unlink()
