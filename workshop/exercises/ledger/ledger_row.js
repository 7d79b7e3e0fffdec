// @ts-check
// One row of a ledger: its fields side by side, and the buttons that move and remove it; one that is
// another ledger's stands under its name there, where it is moved and removed.
import { element } from "../../widgets/make.js";
import { fieldOf, fieldsGrouped } from "../fields/field.js";
import { foldOf } from "./ledger_fold.js";

/** @param {import("../../widgets/types").Frame} frame */
export function rowOf(frame, id, act) {
  const fields = new Map(
    frame.asks.columns.map((column) => {
      const change = (parts, soon) => act.change(id, parts, soon);
      const more = { compact: true, currency: () => frame.currency };
      return [column.id, fieldOf(frame, column, `${id}.${column.id}`, change, more)];
    }),
  );
  const fold = foldOf(frame, id, fields);
  const front = frame.asks.columns.filter((column) => !fold.holds(column.id));
  const at = (columns) => columns.map((column) => fields.get(column.id));
  const { named } = frame.asks.rows;
  const number = element("span", { class: "ws-ledger-number", "aria-hidden": "true" });
  const name = element("legend", { class: named ? "ws-ledger-name ws-ledger-named" : "ws-ledger-name" });
  const carried = element("p", { class: "ws-field-carried ws-ledger-carried", hidden: true });
  const handle = element("span", { class: "ws-ledger-handle", "aria-hidden": "true" }, "⠿");
  const up = buttonOf("up", "↑", () => movable(up) && act.move(id, -1));
  const down = buttonOf("down", "↓", () => movable(down) && act.move(id, 1));
  const remove = buttonOf("remove", "×", () => act.remove(id));
  const row = element(
    "fieldset",
    { class: "ws-ledger-row", "data-row": id },
    name,
    named ? null : element("div", { class: "ws-ledger-place" }, handle, number),
    element(
      "div",
      { class: "ws-ledger-cells ws-fields" },
      ...fieldsGrouped(front, at(front)),
      fold.element,
    ),
    carried,
    named ? null : element("div", { class: "ws-ledger-buttons" }, up, down, remove),
  );
  const movable = (button) => button.getAttribute("aria-disabled") !== "true";

  return {
    id,
    element: row,
    handle,
    name: () => name.textContent,
    typed: (column) => fields.get(column).typed(),
    focus: () => fields.values().next().value.focus(),
    // A button at the end of its way stays in the tab order, so that the focus is not lost.
    focusOn: (step) => (step < 0 ? up : down).focus(),
    place(place, count) {
      const one = frame.asks.rows.one;
      const told = named && frame.parts()[`${id}.${named}`];
      name.textContent = told ? String(told) : frame.words("ledger.row", { one, place: String(place) });
      number.textContent = String(place);
      for (const [key, button] of Object.entries({ up, down, remove })) {
        const label = frame.words(`ledger.${key}`, { row: name.textContent });
        button.setAttribute("aria-label", label);
        button.title = label;
      }
      up.setAttribute("aria-disabled", String(place === 1));
      down.setAttribute("aria-disabled", String(place === count));
    },
    show(parts) {
      for (const field of fields.values()) field.show(parts);
      fold.show(parts);
      const marks = [...fields.keys()].map((column) => frame.carried(`${id}.${column}`));
      carried.textContent = [...new Set(marks.filter(Boolean))].join(" · ");
      carried.hidden = !carried.textContent;
    },
    refused(column, text, readings) {
      const name = column.replace(/_soc$/, "");
      if (fold.holds(name)) fold.open();
      fields.get(name)?.refused(text, readings);
    },
  };
}

function buttonOf(shape, sign, onclick) {
  return element(
    "button",
    { type: "button", class: `ws-button ws-plain ws-ledger-button ws-ledger-${shape}`, onclick },
    element("span", { "aria-hidden": "true" }, sign),
  );
}
