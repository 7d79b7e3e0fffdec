// @ts-check
// Cards dealt as a pile, and bins to put them in: by dragging, by button and by arrow keys.
import { exercise } from "../../widgets/frame.js";
import { element } from "../../widgets/make.js";
import { glide, makeCard, makeList, settle } from "./sort_card.js";
import { dragCard } from "./sort_drag.js";

/** @param {import("../../widgets/types").Frame} frame */
function body(frame) {
  const { bins, cards } = frame.asks;
  const words = frame.words;
  const view = element("div", { class: "ws-sort" });
  const count = element("p", { class: "ws-sort-count" });
  const pile = makeList(frame, "", words("sort.pile"));
  const another = element(
    "button",
    { class: "ws-button ws-plain ws-sort-another" },
    words("sort.another"),
  );
  const finished = element("p", { class: "ws-sort-finished" }, words("sort.finished"));
  const lists = [pile, ...bins.map((one) => makeList(frame, one.id, one.label))];
  const items = new Map(cards.map((card) => [card.id, makeCard(frame, card)]));

  another.type = "button";
  another.addEventListener("click", () => {
    turn(1);
    frame.announce(words("sort.shown", { card: label(shown()) }));
  });
  const row = element("div", { class: "ws-sort-bins" });
  row.append(...lists.slice(1).map((list) => list.section));
  const table = element("div", { class: "ws-sort-table" });
  table.append(pile.list, another);
  pile.section.append(table, finished);
  view.append(
    count,
    pile.section,
    row,
    element("p", { class: "ws-quiet ws-sort-keys" }, words("sort.keys")),
  );
  frame.root.append(view);

  for (const [id, item] of items) {
    const card = item.firstElementChild;
    card.addEventListener("keydown", (event) => event.target === card && onKey(event, id));
    card.addEventListener("focus", () => rove(listOf(id)));
    for (const button of item.querySelectorAll(".ws-sort-move")) {
      button.addEventListener("click", () => place(id, button.dataset.bin, "button"));
    }
    dragCard(
      card,
      () => lists.map((list) => list.section),
      (section) => {
        place(id, lists.find((list) => list.section === section).id, "drag");
      },
    );
  }

  function place(id, bin, way) {
    const from = listOf(id);
    if (from.id === bin) return;
    const before = items.get(id).getBoundingClientRect();
    frame.save({ [id]: bin || null });
    arrange(frame.parts());
    if (from === pile && way !== "arrow" && shown()) focus(shown());
    else focus(items.get(id));
    if (bin) glide(items.get(id), before);
    const done = cards.length - pile.list.children.length;
    const places = { card: label(items.get(id)), done: `${done}`, all: `${cards.length}` };
    const named = { ...places, bin: listOf(id).label };
    frame.announce(bin ? words("sort.moved", named) : words("sort.returned", places));
  }

  function onKey(event, id) {
    const { key } = event;
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const forward = getComputedStyle(view).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
    const list = listOf(id);
    if (key === "ArrowUp") step(list, items.get(id), -1);
    else if (key === "ArrowDown") step(list, items.get(id), 1);
    else if (key === "ArrowLeft" || key === "ArrowRight") {
      const to = lists[lists.indexOf(list) + (key === forward ? 1 : -1)];
      if (to) place(id, to.id, "arrow");
    } else if (key === "Home" && shown()) focus(shown());
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function step(list, item, by) {
    if (list === pile) {
      turn(by);
      focus(shown());
    } else {
      const all = [...list.list.children];
      focus(all[all.indexOf(item) + by] ?? item);
    }
  }

  // The pile shows its first card; turning it puts that one beneath, or the last one on top.
  function turn(by) {
    const { firstElementChild: first, lastElementChild: last } = pile.list;
    if (!first || !last) return;
    if (by > 0) pile.list.append(first);
    else pile.list.prepend(last);
    rove(pile);
  }

  function arrange(parts) {
    for (const [id, item] of items) {
      const list = lists.find((one) => one.id && one.id === parts[id]) ?? pile;
      if (item.parentElement !== list.list) {
        const held = item.contains(document.activeElement)
          ? /** @type {HTMLElement | null} */ (document.activeElement)
          : null;
        const top = shown();
        if (list !== pile || !item.parentElement) list.list.append(item);
        else if (top?.contains(document.activeElement)) top.after(item);
        else pile.list.prepend(item);
        settle(item, list, words("sort.in", { bin: list.label }));
        held?.focus({ preventScroll: true });
      }
    }
    for (const list of lists) {
      list.section.classList.toggle("ws-sort-empty", !list.list.children.length);
      list.number.textContent = `${list.list.children.length}`;
      rove(list);
    }
    const left = pile.list.children.length;
    pile.section.style.setProperty("--ws-sort-under", String(Math.min(left - 1, 2)));
    another.hidden = left < 2;
    finished.hidden = left > 0;
    const places = { done: `${cards.length - left}`, all: `${cards.length}` };
    count.textContent = words("sort.count", places);
  }

  // One card of a list takes part in tabbing; the arrow keys reach the others.
  function rove(list) {
    const all = [...list.list.children];
    const held = all.find((item) => item.contains(document.activeElement));
    const now = held ?? all.find((item) => item.firstElementChild.tabIndex === 0) ?? all[0];
    const current = list === pile ? all[0] : now;
    for (const item of all) {
      const reach = item === current ? 0 : -1;
      const stops = item.querySelectorAll(".ws-sort-card, button, summary");
      for (const stop of stops) stop.tabIndex = reach;
    }
  }

  function focus(item) {
    item.firstElementChild.focus({ preventScroll: true });
    item.scrollIntoView({ block: "nearest" });
  }

  const listOf = (id) => lists.find((list) => list.list === items.get(id).parentElement);
  const shown = () => pile.list.firstElementChild;
  const label = (item) => item.querySelector(".ws-sort-text").textContent;

  arrange(frame.parts());
  return {
    show: arrange,
    refused(part, text) {
      arrange(frame.parts());
      frame.announce(text);
    },
  };
}

export default { render: exercise(body) };
