// @ts-check
// A row's optional columns, folded away until they hold something or somebody looks for them.
import { element } from "../../widgets/make.js";

/** @param {import("../../widgets/types").Frame} frame */
export function foldOf(frame, id, fields) {
  const { columns, rows } = frame.asks;
  const names = rows.fold ? columns.filter((one) => one.optional).map((one) => one.id) : [];
  const cells = names.map((name) => fields.get(name).element);
  const summary = element("summary", {}, element("span", { dir: "auto" }, rows.fold));
  const fold = element(
    "details",
    { class: "ws-ledger-fold" },
    summary,
    element("div", { class: "ws-fields" }, ...cells),
  );
  let held = false;

  return {
    element: names.length ? fold : null,
    holds: (name) => names.includes(name),
    // Opens when something has come into it; from then on the learner decides.
    show(parts) {
      const holds = names.some((name) => (parts[`${id}.${name}`] ?? null) !== null);
      if (holds && !held) fold.open = true;
      held = holds;
    },
    open: () => (fold.open = true),
  };
}
