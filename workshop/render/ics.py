"""Days as a calendar file (iCalendar, RFC 5545) that a second import brings up to date."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

PRODUCT = "-//From Job to Career//Plan//"
# Whatever names an event, its UID is this project's own.
NAMESPACE = uuid.UUID("5c1f4a86-6f0d-5d38-9f4e-2f1f6a1d90c7")
BEGAN = datetime(2020, 1, 1, tzinfo=UTC)
MORNING = timedelta(hours=9)


@dataclass(frozen=True)
class Day:
    """A thing on one day, with a `key` that never changes and the time of its last change.

    One that is `off` was in an earlier file and is taken off the calendar.
    """

    key: str
    on: date
    title: str
    text: str
    changed: datetime
    off: bool = False


def calendar(days: Iterable[Day], *, name: str, language: str) -> bytes:
    """Write days as one calendar file, each with a reminder at nine in the morning.

    The same days give the same bytes. UID comes from the key; SEQUENCE, in minutes, and
    LAST-MODIFIED from the last change, so that an import knows which is newer.
    """
    import icalendar

    calendar_file = icalendar.Calendar()
    calendar_file.add("prodid", f"{PRODUCT}{language.upper()}")
    calendar_file.add("version", "2.0")
    calendar_file.add("method", "PUBLISH")
    calendar_file.add("x-wr-calname", clean(name))
    for day in days:
        event = icalendar.Event()
        event.add("uid", f"{uuid.uuid5(NAMESPACE, day.key)}@job-to-career")
        event.add("dtstamp", day.changed.astimezone(UTC))
        event.add("last-modified", day.changed.astimezone(UTC))
        event.add("sequence", max(0, int((day.changed - BEGAN).total_seconds() // 60)))
        event.add("dtstart", day.on)
        event.add("dtend", day.on + timedelta(days=1))
        event.add("summary", clean(day.title))
        event.add("description", clean(day.text))
        event.add("transp", "TRANSPARENT")
        event.add("class", "PRIVATE")
        event.add("status", "CANCELLED" if day.off else "CONFIRMED")
        if not day.off:
            alarm = icalendar.Alarm()
            alarm.add("action", "DISPLAY")
            alarm.add("trigger", MORNING)
            alarm.add("description", clean(day.title))
            event.add_component(alarm)
        calendar_file.add_component(event)
    return bytes(calendar_file.to_ical())


def clean(text: str) -> str:
    """Return a text without the control characters that no calendar may hold."""
    letters = (letter for letter in text if letter in "\n\t" or ord(letter) >= 32)
    return "".join(letters).replace("\x7f", "").encode("utf-8", "replace").decode("utf-8")
