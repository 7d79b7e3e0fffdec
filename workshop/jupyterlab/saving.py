"""What Jupyter may write of a workshop notebook: its words and code, never an answer."""

from __future__ import annotations

from typing import Any

from jupyter_server.services.contents.checkpoints import AsyncCheckpoints
from jupyter_server.services.contents.manager import AsyncContentsManager

from workshop.jupyterlab.stripping import strip


def without_outputs(model: dict[str, Any], **_: object) -> None:
    """Empty the outputs of a workshop notebook before it is saved (a `pre_save_hook`)."""
    content = model.get("content")
    if model.get("type") != "notebook" or not isinstance(content, dict):
        return
    if content.get("metadata", {}).get("workshop", {}).get("autorun"):
        strip(content)


class NoCheckpoints(AsyncCheckpoints):
    """A checkpoint manager that keeps no second copy of any file."""

    async def create_checkpoint(
        self, contents_mgr: AsyncContentsManager, path: str
    ) -> dict[str, Any]:
        file: dict[str, Any] = await contents_mgr.get(path, content=False)  # type: ignore[no-untyped-call]
        return {"id": "none", "last_modified": file["last_modified"]}

    async def list_checkpoints(self, path: str) -> list[dict[str, Any]]:
        return []

    async def restore_checkpoint(
        self, contents_mgr: AsyncContentsManager, checkpoint_id: str, path: str
    ) -> None:
        """Do nothing: there is none to restore."""

    async def rename_checkpoint(self, checkpoint_id: str, old_path: str, new_path: str) -> None:
        """Do nothing: there is none to rename."""

    async def delete_checkpoint(self, checkpoint_id: str, path: str) -> None:
        """Do nothing: there is none to delete."""
