"""The run sheet on screen: which item is on, since when, and what to say in it."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

import traitlets

from workshop.facilitation import Item, Part, Sessions
from workshop.facilitation.clock import clock
from workshop.facilitation.times import long, since
from workshop.responses.responses import Responses
from workshop.widgets.widget import Widget

HERE = Path(__file__).parent
KEPT = "_run"  # no exercise: how far the session is


@dataclass(frozen=True)
class Run:
    """A session's progress; the part `began` and the item started `at`, in seconds since 1970.

    Both are 0 while the clock stands.
    """

    format: str
    part: int = 0
    item: int = 0
    began: int = 0
    at: int = 0


class RunSheetView(Widget):
    """The run sheet as a widget; the page sends a `do` (`format`, `part`, `next` …) and a value.

    `state` is what is kept; `clock` has `ends` and `due`, seconds since 1970, while it runs.
    """

    formats = traitlets.List(traitlets.Dict()).tag(sync=True)
    parts = traitlets.List(traitlets.Dict()).tag(sync=True)
    state = traitlets.Dict().tag(sync=True)
    clock = traitlets.Dict().tag(sync=True)

    def __init__(self, words: Mapping[str, str]) -> None:
        own = {key: text for key, text in words.items() if key.startswith("run.")}
        super().__init__("run_sheet", (HERE / "large.css", HERE / "run_sheet.css"), words=own)


class RunSheetController:
    """The run sheet of one session; every press is saved as an answer is, for a restart."""

    def __init__(
        self, responses: Responses, sessions: Sessions, now: Callable[[], float] = time.time
    ) -> None:
        self._responses = responses
        self._sessions = sessions
        self._now = now
        self.widget = RunSheetView(responses.edition.words)
        amounts = responses.edition.amounts
        self.widget.formats = [
            {"id": name, "title": one.title, "time": long(one.minutes, sessions.says, amounts)}
            for name, one in sessions.formats.items()
        ]
        self.show()

    def take_up(self, format_: str) -> None:
        """Go on with a format, or begin it where another one is saved."""
        if self._responses.answers.get(KEPT).get("format") != format_:
            self.heard({"do": "format", "value": format_})

    @property
    def run(self) -> Run:
        """How far the session is; at its beginning where the saved state no longer fits."""
        saved = self._responses.answers.get(KEPT)
        formats = self._sessions.formats
        name = str(saved.get("format"))
        if name not in formats:
            name = next(iter(formats))
        part = whole(saved.get("part"), len(formats[name].parts))
        item = whole(saved.get("item"), len(formats[name].parts[part].items))
        began, at = saved.get("began"), saved.get("at")
        if isinstance(began, int | float) and isinstance(at, int | float):
            return Run(name, part, item, int(began), int(at))
        return Run(name, part, item)

    def heard(self, message: Mapping[str, Any]) -> None:
        """Do what was pressed, save it, and show it."""
        self._responses.answers.refresh()
        run, value, now = self.run, message.get("value"), int(self._now())
        items = len(self._part(run).items)
        ticks = run.at > 0
        match message.get("do"):
            case "format" if value in self._sessions.formats:
                run = Run(str(value))
            case "part":
                run = Run(run.format, whole(value, len(self._sessions.formats[run.format].parts)))
            case "begin":
                run = replace(run, item=0, began=now, at=now)
            case "next" if ticks and run.item < items - 1:
                run = replace(run, item=run.item + 1, at=now)
            case "back" if ticks and run.item > 0:
                run = replace(run, item=run.item - 1, at=now)
            case "go":
                run = replace(run, item=whole(value, items), at=now if ticks else 0)
            case "end":
                run = Run(run.format, run.part)
            case _:
                pass
        state = asdict(run)
        if state != self._responses.answers.get(KEPT):
            self._responses.answers.put(KEPT, state)
        self.show()

    def _part(self, run: Run) -> Part:
        return self._sessions.formats[run.format].parts[run.part]

    def show(self) -> None:
        """Show the page how far the session is."""
        run = self.run
        self.widget.parts = [
            {
                "title": one.title,
                "items": [self._item(start, item) for start, item in one.starts()],
            }
            for one in self._sessions.formats[run.format].parts
        ]
        self.widget.clock = (
            asdict(clock(self._part(run), run.item, run.began, run.at)) if run.at else {}
        )
        self.widget.state = {"format": run.format, "part": run.part, "item": run.item}

    def _item(self, start: int, item: Item) -> dict[str, Any]:
        sessions, edition = self._sessions, self._responses.edition
        says, one = sessions.says, sessions.activities[item.activity]
        number = edition.amounts.number
        cut = one.cut
        if one.saves:
            cut = says("cut-saves", cut=one.cut, minutes=number(one.saves))
        return {
            "title": one.title,
            "from": since(start),
            "minutes": says("only-minutes", minutes=number(item.minutes)),
            "purpose": one.purpose,
            "prompts": list(one.prompts),
            "sections": [edition.section(name).title for name in one.sections],
            "ways": [
                [says("expect"), one.expect],
                [says("stuck"), one.stuck],
                [says("cut"), cut],
                [says("plan-b"), one.plan_b],
            ],
            "cut": cut if one.saves else "",
        }


def whole(value: Any, count: int) -> int:
    """Return a whole number from 0 up to `count`, else 0."""
    return value if isinstance(value, int) and 0 <= value < count else 0
