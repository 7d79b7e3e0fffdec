"""The board in your own JupyterHub (5.5 or 6.1): add these lines to its jupyterhub_config.py.

Before the first start, as root: a user of its own for the board, and a folder only it can read.
    useradd --system --home-dir /var/lib/workshop-board --create-home workshop-board
    chmod 700 /var/lib/workshop-board
"""

from workshop.board.hub.config import configure

c = get_config()  # noqa: F821 (JupyterHub gives it)

configure(
    c,
    # Who may lead sessions. Take a name away and restart, and it is taken away.
    coaches=["coach"],
    # Keep this folder out of every backup, or what was deleted lives on there.
    database="sqlite:////var/lib/workshop-board/board.sqlite",
)

# One system user for each participant, and homes that nobody else can read. With a spawner that
# runs everybody as one user, each participant can read every answer.
c.JupyterHub.spawner_class = "jupyterhub.spawner.LocalProcessSpawner"

# Each participant's pages on an address of their own, away from the hub's.
#     c.JupyterHub.subdomain_host = "https://hub.example.org"  # noqa: ERA001
