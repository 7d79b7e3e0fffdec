// @ts-check
// Hours or percent, shared out among named things: a row for each, a column for each time.
import { exercise } from "../../widgets/frame.js";
import { element } from "../../widgets/make.js";
import { sumsOf } from "./allocate_sum.js";
import { fieldOf } from "../fields/field.js";

/** @param {import("../../widgets/types").Frame} frame */
function body(frame) {
  const { things, box, total, unit } = frame.asks;
  const { words } = frame;
  const times = frame.asks.times.length ? frame.asks.times : [{ id: "", label: "" }];
  const sums = sumsOf(frame, times, { total, unit });
  const rows = things.map(row);
  const feet = times.map(() => element("td", { class: "ws-allocate-foot" }));
  const head = times.map(({ label }, at) =>
    element(
      "th",
      { scope: "col", "data-mark": at, dir: "auto" },
      label || words(`allocate.${unit}`),
    ),
  );
  const table = element(
    "table",
    { class: "ws-allocate-table", "aria-labelledby": frame.id("title") },
    element(
      "thead",
      {},
      element("tr", {}, element("th", { scope: "col" }, words("allocate.thing")), ...head),
    ),
    element("tbody", {}, ...rows.map((one) => one.element)),
    element(
      "tfoot",
      {},
      element("tr", {}, element("th", { scope: "row" }, words("allocate.together")), ...feet),
    ),
  );
  frame.root.append(element("div", { class: "ws-allocate" }, table, sums.element));
  frame.root.addEventListener("input", reckon);

  function row(thing) {
    const bars = times.map((_, at) =>
      element("span", { class: "ws-allocate-fill", "data-mark": at }),
    );
    const fields = times.map((time, at) => {
      const label = time.label
        ? words("allocate.box", { thing: thing.label, time: time.label })
        : thing.label;
      const part = time.id ? `${thing.id}.${time.id}` : thing.id;
      return { part, field: fieldOf(frame, { ...box, label }, part, (parts) => change(parts, at)) };
    });
    const named = element(
      "th",
      { scope: "row" },
      element("span", { class: "ws-allocate-thing", dir: "auto" }, thing.label),
      thing.detail
        ? element("span", { class: "ws-choice-detail", dir: "auto" }, thing.detail)
        : null,
      element("span", { class: "ws-allocate-bars", "aria-hidden": "true" }, ...bars),
    );
    // What is said of a box has more room beneath what it is for.
    named.append(...fields.map(({ field }) => field.element.querySelector(".ws-field-foot")));
    const cells = fields.map(({ field }) => element("td", {}, field.element));
    return { fields, bars, element: element("tr", {}, named, ...cells) };
  }

  // Said when a box is left, not at every key.
  function change(parts, at) {
    frame.save(parts);
    show(frame.parts());
    frame.announce(sums.said(at));
  }

  function reckon() {
    const typed = rows.map(({ fields }) =>
      fields.map(({ field }) => (field.typed() > 0 ? Math.min(field.typed(), 1e6) : 0)),
    );
    const columns = times.map((_, at) => typed.reduce((sum, values) => sum + values[at], 0));
    // The longest bar is as long as its row, so that short ones can be told apart.
    const longest = Math.max(total / 4, ...typed.flat());
    rows.forEach(({ bars }, n) =>
      bars.forEach((bar, at) => (bar.style.inlineSize = `${(100 * typed[n][at]) / longest}%`)),
    );
    feet.forEach((foot, at) => (foot.textContent = sums.amount(columns[at])));
    sums.show(columns);
  }

  function show(parts) {
    for (const { fields } of rows) for (const { field } of fields) field.show(parts);
    reckon();
  }

  show(frame.parts());
  return {
    show,
    refused(part, text, readings) {
      for (const { fields } of rows) fields.find((one) => one.part === part)?.field.refused(text, readings);
    },
  };
}

export default { render: exercise(body) };
