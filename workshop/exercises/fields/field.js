// @ts-check
// A field on screen: its label, hint and control, and what is said when something is not taken.
import { element } from "../../widgets/make.js";
import { amountField, fieldFormat } from "./amount.js";
import { dateField, monthField } from "./calendar.js";
import { endsOf } from "./control.js";
import { occupationField } from "./occupation.js";
import {
  areaField,
  checkField,
  choiceField,
  countryField,
  currencyField,
  scaleField,
} from "./options.js";
import { textField } from "./text.js";
import { UNKNOWN, unknownOf } from "./unknown.js";

const TYPES = {
  text: textField,
  number: amountField,
  money: amountField,
  hours: amountField,
  percent: amountField,
  date: dateField,
  month: monthField,
  choice: choiceField,
  scale: scaleField,
  check: checkField,
  occupation: occupationField,
  currency: currencyField,
  country: countryField,
  area: areaField,
};

/**
 * `change(parts, soon)` is told what changed, `soon` while the learner types. `more` may hold
 * `compact`, for a row of a ledger, and `currency()`, the code in force.
 *
 * @param {import("../../widgets/types").Frame} frame
 * @param {import("../../widgets/types").Field} field
 */
export function fieldOf(frame, field, part, change, more = {}) {
  const id = frame.id(part);
  const refusal = element("p", { class: "ws-field-refused", id: `${id}-refused`, hidden: true });
  const hint = field.hint
    ? element("p", { class: "ws-field-hint", id: `${id}-hint`, dir: "auto" }, field.hint)
    : null;
  const carried = element("p", { class: "ws-field-carried", id: `${id}-carried`, hidden: true });
  const language = (frame.language || document.documentElement.lang || "en").replace("_", "-");
  const at = { frame, field, part, id, language, ...more, save, saveSoon };
  const control = TYPES[field.type](at);
  const shape = [
    `ws-field ws-field-${field.type}`,
    (control.wide || field.wide) && "ws-field-wide",
    hint && "ws-field-hinted",
  ];
  const unknown = field.unknown ? unknownOf(at, control) : null;
  const pieces = [
    control.label ?? labelOf(at, control),
    hint,
    element("div", { class: "ws-field-control" }, ...control.content),
    element("div", { class: "ws-field-foot" }, unknown?.element, control.foot, carried, refusal),
  ];
  const group = control.grouped ? element("fieldset", {}, ...pieces.filter(Boolean)) : null;
  const holder = element(
    "div",
    { class: shape.filter(Boolean).join(" ") },
    ...(group ? [group] : pieces),
  );
  holder.addEventListener("input", () => frame.begin(part), { capture: true });
  const notes = [hint, ...(control.notes ?? []), carried, refusal]
    .filter(Boolean)
    .map((note) => note.id);
  (group ?? control.box).setAttribute("aria-describedby", notes.join(" "));

  function save(parts) {
    tell(parts, false);
  }

  function saveSoon(parts) {
    tell(parts, true);
  }

  function tell(parts, soon) {
    accept();
    const before = frame.parts();
    const changed = Object.entries(parts).filter(([name, raw]) => (before[name] ?? null) !== raw);
    if (changed.length) change(Object.fromEntries(changed), soon);
  }

  // One of the two ways in which a figure can be read, to choose.
  function reading(value) {
    const label = fieldFormat(value, language);
    const chosen = () => {
      control.box.value = label;
      save({ [part]: value });
      control.box.focus();
    };
    return element("button", { type: "button", class: "ws-button ws-plain", onclick: chosen }, label);
  }

  function accept() {
    refusal.hidden = true;
    refusal.textContent = "";
    control.box.removeAttribute("aria-invalid");
  }

  return {
    element: holder,
    typed: control.typed ?? (() => NaN),
    focus: () => control.box.focus(),
    show(parts) {
      unknown?.show(parts[part] === UNKNOWN);
      const { [part]: value, ...others } = parts;
      control.show(field.unknown && value === UNKNOWN ? others : parts);
      // A row of a ledger says it once, for all its cells.
      carried.textContent = more.compact ? "" : frame.carried(part);
      carried.hidden = !carried.textContent;
    },
    refused(text, readings = []) {
      refusal.replaceChildren(text, ...readings.map(reading));
      refusal.hidden = false;
      control.box.setAttribute("aria-invalid", "true");
    },
  };
}

// Neighbours of one group stand together under its name.
/**
 * @param {import("../../widgets/types").Field[]} asked
 * @param {import("../../widgets/types").FieldShown[]} fields
 */
export function fieldsGrouped(asked, fields) {
  const found = [];
  let open = /** @type {HTMLElement | null} */ (null);
  for (const [n, { group, type, low, high }] of asked.entries()) {
    if (group && open?.dataset.group !== group) {
      open = element(
        "fieldset",
        { class: `ws-field-group ws-field-group-${type}`, "data-group": group },
        element("legend", { class: "ws-field-label", dir: "auto" }, group),
        low || high ? endsOf(low, high) : null,
      );
      found.push(open);
    }
    if (open && group) open.append(fields[n].element);
    else found.push(fields[n].element);
    if (!group) open = null;
  }
  return found;
}

function labelOf({ frame, field, id }, { grouped }) {
  const attributes = grouped ? {} : { for: id };
  return element(
    grouped ? "legend" : "label",
    { class: "ws-field-label", ...attributes },
    element("span", { dir: "auto" }, field.label),
    field.optional
      ? element("span", { class: "ws-field-optional" }, ` ${frame.words("field.optional")}`)
      : null,
  );
}
