"""A session with a group: what is done, in which order, and the pages of the one who leads."""

from workshop.facilitation.formats import Activity, Format, Item, Part, Sessions, read_sessions

__all__ = ["Activity", "Format", "Item", "Part", "Sessions", "read_sessions"]
