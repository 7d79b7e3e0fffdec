// @ts-check
// A ledger on the page: its columns' labels, the rows, the button that adds one, the sums. One with
// the rows of another says whose they are, and where to go when there are none.
import { goalOf } from "../../widgets/goal.js";
import { element } from "../../widgets/make.js";

/** @param {import("../../widgets/types").Frame} frame */
export function pageOf(frame, list, totals, add) {
  const { columns, rows } = frame.asks;
  const room = element("p", { class: "ws-quiet ws-ledger-room", id: frame.id("room") });
  const addButton = element(
    "button",
    {
      type: "button",
      class: "ws-button ws-ledger-add",
      onclick: add,
      "aria-describedby": room.id,
    },
    element("span", { "aria-hidden": "true" }, "+ "),
    element("span", { dir: "auto" }, rows.add),
  );
  const none = rows.named ? noneOf(frame) : null;
  const foot = element("div", { class: "ws-ledger-foot" }, addButton, room);
  const holder = element(
    "div",
    { class: isTable(columns) && !rows.fold && !rows.named ? "ws-ledger ws-ledger-table" : "ws-ledger" },
    headOf(columns),
    list,
    none ?? foot,
    totals.element,
  );
  holder.style.setProperty("--ws-ledger-columns", tracksOf(columns));
  return { holder, addButton, room, none };
}

/** @param {import("../../widgets/types").Frame} frame */
function noneOf(frame) {
  const { none, go, notebook, exercise = "" } = frame.source;
  const at = { href: notebook, "data-workshop-notebook": notebook, onclick: goalOf(exercise) };
  const link = element("a", { class: "ws-button", ...at }, go);
  return element("div", { class: "ws-ledger-none" }, element("p", { dir: "auto" }, none), link);
}

// About how wide each type's control is, in rem.
const WIDTHS = {
  text: 13,
  number: 6,
  money: 8,
  hours: 8,
  percent: 7,
  date: 10,
  month: 13,
  choice: 8,
  scale: 11.5,
  check: 8,
  occupation: 14,
  currency: 12,
};
const TABLE = 46; // rem of columns that still fit side by side

function isTable(columns) {
  const widths = columns.map((column) => WIDTHS[column.type]);
  return (
    columns.every((column) => !column.long && !column.group) &&
    widths.reduce((a, b) => a + b, 0) <= TABLE
  );
}

// Columns of words take what room is left.
function tracksOf(columns) {
  return columns
    .map(({ type }) => {
      const width = WIDTHS[type];
      const grows = ["text", "occupation"].includes(type);
      return grows ? `minmax(0, ${2 * width}fr)` : `minmax(${width}rem, ${width}fr)`;
    })
    .join(" ");
}

// The labels once, above the columns, where there is room; each control has its own as well.
function headOf(columns) {
  const cells = columns.map((column) =>
    element(
      "div",
      { class: "ws-ledger-head-cell" },
      element("span", { class: "ws-field-label", dir: "auto" }, column.label),
      column.hint ? element("span", { class: "ws-field-hint", dir: "auto" }, column.hint) : null,
      column.low || column.high
        ? element(
            "span",
            { class: "ws-field-ends" },
            element("span", { dir: "auto" }, column.low),
            element("span", { dir: "auto" }, column.high),
          )
        : null,
    ),
  );
  return element("div", { class: "ws-ledger-head", "aria-hidden": "true" }, ...cells);
}

export function noticeOf(said, label, back) {
  return element(
    "div",
    { class: "ws-ledger-removed" },
    element("span", { dir: "auto" }, said),
    element("button", { type: "button", class: "ws-button", onclick: back }, label),
  );
}
