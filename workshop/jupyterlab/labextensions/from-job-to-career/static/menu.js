// @ts-check
/** Keeps Lab's context menu off a document: one touch of it could empty or double an exercise. */
import { isDocument } from './look.js';

/** Leave the browser's own menu to a document: it has Copy, Paste and the spelling. */
export function ownMenu(panel) {
  // By mouse, by the Menu key and by a long press, all of them come as this one event.
  panel.node.addEventListener('contextmenu', event => {
    if (isDocument(panel)) {
      event.stopPropagation();
    }
  });
}
