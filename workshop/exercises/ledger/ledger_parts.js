// @ts-check
// What a ledger's parts say of its rows.

/**
 * Row ids in the learner's order; rows that `order` does not name come last.
 *
 * @param {import("../../widgets/types").Parts} parts
 */
export function orderOf(parts) {
  const gone = goneOf(parts);
  const named = Object.keys(parts).filter((part) => part.indexOf(".") > 0);
  const found = new Set(named.map((part) => part.split(".")[0]).filter((id) => !gone.includes(id)));
  const wished = String(parts.order ?? "")
    .split(" ")
    .filter((id) => found.has(id));
  return [...new Set([...wished, ...found])];
}

/**
 * Rows that were carried here and that the learner took away.
 *
 * @param {import("../../widgets/types").Parts} parts
 */
export function goneOf(parts) {
  const words = String(parts.order ?? "").split(" ");
  return words.filter((word) => word.startsWith("-")).map((word) => word.slice(1));
}

/**
 * The order that these parts keep.
 *
 * @param {import("../../widgets/types").Parts} parts
 */
export function keptOf(parts) {
  return [...orderOf(parts), ...goneOf(parts).map((id) => `-${id}`)].join(" ");
}

/**
 * How rows shall stand on screen: those that are kept in their order, and each that holds nothing
 * (yet, or for a moment while it is typed in) behind the one it stands behind now.
 *
 * @param {string[]} now
 * @param {string[]} kept
 */
export function placesOf(now, kept) {
  const wanted = kept.filter((id) => now.includes(id));
  now.forEach((id, n) => {
    if (!wanted.includes(id)) wanted.splice(n ? wanted.indexOf(now[n - 1]) + 1 : 0, 0, id);
  });
  return wanted;
}

/** @param {import("../../widgets/types").Parts} parts */
export function cellsOf(parts, id) {
  return Object.fromEntries(Object.entries(parts).filter(([part]) => part.startsWith(`${id}.`)));
}

export function newId(taken) {
  for (;;) {
    const id = Array.from(crypto.getRandomValues(new Uint8Array(4)), (byte) =>
      (byte % 36).toString(36),
    ).join("");
    if (!taken.has(id)) return id;
  }
}

export function isBusy(row) {
  return row.contains(document.activeElement) || Boolean(row.querySelector("[aria-invalid]"));
}
