"""`workshop doctor`: say what works on this computer."""

from __future__ import annotations

import argparse

from workshop.cli.asking import edition_asked, edition_option, folder_option, workbook_folder


def options(well: argparse.ArgumentParser) -> None:
    """Add the command's options."""
    folder_option(well)
    edition_option(well)
    well.set_defaults(run=examine)


def examine(asked: argparse.Namespace) -> int:
    """Print what works on this computer."""
    from workshop.cli import doctor

    examined = doctor.examine(workbook_folder(asked), edition_asked(asked))
    for one in examined:
        print(f"{'well   ' if one.well else 'TROUBLE'}  {one.what}: {one.found}")
    return 0 if all(one.well for one in examined) else 1
