"""The board in The Littlest JupyterHub: copy to /opt/tljh/config/jupyterhub_config.d/10-board.py.

TLJH keeps services of its own in `c.JupyterHub.services`; the board is added to them.
"""

from workshop.board.hub.config import configure

c = get_config()  # noqa: F821 (JupyterHub gives it)

configure(
    c,
    coaches=["coach"],
    database="sqlite:////var/lib/workshop-board/board.sqlite",
)
