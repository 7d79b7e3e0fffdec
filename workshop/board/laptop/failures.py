"""How many wrong codes a code bears: the failures are counted, never those who come in."""

from __future__ import annotations

import time
from collections.abc import Callable

AT_ONCE = 60
A_SECOND = 1.0


class Failures:
    """A count of wrong codes, wherever they come from, that allows more again as time passes.

    A room behind one address shares that address, so addresses are neither counted nor kept.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._left: float = AT_ONCE
        self._since = clock()
        self.seen = 0

    def wait(self) -> float:
        """Return the seconds until the next try is accepted; 0 is now."""
        self._refill()
        return 0.0 if self._left >= 1 else (1 - self._left) / A_SECOND

    def count(self) -> None:
        """Count one wrong try."""
        self._refill()
        self._left = max(0.0, self._left - 1)
        self.seen += 1

    def _refill(self) -> None:
        now = self._clock()
        self._left = min(AT_ONCE, self._left + (now - self._since) * A_SECOND)
        self._since = now
