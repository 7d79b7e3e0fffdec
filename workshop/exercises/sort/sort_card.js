// @ts-check
// The pieces of a sort: its lists, its cards and how a card lies in a list.
import { element } from "../../widgets/make.js";

/** @param {import("../../widgets/types").Frame} frame */
export function makeList(frame, id, label) {
  const section = element("div", { class: id ? "ws-sort-bin" : "ws-sort-pile" });
  const title = element("h4", { class: "ws-sort-title" });
  const named = element("span", {}, label);
  const number = element("span", { class: "ws-sort-number" });
  const list = element("ul", { class: "ws-sort-list" });
  named.id = frame.id(`list-${id}`);
  section.setAttribute("role", "group");
  section.setAttribute("aria-labelledby", named.id);
  list.setAttribute("role", "list");
  title.append(named, " ", number);
  section.append(title, list);
  if (id)
    section.append(element("p", { class: "ws-quiet ws-sort-none" }, frame.words("sort.none")));
  return { id, label, section, number, list };
}

/** @param {import("../../widgets/types").Frame} frame */
export function makeCard(frame, { id, label, after }) {
  const words = frame.words;
  const item = element("li", { class: "ws-sort-item" });
  const card = element("div", { class: "ws-sort-card" });
  const grip = element("span", { class: "ws-sort-grip" });
  const text = element("p", { class: "ws-sort-text" }, label);
  const place = element("span", { class: "ws-sort-aside ws-sort-place" });
  const change = element("details", { class: "ws-sort-change" });
  const opener = element("summary", { class: "ws-sort-opener" }, words("sort.change"));
  const more = element("div", { class: "ws-sort-more" });
  const moves = element("div", { class: "ws-sort-moves" });
  text.id = frame.id(`text-${id}`);
  place.id = frame.id(`place-${id}`);
  text.dir = "auto";
  grip.setAttribute("aria-hidden", "true");
  card.setAttribute("role", "group");
  card.setAttribute("aria-labelledby", `${text.id} ${place.id}`);
  opener.append(element("span", { class: "ws-sort-aside" }, ` ${label}`));
  for (const bin of [...frame.asks.bins, { id: "", label: words("sort.pile-button") }]) {
    const button = element("button", { class: "ws-button ws-sort-move" }, bin.label);
    const said = bin.id ? "sort.put" : "sort.back";
    button.type = "button";
    button.dataset.bin = bin.id;
    button.setAttribute("aria-label", words(said, { card: label, bin: bin.label }));
    moves.append(button);
  }
  change.append(opener, moves);
  more.append(change);
  card.append(grip, text, place, more);
  if (after) {
    const why = element("details", { class: "ws-sort-why" });
    const opens = element("summary", { class: "ws-sort-opener" }, words("sort.after"));
    opens.append(element("span", { class: "ws-sort-aside" }, ` ${label}`));
    const said = element("p", { class: "ws-sort-said" }, after);
    said.dir = "auto";
    why.append(opens, said);
    more.append(why);
  }
  item.append(card);
  return item;
}

// In the pile a card's buttons lie open; in a bin they wait behind “Move”.
export function settle(item, list, place) {
  item.querySelector(".ws-sort-place").textContent = place;
  item.querySelector(".ws-sort-change").open = !list.id;
  for (const button of item.querySelectorAll(".ws-sort-move[data-bin]:not([data-bin=''])")) {
    button.setAttribute("aria-pressed", `${button.dataset.bin === list.id}`);
  }
  for (const why of item.querySelectorAll(".ws-sort-why")) why.open = false;
}

export function glide(item, from) {
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  const to = item.getBoundingClientRect();
  const away = `${from.left - to.left}px ${from.top - to.top}px`;
  item.animate(
    [
      { translate: away, opacity: 0.6 },
      { translate: "0 0", opacity: 1 },
    ],
    220,
  );
}
