// @ts-check
// The columns whose sum is watched: how much is shared out, in words and as a bar.
import { element } from "../../widgets/make.js";
import { amountOf, filled, standing, sumOf } from "../total.js";

/** @param {import("../../widgets/types").Frame} frame */
export function totalsOf(frame, columns) {
  const language = (frame.language || document.documentElement.lang || "en").replace("_", "-");
  const watched = columns.filter((column) => column.total != null);
  const lines = new Map(watched.map((column) => [column.id, line()]));
  const holder = element(
    "div",
    { class: "ws-ledger-totals" },
    ...[...lines.values()].map((one) => one.element),
  );

  function line() {
    const text = element("p", { class: "ws-ledger-total-text", dir: "auto" });
    const fill = element("span", { class: "ws-ledger-total-fill" });
    const bar = element("div", { class: "ws-ledger-total-bar", "aria-hidden": "true" }, fill);
    return { text, fill, element: element("div", { class: "ws-ledger-total" }, text, bar) };
  }

  function sentence(column, sum) {
    const amount = (/** @type {number} */ value) => amountOf(value, column.type, language);
    return frame.words(`ledger.${standing(sum, column.total)}`, {
      column: column.label,
      sum: amount(sum),
      total: amount(column.total),
      left: amount(Math.abs(column.total - sum)),
    });
  }

  // `rows` are those on screen, so that the sum follows the typing.
  function show(rows) {
    for (const column of watched) {
      const sum = sumOf(rows.map((row) => row.typed(column.id)));
      const { text, fill, element: holder } = lines.get(column.id);
      text.textContent = sentence(column, sum);
      fill.style.inlineSize = `${filled(sum, column.total)}%`;
      holder.classList.toggle("ws-ledger-total-over", standing(sum, column.total) === "over");
    }
  }

  const said = () => [...lines.values()].map((one) => one.text.textContent).join(" ");
  return { element: holder, show, said, watches: (id) => lines.has(id) };
}
