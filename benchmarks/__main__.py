"""`python3 start.py run python -m benchmarks [name …]`: measure, and write the results table."""

from __future__ import annotations

import argparse
import time
from importlib import import_module

from benchmarks import report

NAMES = (
    "bare_clone",
    "opening",
    "latency",
    "imports",
    "printing",
    "everybody",
    "growth",
    "fullness",
    "kill_nine",
    "board",
    "room",
)


def main() -> None:
    """Run the benchmarks named, or all of them."""
    asked = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    asked.add_argument("names", nargs="*", metavar="NAME", help=", ".join(NAMES))
    names = asked.parse_args().names
    if unknown := set(names) - set(NAMES):
        asked.error(f"there is no {', '.join(sorted(unknown))}; there is {', '.join(NAMES)}")
    for name in names or NAMES:
        begun = time.monotonic()
        print(f"{name}: measuring", flush=True)
        before = report.load()
        found = import_module(f"benchmarks.{name}").measure()
        report.keep(name, found, (before + report.load()) / 2)
        print(f"{name}: took {time.monotonic() - begun:.0f} s", flush=True)
    kept = report.kept()
    rows = {
        name: import_module(f"benchmarks.{name}").rows(kept[name]["found"])
        for name in NAMES
        if name in kept
    }
    print(report.write(rows))


if __name__ == "__main__":
    main()
