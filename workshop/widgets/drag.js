// @ts-check
// Follows one pointer from where it is pressed to where it is let go: the one way to drag.

/**
 * `take` is asked at each press and says how the dragging goes on, or nothing where it does not.
 *
 * @param {HTMLElement} handle
 * @param {(down: PointerEvent) => import("./types").Held | null} take
 */
export function drag(handle, take) {
  handle.addEventListener("pointerdown", (down) => {
    const held = down.button === 0 ? take(down) : null;
    if (!held) return;
    const listening = new AbortController();
    const { signal } = listening;
    /** @param {Event} event */
    const end = (event) => {
      listening.abort();
      held.end(event.type === "pointerup");
    };
    handle.setPointerCapture(down.pointerId);
    handle.addEventListener("pointermove", held.move, { signal });
    for (const type of ["pointerup", "pointercancel", "lostpointercapture"]) {
      handle.addEventListener(type, end, { signal });
    }
    if (!held.escapes) return;
    const escape = (/** @type {KeyboardEvent} */ event) => event.key === "Escape" && end(event);
    window.addEventListener("keydown", escape, { signal, capture: true });
  });
}
