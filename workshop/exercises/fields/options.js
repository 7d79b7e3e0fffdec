// @ts-check
// One of what is given: pills, a list, a scale's stops, a tick, a currency.
import { element } from "../../widgets/make.js";
import { endsOf } from "./control.js";

const PILLS = 4; // more options than this make a list

/** @param {import("../../widgets/types").At} at */
export function choiceField(at) {
  const { field } = at;
  if (at.compact || field.options.length > PILLS) return selectOf(at, field.options);
  const letters = field.options.reduce((sum, { label }) => sum + label.length + 6, 0);
  return { ...radiosOf(at, field.options, "ws-field-pills"), wide: letters > 40 };
}

/** @param {import("../../widgets/types").At} at */
export function scaleField(at) {
  const { from, to, low, high } = { from: at.field.min, to: at.field.max, ...at.field };
  const shown = new Intl.NumberFormat(at.language, {
    numberingSystem: "latn",
    signDisplay: from < 0 ? "exceptZero" : "auto",
  });
  const written = (stop) => shown.format(stop).replace("-", "−");
  const stops = Array.from({ length: to - from + 1 }, (_, n) => from + n);
  const ends = { [from]: low, [to]: high };
  if (at.compact && stops.length > 5) {
    const labelled = (stop) => [written(stop), ends[stop]].filter(Boolean).join(" · ");
    return selectOf(
      at,
      stops.map((stop) => ({ id: stop, label: labelled(stop) })),
    );
  }
  const radios = radiosOf(
    at,
    stops.map((stop) => ({ id: stop, label: written(stop), end: ends[stop] })),
    "ws-field-stops",
  );
  radios.content[0].style.setProperty("--ws-field-stops", String(stops.length));
  radios.content[0].append(endsOf(low, high));
  return { ...radios, wide: stops.length > 5 };
}

/** @param {import("../../widgets/types").At} at */
function radiosOf(at, options, shape) {
  const { id, part, field, frame } = at;
  const radios = options.map(({ id: value }, n) => {
    const radio = element("input", { type: "radio", name: id, id: `${id}-${n}`, value });
    radio.addEventListener("change", () => {
      at.save({ [part]: value });
      clear.hidden = false;
    });
    return radio;
  });
  const pills = options.map(({ label, end }, n) =>
    element(
      "label",
      { class: "ws-field-pill", for: radios[n].id },
      radios[n],
      element("span", { dir: "auto" }, label),
      end ? element("span", { class: "ws-field-unseen" }, ` ${end}`) : null,
    ),
  );
  const clear = element(
    "button",
    {
      type: "button",
      class: "ws-button ws-plain ws-field-clear",
      "aria-label": frame.words("field.clear-of", { label: field.label }),
      title: frame.words("field.clear-of", { label: field.label }),
      hidden: true,
      onclick: () => {
        at.save({ [part]: null });
        radios.forEach((radio) => (radio.checked = false));
        radios[0].focus();
        clear.hidden = true;
      },
    },
    at.compact ? "×" : frame.words("field.clear"),
  );
  return {
    box: radios[0],
    grouped: true,
    content: [element("div", { class: shape }, ...pills), clear],
    show(parts) {
      const value = String(parts[part] ?? "");
      radios.forEach((radio) => (radio.checked = radio.value === value));
      clear.hidden = value === "";
    },
  };
}

/** @param {import("../../widgets/types").At} at */
function selectOf(at, options, blank = at.frame.words("field.choose")) {
  const { id, part } = at;
  const list = options.map(({ id: value, label }) => element("option", { value }, label));
  const box = element(
    "select",
    { class: "ws-input", id, dir: "auto" },
    element("option", { value: "" }, blank),
    ...list,
  );
  box.addEventListener("change", () => {
    const chosen = options.find((option) => String(option.id) === box.value);
    at.save({ [part]: chosen ? chosen.id : null });
  });
  return { box, content: [box], show: (parts) => (box.value = String(parts[part] ?? "")) };
}

/** @param {import("../../widgets/types").At} at */
export function checkField(at) {
  const { id, part, field } = at;
  const box = element("input", { type: "checkbox", id, class: "ws-field-tick" });
  box.addEventListener("change", () => at.save({ [part]: box.checked || null }));
  const label = element("label", { for: id }, box, element("span", { dir: "auto" }, field.label));
  return {
    box,
    label: "",
    content: [label],
    show: (parts) => (box.checked = parts[part] === true),
  };
}

// The value of a country or an area that one would rather not tell.
const UNSAID = "unsaid";

/** @param {import("../../widgets/types").At} at */
export function countryField(at) {
  const names = new Intl.DisplayNames(at.language, { type: "region" });
  const options = at.field.options
    .map(({ id }) => ({ id, label: names.of(String(id)) ?? String(id) }))
    .sort((a, b) => a.label.localeCompare(b.label, at.language));
  return selectOf(at, [unsaid(at), ...options]);
}

/** @param {import("../../widgets/types").At} at */
export function areaField(at) {
  return selectOf(at, [unsaid(at), ...at.field.options]);
}

function unsaid({ frame }) {
  return { id: UNSAID, label: frame.words("act.private") };
}

/** @param {import("../../widgets/types").At} at */
export function currencyField(at) {
  const names = new Intl.DisplayNames(at.language, { type: "currency" });
  const named = (code) => (names.of(code) === code ? code : `${names.of(code)} (${code})`);
  const options = at.field.options
    .map(({ id }) => ({ id, label: named(id) }))
    .sort((a, b) => a.label.localeCompare(b.label, at.language));
  const assumed = at.frame.currency;
  const blank = assumed && at.frame.words("field.assumed", { value: named(assumed) });
  return selectOf(at, options, blank || undefined);
}
