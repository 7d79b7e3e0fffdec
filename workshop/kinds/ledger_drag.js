// Drags a row by its handle, with mouse, pen or finger; the buttons do the same by keyboard.
function ledgerDrag(list, row, dropped) {
  const { element: moved, handle } = row;

  handle.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    event.preventDefault();
    const before = [...list.children];
    const held = new AbortController();
    const { signal } = held;
    handle.setPointerCapture(event.pointerId);
    moved.classList.add("ws-ledger-held");
    handle.addEventListener("pointermove", (move) => follow(move.clientY), { signal });
    handle.addEventListener("lostpointercapture", () => {
      held.abort();
      moved.classList.remove("ws-ledger-held");
      if (before.some((one, n) => one !== list.children[n])) dropped();
    }, { signal });
  });

  // The others step aside: the held row must stay in the page, or it would lose the pointer.
  function follow(y) {
    const rows = [...list.querySelectorAll(":scope > [data-row]")];
    const at = rows.indexOf(moved);
    const middle = ({ top, height }) => top + height / 2;
    const above = rows.slice(0, at).filter((one) => y < middle(one.getBoundingClientRect()));
    const below = rows.slice(at + 1).filter((one) => y > middle(one.getBoundingClientRect()));
    moved.after(...above);
    moved.before(...below);
  }
}
