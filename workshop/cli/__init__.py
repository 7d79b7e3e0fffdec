"""The `workshop` command: `start · export · check · doctor · import`.

arguments ─▶ verbs (one file each) ─▶ an exit code, or one plain sentence
"""

from __future__ import annotations

import io
import sys
from collections.abc import Sequence

from workshop.cli.arguments import parser
from workshop.cli.asking import Plain, why

__all__ = ["main", "parser"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    try:
        speak_any_script()
        asked = parser().parse_args(arguments)
        code: int = asked.run(asked)
    except KeyboardInterrupt:
        return 130
    except Plain as error:
        return refuse(str(error))
    except OSError as error:
        return refuse(why(error))
    return code


def refuse(sentence: str) -> int:
    """Print why the command failed, on one line, and return its exit code."""
    line = " ".join(sentence.split()).rstrip(".")
    print(f"workshop: {line}.", file=sys.stderr)
    return 1


def speak_any_script() -> None:
    """Let terminals print a folder's name in any script, and print each line at once."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace", line_buffering=True)
