// @ts-check
// A number, as people type it, with its currency or unit beside it.
import { element } from "../../widgets/make.js";
import { holdTyped, write } from "./control.js";

/** @param {import("../../widgets/types").At} at */
export function amountField(at) {
  const { field, id, part, frame } = at;
  const box = element("input", {
    class: "ws-input ws-field-amount",
    id,
    type: "text",
    // Phones' number pads have no minus.
    inputmode: field.min < 0 ? "text" : "decimal",
    autocomplete: "off",
  });
  const before = element("span", { class: "ws-field-mark", id: `${id}-before`, hidden: true });
  const after = element("span", { class: "ws-field-mark", id: `${id}-after`, hidden: true });
  holdTyped(box);
  box.addEventListener("change", () => {
    const saved = frame.parts()[part];
    // What the page wrote itself is not read again.
    const same = typeof saved === "number" && box.value.trim() === fieldFormat(saved, at.language);
    at.save({ [part]: same ? saved : box.value.trim() || null });
  });

  const typed = () => fieldNumber(box.value, at.language);

  function mark() {
    const unit = { percent: "%", hours: frame.words("field.hours-mark") }[field.type];
    const symbol = field.type === "money" ? symbolOf(at.currency?.(), at.language) : {};
    setMark(before, symbol.before);
    setMark(after, symbol.after ?? (field.unit || unit));
  }

  return {
    box,
    content: [element("div", { class: "ws-field-marked" }, before, box, after)],
    notes: [before, after],
    typed,
    show(parts) {
      mark();
      const value = parts[part] ?? "";
      const text = typeof value === "number" ? fieldFormat(value, at.language) : String(value);
      write(box, text, box.value.trim() === text || typed() === value);
    },
  };
}

function setMark(mark, text = "") {
  mark.textContent = text;
  mark.hidden = !text;
}

// Digits that Python's reader knows in every locale.
const FIELD_DIGITS = { numberingSystem: "latn", maximumFractionDigits: 10 };

export function fieldFormat(value, language) {
  return new Intl.NumberFormat(language, FIELD_DIGITS).format(value);
}

export function fieldNumber(text, language) {
  const parts = new Intl.NumberFormat(language, FIELD_DIGITS).formatToParts(-12345.6);
  const group = parts.find((one) => one.type === "group")?.value;
  let bare = text.replaceAll("−", "-").replace(/[\s%\p{Sc}'’٬]/gu, "").replace("٫", ".");
  const marks = bare.match(/[.,]/g) ?? [];
  const last = marks.at(-1);
  const once = last && marks.filter((one) => one === last).length === 1;
  // One mark with three digits after it: the language's own thousands, or left to be asked.
  if (marks.length === 1 && /^-?[1-9]\d{0,2}[.,]\d{3}$/.test(bare)) {
    return last === group ? Number(bare.replace(last, "")) : NaN;
  }
  if (once) bare = bare.replace(last, "_");
  bare = bare.replace(/[.,]/g, "").replace("_", ".");
  return bare === "" ? NaN : Number(bare);
}

// A currency's symbol and the side on which the language writes it.
function symbolOf(currency, language) {
  if (!/^[A-Z]{3}$/.test(currency ?? "")) return {};
  /** @type {Intl.NumberFormatOptions} */
  const style = { style: "currency", currency, currencyDisplay: "narrowSymbol" };
  const parts = new Intl.NumberFormat(language, style).formatToParts(1);
  const at = parts.findIndex((one) => one.type === "currency");
  const side = at < parts.findIndex((one) => one.type === "integer") ? "before" : "after";
  return { [side]: parts[at].value };
}
