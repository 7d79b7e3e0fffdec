// Carries a card under the pointer and says over which list it was let go.

const SORT_GHOST_WIDE = 320;

// `card` follows the pointer from anywhere with a mouse; a finger takes it by its grip,
// so that swiping over a card still scrolls the page.
function sortDrag(card, targets, drop) {
  card.addEventListener("pointerdown", (down) => {
    const grip = down.target.closest(".ws-sort-grip");
    const control = down.target.closest("button, summary, .ws-sort-why");
    if (down.button || control || (down.pointerType !== "mouse" && !grip)) return;
    const start = card.getBoundingClientRect();
    const scroller = sortScroller(card);
    let at = down;
    let ghost = null;
    let turn = 0;

    const over = () => targets().find((list) => sortInside(list.getBoundingClientRect(), at));
    const mark = (now) => {
      for (const list of targets()) list.classList.toggle("ws-sort-over", list === now);
    };
    const draw = () => {
      ghost.style.translate = `${at.clientX - down.clientX}px ${at.clientY - down.clientY}px`;
      scroller.scrollBy(0, sortPull(scroller, at.clientY));
      mark(over());
      turn = requestAnimationFrame(draw);
    };
    const move = (event) => {
      at = event;
      if (ghost || Math.hypot(at.clientX - down.clientX, at.clientY - down.clientY) < 6) return;
      ghost = sortGhost(card, start, down);
      card.classList.add("ws-sort-lifted");
      draw();
    };
    const end = (event) => {
      listening.abort();
      cancelAnimationFrame(turn);
      const landed = ghost && event.type === "pointerup" ? over() : null;
      ghost?.remove();
      card.classList.remove("ws-sort-lifted");
      mark(null);
      if (landed) drop(landed);
    };
    const listening = new AbortController();
    const { signal } = listening;
    card.setPointerCapture(down.pointerId);
    card.addEventListener("pointermove", move, { signal });
    for (const type of ["pointerup", "pointercancel", "lostpointercapture"]) {
      card.addEventListener(type, end, { signal });
    }
    const escape = (event) => event.key === "Escape" && end(event);
    window.addEventListener("keydown", escape, { signal, capture: true });
  });
}

// In `body`, since a container of the page may clip what is fixed or move its origin.
function sortGhost(card, place, down) {
  const room = document.createElement("div");
  const copy = card.cloneNode(true);
  for (const named of [copy, ...copy.querySelectorAll("[id]")]) named.removeAttribute("id");
  room.className = "ws ws-sort-ghost";
  room.dir = getComputedStyle(card).direction;
  room.inert = true;
  const width = Math.min(place.width, SORT_GHOST_WIDE);
  Object.assign(room.style, {
    left: `${Math.max(place.left, down.clientX - width + 40)}px`,
    top: `${place.top}px`,
    width: `${width}px`,
  });
  room.append(copy);
  document.body.append(room);
  return room;
}

function sortInside(box, { clientX: x, clientY: y }) {
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}

function sortScroller(from) {
  for (let one = from.parentElement; one; one = one.parentElement) {
    const flows = /auto|scroll/.test(getComputedStyle(one).overflowY);
    if (flows && one.scrollHeight > one.clientHeight) return one;
  }
  return document.scrollingElement;
}

// How far to scroll in this frame, so that a list beyond the edge can be reached.
function sortPull(scroller, y) {
  const whole = scroller === document.scrollingElement;
  const box = whole ? { top: 0, bottom: innerHeight } : scroller.getBoundingClientRect();
  if (y < box.top + 48) return -10;
  return y > box.bottom - 48 ? 10 : 0;
}
