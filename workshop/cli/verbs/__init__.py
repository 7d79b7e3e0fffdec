"""The verbs of the `workshop` command, one file each, in the order in which help names them."""

from workshop.cli.verbs import (
    board,
    bring_in,
    examine,
    export,
    facilitate,
    forget,
    handouts,
    kit,
    open_file,
    proof,
    start,
)

VERBS = (
    start,
    open_file,
    export,
    forget,
    handouts,
    kit,
    facilitate,
    board,
    proof,
    examine,
    bring_in,
)
