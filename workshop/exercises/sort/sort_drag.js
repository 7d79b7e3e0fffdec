// @ts-check
// Carries a card under the pointer and says over which list it was let go.
import { drag } from "../../widgets/drag.js";
import { element } from "../../widgets/make.js";

const GHOST_WIDE = 320;

// `card` follows the pointer from anywhere with a mouse; a finger takes it by its grip,
// so that swiping over a card still scrolls the page.
export function dragCard(card, targets, drop) {
  drag(card, (down) => {
    const pressed = /** @type {Element} */ (down.target);
    const grip = pressed.closest(".ws-sort-grip");
    const control = pressed.closest("button, summary, .ws-sort-why");
    if (control || (down.pointerType !== "mouse" && !grip)) return null;
    const start = card.getBoundingClientRect();
    const scroller = scrollerOf(card);
    let at = down;
    /** @type {HTMLElement | undefined} */
    let ghost;
    let turn = 0;

    const over = () => targets().find((list) => isInside(list.getBoundingClientRect(), at));
    const mark = (/** @type {HTMLElement | null | undefined} */ now) => {
      for (const list of targets()) list.classList.toggle("ws-sort-over", list === now);
    };
    const draw = (/** @type {HTMLElement} */ copy) => {
      copy.style.translate = `${at.clientX - down.clientX}px ${at.clientY - down.clientY}px`;
      scroller.scrollBy(0, pull(scroller, at.clientY));
      mark(over());
      turn = requestAnimationFrame(() => draw(copy));
    };
    return {
      escapes: true,
      move(event) {
        at = event;
        if (ghost || Math.hypot(at.clientX - down.clientX, at.clientY - down.clientY) < 6) return;
        ghost = ghostOf(card, start, down);
        card.classList.add("ws-sort-lifted");
        draw(ghost);
      },
      end(letGo) {
        cancelAnimationFrame(turn);
        const landed = ghost && letGo ? over() : null;
        ghost?.remove();
        card.classList.remove("ws-sort-lifted");
        mark(null);
        if (landed) drop(landed);
      },
    };
  });
}

// In `body`, since a container of the page may clip what is fixed or move its origin.
function ghostOf(card, place, down) {
  const copy = /** @type {HTMLElement} */ (card.cloneNode(true));
  for (const named of [copy, ...copy.querySelectorAll("[id]")]) named.removeAttribute("id");
  const room = element("div", { class: "ws ws-sort-ghost", inert: true }, copy);
  room.dir = getComputedStyle(card).direction;
  const width = Math.min(place.width, GHOST_WIDE);
  Object.assign(room.style, {
    left: `${Math.max(place.left, down.clientX - width + 40)}px`,
    top: `${place.top}px`,
    width: `${width}px`,
  });
  document.body.append(room);
  return room;
}

function isInside(box, { clientX: x, clientY: y }) {
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}

function scrollerOf(from) {
  for (let one = from.parentElement; one; one = one.parentElement) {
    const flows = /auto|scroll/.test(getComputedStyle(one).overflowY);
    if (flows && one.scrollHeight > one.clientHeight) return one;
  }
  return document.scrollingElement;
}

// How far to scroll in this frame, so that a list beyond the edge can be reached.
function pull(scroller, y) {
  const whole = scroller === document.scrollingElement;
  const box = whole ? { top: 0, bottom: innerHeight } : scroller.getBoundingClientRect();
  if (y < box.top + 48) return -10;
  return y > box.bottom - 48 ? 10 : 0;
}
