// The columns whose sum is watched: how much is shared out, in words and as a bar.
function ledgerTotals(frame, columns) {
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

  function amount(column, value) {
    const rounded = Math.round(value * 100) / 100;
    if (column.type !== "percent") return fieldFormat(rounded, language);
    const style = { style: "percent", maximumFractionDigits: 2, numberingSystem: "latn" };
    return new Intl.NumberFormat(language, style).format(rounded / 100);
  }

  function sentence(column, sum) {
    const left = column.total - sum;
    const near = Math.abs(left) < 0.005;
    const key = near ? "ledger.exact" : left > 0 ? "ledger.left" : "ledger.over";
    return frame.words(key, {
      column: column.label,
      sum: amount(column, sum),
      total: amount(column, column.total),
      left: amount(column, Math.abs(left)),
    });
  }

  // `rows` are those on screen, so that the sum follows the typing.
  function show(rows) {
    for (const column of watched) {
      const typed = rows.map((row) => row.typed(column.id)).filter(Number.isFinite);
      const sum = typed.reduce((all, one) => all + one, 0);
      const { text, fill, element: holder } = lines.get(column.id);
      text.textContent = sentence(column, sum);
      fill.style.inlineSize = `${Math.max(0, Math.min(100, (100 * sum) / column.total))}%`;
      holder.classList.toggle("ws-ledger-total-over", sum > column.total + 0.005);
    }
  }

  const said = () => [...lines.values()].map((one) => one.text.textContent).join(" ");
  return { element: holder, show, said, watches: (id) => lines.has(id) };
}
