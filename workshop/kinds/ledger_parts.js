// What a ledger's parts say of its rows.

// Row ids in the learner's order; rows that `order` does not name come last.
function ledgerOrder(parts) {
  const found = new Set(
    Object.keys(parts).filter((part) => part.indexOf(".") > 0).map((part) => part.split(".")[0]),
  );
  const wished = String(parts.order ?? "").split(" ").filter((id) => found.has(id));
  return [...new Set([...wished, ...found])];
}

function ledgerCells(parts, id) {
  return Object.fromEntries(Object.entries(parts).filter(([part]) => part.startsWith(`${id}.`)));
}

function ledgerId(taken) {
  for (;;) {
    const id = Array.from(crypto.getRandomValues(new Uint8Array(4)), (byte) =>
      (byte % 36).toString(36),
    ).join("");
    if (!taken.has(id)) return id;
  }
}

function ledgerIsBusy(row) {
  return row.contains(document.activeElement) || Boolean(row.querySelector("[aria-invalid]"));
}
