// @ts-check
// Drags a row by its handle, with mouse, pen or finger; the buttons do the same by keyboard.
import { drag } from "../../widgets/drag.js";

/**
 * @param {HTMLElement} list
 * @param {{ element: HTMLElement, handle: HTMLElement }} row
 * @param {() => void} dropped
 */
export function dragRow(list, row, dropped) {
  const { element: moved, handle } = row;

  drag(handle, (down) => {
    down.preventDefault();
    const before = [...list.children];
    moved.classList.add("ws-ledger-held");
    return {
      move: (event) => follow(event.clientY),
      end() {
        moved.classList.remove("ws-ledger-held");
        if (before.some((one, n) => one !== list.children[n])) dropped();
      },
    };
  });

  // The others step aside: the held row must stay in the page, or it would lose the pointer.
  /** @param {number} y */
  function follow(y) {
    const rows = [...list.querySelectorAll(":scope > [data-row]")];
    const at = rows.indexOf(moved);
    const middle = (/** @type {Element} */ one) => {
      const { top, height } = one.getBoundingClientRect();
      return top + height / 2;
    };
    const above = rows.slice(0, at).filter((one) => y < middle(one));
    const below = rows.slice(at + 1).filter((one) => y > middle(one));
    moved.after(...above);
    moved.before(...below);
  }
}
