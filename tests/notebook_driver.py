"""What a test notebook's driving cells call: a sample person types in, the way a page would."""

from __future__ import annotations

import dataclasses
from datetime import date
from typing import Any

from workshop import Workbook
from workshop.sheet import Sheet

TODAY = date(2026, 11, 22)


def stop_the_calendar(workbook: Workbook) -> None:
    """Readouts that count months to today are the same on every day."""
    workbook.reading = dataclasses.replace(workbook.reading, today=lambda: TODAY)


def send(sheet: Sheet, message: dict[str, Any]) -> None:
    """Deliver a message as the browser does."""
    content = {"data": {"method": "custom", "content": message}}
    sheet.view._handle_msg({"content": content, "buffers": []})


def type_in(workbook: Workbook, person: str) -> None:
    """Give the person's answer to every exercise on screen, and say what each view said."""
    answers = workbook.reading.edition.people[person].answers
    for number, sheet in enumerate(workbook._sheets):
        parts = answers[sheet.exercise.id]
        send(sheet, {"do": "save", "rev": number + 1, "parts": dict(parts)})
        tone = sheet.view.status.get("tone")
        kept = workbook.reading.parts(sheet.exercise)
        assert tone == "saved", (sheet.exercise.id, sheet.view.status, sheet.view.refused)
        assert kept == dict(parts), (sheet.exercise.id, set(parts) ^ set(kept))
        print(f"{sheet.exercise.id}: {tone}, {len(kept)} parts")
    for lens in workbook._lenses:
        lens.draw()
    assert not (workbook.folder / "support-log.txt").exists()
