"""A kernel that is asked to end, not interrupted: an interrupt would cut off what it just saves."""

from __future__ import annotations

from typing import Any

from jupyter_server.services.kernels.kernelmanager import ServerKernelManager


class PoliteKernelManager(ServerKernelManager):
    """A kernel manager that ends a kernel without the interrupt that Jupyter sends first."""

    async def shutdown_kernel(self, now: bool = False, restart: bool = False) -> None:  # type: ignore[override]
        """End the kernel; kill one that is still starting, which has saved nothing yet."""
        await super().shutdown_kernel(
            now=now or self.execution_state == "starting", restart=restart
        )

    async def _async_interrupt_kernel(self, *given: Any, **named: Any) -> None:
        if not self.shutting_down:
            await super()._async_interrupt_kernel(*given, **named)
