"""What a JupyterHub is told about the board: its scopes, its roles, its service, its kernels."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Any

SHARE, FACILITATE = "custom:board:share", "custom:board:facilitate"
SERVICE, ROLE = "board", "board-facilitator"
SCOPES = {
    SHARE: {"description": "Share own answers with the group on the board"},
    FACILITATE: {"description": "Lead a session on the board"},
}
ACCESS = f"access:services!service={SERVICE}"
# Without these a kernel's own token is refused by the board.
KERNEL_SCOPES = ("users:activity!user", "access:servers!server", ACCESS, SHARE)
USER_SCOPES = ("self", ACCESS, SHARE)
# A group that talks for an hour types nothing; an idle culler must not end its kernels.
OUTLASTS_A_DISCUSSION = 10_800
KERNEL_URL, DATABASE = "WORKSHOP_BOARD_URL", "WORKSHOP_BOARD_DATABASE"


def configure(
    config: Any,
    *,
    coaches: Sequence[str],
    database: str,
    system_user: str | None = "workshop-board",
    port: int = 10_101,
) -> None:
    """Add the board to a hub that runs on this computer.

    `config` is the hub's (`get_config()`); `coaches` are the names of those who may lead;
    `database` is an SQLAlchemy URL that `system_user` may write. The service runs as
    `system_user`, never as the hub's own; None only where the hub itself is no root.
    """
    address = f"http://127.0.0.1:{port}"
    config.JupyterHub.custom_scopes = dict(config.JupyterHub.get("custom_scopes") or {}) | SCOPES
    roles = list(config.JupyterHub.get("load_roles") or [])
    roles.append({"name": "user", "scopes": list(USER_SCOPES)})
    # A role's own list of users is authoritative: whoever is taken off it may lead no more.
    roles.append({"name": ROLE, "scopes": [FACILITATE, ACCESS], "users": list(coaches)})
    config.JupyterHub.load_roles = roles
    service: dict[str, Any] = {
        "name": SERVICE,
        "url": address,
        "command": [sys.executable, "-m", "workshop", "board", "hub"],
        "environment": {DATABASE: database},
        "oauth_client_allowed_scopes": [SHARE, FACILITATE],
        "oauth_no_confirm": True,
    }
    if system_user:
        service["user"] = system_user
    # A distribution has services of its own here already.
    config.JupyterHub.services = [*(config.JupyterHub.get("services") or []), service]
    config.Spawner.server_token_scopes = list(KERNEL_SCOPES)
    kernel = dict(config.Spawner.get("environment") or {})
    config.Spawner.environment = kernel | {KERNEL_URL: f"{address}/services/{SERVICE}"}
