// @ts-check
// Rows that the learner adds, edits, reorders and removes, or those of another ledger.
import { exercise } from "../../widgets/frame.js";
import { element } from "../../widgets/make.js";
import { dragRow } from "./ledger_drag.js";
import { noticeOf, pageOf } from "./ledger_page.js";
import { cellsOf, goneOf, isBusy, keptOf, newId, orderOf, placesOf } from "./ledger_parts.js";
import { rowOf } from "./ledger_row.js";
import { totalsOf } from "./ledger_total.js";

/** @param {import("../../widgets/types").Frame} frame */
function body(frame) {
  const { columns, rows: counts } = frame.asks;
  const facet = Boolean(counts.named);
  const rows = new Map();
  const list = element("div", { class: "ws-ledger-rows" });
  const totals = totalsOf(frame, columns);
  const { holder, addButton, room, none } = pageOf(frame, list, totals, add);
  list.addEventListener("input", tally);
  list.addEventListener("change", (event) => {
    const column = /** @type {HTMLElement} */ (event.target).id.split(".").at(-1);
    if (totals.watches(column)) frame.announce(totals.said());
  });
  frame.root.append(holder);

  const onScreen = () =>
    [...list.querySelectorAll(":scope > [data-row]")]
      .map((one) => rows.get(/** @type {HTMLElement} */ (one).dataset.row))
      .filter(Boolean);

  function make(id) {
    const row = rowOf(frame, id, { change, move, remove });
    rows.set(id, row);
    if (!facet) dragRow(list, row, () => reordered(row));
    row.show(frame.parts());
    return row;
  }

  function tally() {
    totals.show(onScreen());
  }

  function settle() {
    const all = onScreen();
    all.forEach((row, n) => row.place(n + 1, all.length));
    if (facet) {
      none?.toggleAttribute("hidden", all.length > 0);
      return tally();
    }
    const full = all.length >= counts.max;
    addButton.setAttribute("aria-disabled", String(full));
    const filled = orderOf(frame.parts()).length;
    const places = { count: String(filled), min: String(counts.min), max: String(counts.max) };
    const key = full ? "ledger.full" : filled < counts.min ? "ledger.few" : "";
    room.textContent = key ? frame.words(key, places) : "";
    tally();
  }

  // The order to keep: rows that hold something, and `begun`, as they stand on screen; then, with
  // a minus, those that were taken away, which an earlier answer would bring back.
  function order(begun, parts = frame.parts(), gone = goneOf(parts)) {
    const kept = new Set([...orderOf(parts), ...begun]);
    const standing = onScreen()
      .map((row) => row.id)
      .filter((id) => kept.has(id));
    return [...standing, ...gone.filter((id) => !kept.has(id)).map((id) => `-${id}`)].join(" ");
  }

  function change(id, parts, soon) {
    const known = orderOf(frame.parts()).includes(id);
    const filled = Object.values(parts).some((raw) => raw !== null);
    const changed = facet || known || !filled ? parts : { ...parts, order: order([id]) };
    if (soon) return frame.saveSoon(changed);
    frame.save(changed);
    show(frame.parts());
  }

  function add() {
    forget();
    if (onScreen().length >= counts.max) return frame.announce(room.textContent);
    const row = make(newId(rows));
    list.append(row.element);
    settle();
    row.focus();
    frame.announce(frame.words("ledger.added", { row: row.name() }));
  }

  function move(id, step) {
    forget();
    const row = rows.get(id);
    const all = onScreen();
    const other = all[all.indexOf(row) + step];
    if (step < 0) other.element.before(row.element);
    else other.element.after(row.element);
    reordered(row);
    row.focusOn(step);
  }

  function reordered(row) {
    const former = frame.parts();
    const wished = order([], former);
    if (wished !== keptOf(former)) frame.save({ order: wished });
    const name = row.name();
    settle();
    const all = onScreen();
    const [place, count] = [all.indexOf(row) + 1, all.length].map(String);
    frame.announce(frame.words("ledger.moved", { row: name, place, count }));
  }

  function remove(id) {
    forget();
    const row = rows.get(id);
    const parts = frame.parts();
    const all = cellsOf(parts, id);
    // What an earlier answer filled in goes and comes back with the row's place alone.
    const own = Object.keys(all).filter((part) => !frame.carried(part));
    const former = Object.fromEntries(own.map((part) => [part, all[part]]));
    const said = frame.words("ledger.removed", { row: row.name() });
    const notice = noticeOf(said, frame.words("ledger.put-back"), () =>
      putBack(id, former, all, notice),
    );
    row.element.replaceWith(notice);
    rows.delete(id);
    if (Object.keys(all).length) {
      const none = Object.fromEntries(own.map((part) => [part, null]));
      const left = Object.fromEntries(Object.entries(parts).filter(([part]) => !(part in all)));
      const gone = [...goneOf(parts), ...(frame.asks.carries ? [id] : [])];
      frame.save({ ...none, order: order([], left, gone) || null });
    }
    settle();
    notice.querySelector("button")?.focus();
    frame.announce(said);
  }

  function putBack(id, former, all, notice) {
    const row = make(id);
    notice.replaceWith(row.element);
    if (Object.keys(former).length || goneOf(frame.parts()).includes(id)) {
      frame.save({ ...former, order: order([id]) });
    }
    show(frame.parts());
    // At once, since a box that has the focus is not written to.
    row.show({ ...frame.parts(), ...all });
    row.focus();
    frame.announce(frame.words("ledger.back", { row: row.name() }));
  }

  function forget() {
    list.querySelector(".ws-ledger-removed")?.remove();
  }

  function show(parts) {
    const kept = orderOf(parts);
    for (const id of kept) if (!rows.has(id)) seat(id, kept);
    for (const row of onScreen()) drop(row, kept);
    arrange(kept);
    const removed = Boolean(list.querySelector(".ws-ledger-removed"));
    while (!facet && !removed && onScreen().length < counts.start) {
      const spare = make(newId(rows)).element;
      spare.dataset.spare = "";
      list.append(spare);
    }
    for (const row of onScreen()) row.show(parts);
    settle();
  }

  // A row that comes from the file takes the place of one offered blank.
  function seat(id, kept) {
    const { element: arrived } = make(id);
    const spare = onScreen().find(
      (row) => "spare" in row.element.dataset && !kept.includes(row.id) && !isBusy(row.element),
    );
    if (!spare) return list.append(arrived);
    spare.element.replaceWith(arrived);
    rows.delete(spare.id);
  }

  // A row that held something and is gone from the answers goes; one being typed in stays.
  function drop(row, kept) {
    if (kept.includes(row.id)) row.element.dataset.held = "";
    else if ("held" in row.element.dataset && !isBusy(row.element)) {
      row.element.remove();
      rows.delete(row.id);
    }
  }

  // Touches the page only where the order differs, and steps around the row that has the focus:
  // a box that is moved loses it.
  function arrange(kept) {
    const now = onScreen().map((row) => row.id);
    const wanted = placesOf(now, kept);
    if (now.join(" ") === wanted.join(" ")) return;
    const all = wanted.map((id) => rows.get(id).element);
    const at = all.findIndex((one) => one.contains(document.activeElement));
    if (at < 0) return list.append(...all);
    all[at].before(...all.slice(0, at));
    all[at].after(...all.slice(at + 1));
  }

  return {
    show,
    refused(part, text, readings) {
      const [id, column = ""] = part.split(".");
      rows.get(id)?.refused(column, text, readings);
    },
  };
}

export default { render: exercise(body) };
