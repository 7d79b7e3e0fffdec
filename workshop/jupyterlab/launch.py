"""Start a workbook: a folder, a server on this computer, and the browser on the first page."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping
from pathlib import Path

from workshop import paths
from workshop.jupyterlab import kernels, page_config, surroundings, workbook_folder
from workshop.jupyterlab.errors import CannotStart

__all__ = ["CannotStart", "start"]


def tell(text: str) -> None:
    """Print at once, even where the output goes to a file."""
    print(text, flush=True)


def start(
    folder: Path,
    *,
    edition: str = "en",
    notebook: str = "00_start_here.ipynb",
    browser: bool = True,
    port: int | None = None,
    token: str | None = None,
    shipped: Path | None = None,
    words: Mapping[str, str] | None = None,
    hindered: str = "",
    say: Callable[[str], None] = tell,
) -> int:
    """Serve the workbook in `folder` until it is stopped; return the exit code.

    `shipped` is another folder of notebooks than the installed edition's;
    `words` are the edition's `[words.lab]`; `hindered` says why the folder is not in Documents
    (`paths.hindrance`); a `token` is made unless given.
    Raises CannotStart with one plain sentence.
    """
    folder = folder.expanduser().absolute()
    sources = _sources(folder, edition, shipped)
    spoken = page_config.default_words() | dict(words or {})
    for own in workbook_folder.prepare(folder, edition, sources[edition]):
        say(spoken["kept"].format(name=own.name, kept=own.kept_as))
    if not (folder / edition / notebook).is_file():
        raise CannotStart(f"There is no notebook “{notebook}” in the edition “{edition}”.")
    say(spoken["folder"].format(folder=folder))
    if hindered:
        say(spoken[f"elsewhere_{hindered}"].format(documents=paths.documents()))

    surroundings.settle_in()
    from workshop.jupyterlab import server, stopping  # Jupyter must find its surroundings settled

    token = token or secrets.token_urlsafe(24)
    opens = f"{edition}/{notebook}"
    with kernels.folder() as sockets:
        app = server.make(folder, opens, token=token, browser=browser, port=port, sockets=sockets)
        app.web_app.settings.setdefault("page_config_data", {})["workshop"] = page_config.told(
            sources, spoken
        )
        address = f"http://{server.ADDRESS}:{app.port}/doc/tree/{opens}?token={token}"
        say(spoken["address"].format(address=address))
        say(spoken["leave"])
        app.io_loop.add_callback(server.warm_up, app, opens)
        stopping.serve(app)
    return 0


def _sources(folder: Path, edition: str, shipped: Path | None) -> dict[str, Path]:
    """Return the folders of notebooks whose code may run: the edition's, and others met before."""
    met = {name: paths.notebooks(name) for name in paths.editions() if (folder / name).is_dir()}
    return met | {edition: shipped or paths.notebooks(edition)}
