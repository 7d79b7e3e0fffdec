// @ts-check
// Days and months; of a month, the year is enough.
import { element } from "../../widgets/make.js";
import { holdTyped, write } from "./control.js";

/** @param {import("../../widgets/types").At} at */
export function dateField(at) {
  const { field, id, part } = at;
  const year = (value) => String(value).padStart(4, "0");
  const box = element("input", {
    class: "ws-input ws-field-day",
    id,
    type: "date",
    min: `${year(field.min)}-01-01`,
    max: `${year(field.max)}-12-31`,
  });
  box.addEventListener("change", () => {
    // A half-typed date has no value, and must not take the former one away.
    if (!box.validity.badInput) at.save({ [part]: box.value || null });
  });
  return {
    box,
    content: [box],
    show(parts) {
      if (!box.matches(":focus")) box.value = parts[part] ?? "";
    },
  };
}

/** @param {import("../../widgets/types").At} at */
export function monthField(at) {
  const { id, part, frame } = at;
  const named = new Intl.DateTimeFormat(at.language, {
    month: at.compact ? "short" : "long",
    timeZone: "UTC",
    calendar: "gregory",
  });
  const numbers = Array.from({ length: 12 }, (_, n) => String(n + 1).padStart(2, "0"));
  const month = element(
    "select",
    { class: "ws-input ws-field-month-name", id: `${id}-month` },
    element("option", { value: "" }, frame.words("field.month-unknown")),
    ...numbers.map((number, n) =>
      element("option", { value: number }, named.format(new Date(Date.UTC(2000, n, 15)))),
    ),
  );
  const box = element("input", {
    class: "ws-input ws-field-year",
    id,
    type: "text",
    inputmode: "numeric",
    maxlength: 4,
    size: 4,
    autocomplete: "off",
  });
  holdTyped(box);
  holdTyped(month); // chosen before its year, it waits for it
  month.addEventListener("change", () => box.value.trim() && save());
  box.addEventListener("change", save);

  function save() {
    const year = box.value.trim();
    at.save({ [part]: year && month.value ? `${year}-${month.value}` : year || null });
  }

  const labelled = (control, key) =>
    element(
      "label",
      { class: "ws-field-part", for: control.id },
      element("span", { class: "ws-field-part-label" }, frame.words(key)),
      control,
    );
  return {
    box,
    grouped: true,
    content: [labelled(month, "field.month"), labelled(box, "field.year")],
    show(parts) {
      const [year, number = ""] = String(parts[part] ?? "").split("-");
      write(box, year);
      if (!("edited" in box.dataset) && (year || !box.value)) {
        write(month, numbers.includes(number) ? number : "");
      }
    },
  };
}
