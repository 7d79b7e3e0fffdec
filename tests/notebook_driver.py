"""What a test notebook's driving cells call: a sample person types in, the way a page would."""

from __future__ import annotations

import dataclasses
from datetime import UTC, date, datetime
from typing import Any

from workshop import Workbook
from workshop.panels.exercise.controller import ExerciseController

TODAY = date(2026, 11, 22)


def stop_the_calendar(workbook: Workbook) -> None:
    """Readouts that count months to today are the same on every day; so are those with dates."""
    workbook.responses = dataclasses.replace(workbook.responses, today=lambda: TODAY)
    workbook.responses.answers._clock = lambda: datetime(*TODAY.timetuple()[:3], 12, tzinfo=UTC)


def send(sheet: ExerciseController, message: dict[str, Any]) -> None:
    """Deliver a message as the browser does."""
    content = {"data": {"method": "custom", "content": message}}
    sheet.view._handle_msg({"content": content, "buffers": []})


def type_in(workbook: Workbook, person: str) -> None:
    """Give the person's answer to every exercise on screen, and say what each view said.

    What they answered elsewhere already lies in the file, for lenses that read it.
    """
    answers = workbook.responses.edition.people[person].answers
    on_screen = {sheet.exercise.id for sheet in workbook._sheets}
    for name, parts in answers.items():
        if name not in on_screen:
            workbook.responses.answers.put(name, parts)
    for number, sheet in enumerate(workbook._sheets):
        parts = answers[sheet.exercise.id]
        send(sheet, {"do": "save", "rev": number + 1, "parts": dict(parts)})
        tone = sheet.view.status.get("tone")
        kept = workbook.responses.own(sheet.exercise)
        assert tone == "saved", (sheet.exercise.id, sheet.view.status, sheet.view.refused)
        assert kept == dict(parts), (sheet.exercise.id, set(parts) ^ set(kept))
        print(f"{sheet.exercise.id}: {tone}, {len(kept)} parts")
    for lens in workbook._lenses:
        lens.draw()
    assert not (workbook.folder / "support-log.txt").exists()
