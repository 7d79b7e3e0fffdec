// @ts-check
// Stances and guesses; how sure one is comes into view once there is something to be sure of.
import { exercise } from "../../widgets/frame.js";
import { element } from "../../widgets/make.js";
import { fieldNumber } from "../fields/amount.js";
import { holdTyped, write } from "../fields/control.js";

/** @param {import("../../widgets/types").Frame} frame */
function body(frame) {
  const { stances, claims, guesses, sure } = frame.asks;
  const words = frame.words;
  const view = element("div", { class: "ws-estimate" });
  const asked = [
    ...claims.map((claim) => claimOf(frame, claim, stances)),
    ...guesses.map((guess) => guessOf(frame, guess)),
  ];
  for (const one of asked) {
    const confidence = sureOf(frame, `${one.part}.sure`, sure);
    const clear = element(
      "button",
      { class: "ws-button ws-plain ws-estimate-clear" },
      words("estimate.clear"),
    );
    clear.type = "button";
    clear.append(element("span", { class: "ws-estimate-aside" }, ` ${one.label}`));
    clear.addEventListener("click", () => {
      one.show(undefined, true);
      confidence.show(undefined);
      one.say("");
      one.open(false);
      one.first.focus();
      frame.save(takenBack(frame, one.part));
    });
    one.confidence = confidence;
    one.open = (given) => {
      confidence.field.hidden = !given;
      clear.hidden = !given;
    };
    one.field.append(confidence.field, clear);
    view.append(one.field);
  }
  frame.root.append(view);

  const show = (parts) => {
    for (const one of asked) {
      one.show(parts[one.part]);
      one.confidence.show(parts[one.confidence.part]);
      one.open(one.given());
    }
  };
  show(frame.parts());
  return {
    show,
    refused(part, text) {
      asked.find((one) => part === one.part || part === one.confidence.part)?.say(text);
    },
  };
}

/**
 * A fieldset that asks for one thing, with room for what is wrong with the answer.
 *
 * @param {import("../../widgets/types").Frame} frame
 */
function askedOf(frame, part, label) {
  const field = element("fieldset", { class: "ws-estimate-asked" });
  const legend = element("legend", { class: "ws-estimate-legend" }, label);
  const error = element("p", { class: "ws-refused ws-estimate-refused" });
  legend.dir = "auto";
  error.id = frame.id(`refused-${part}`);
  error.hidden = true;
  field.append(legend);
  const say = (text, /** @type {HTMLElement} */ control = field) => {
    error.textContent = text;
    error.hidden = !text;
    if (text) control.setAttribute("aria-describedby", error.id);
    else control.removeAttribute("aria-describedby");
  };
  return { part, label, field, error, say };
}

/**
 * What takes an answer back, together with how sure one was of it.
 *
 * @param {import("../../widgets/types").Frame} frame
 */
function takenBack(frame, part) {
  const sure = `${part}.sure`;
  return sure in frame.parts() ? { [part]: null, [sure]: null } : { [part]: null };
}

/** @param {import("../../widgets/types").Frame} frame */
function radiosOf(frame, part, options, onChoice) {
  const group = element("div", { class: "ws-estimate-options" });
  const radios = options.map(({ value, label, aside = "" }) => {
    const option = element("label", { class: "ws-estimate-option" });
    const radio = element("input", { class: "ws-estimate-radio" });
    Object.assign(radio, { type: "radio", name: frame.id(part), value });
    radio.addEventListener("change", () => onChoice(value));
    option.append(radio, element("span", {}, label));
    if (aside) option.append(element("span", { class: "ws-estimate-aside" }, ` ${aside}`));
    group.append(option);
    return radio;
  });
  const show = (value) => {
    for (const radio of radios) radio.checked = radio.value === `${value}`;
  };
  return { group, radios, show };
}

/** @param {import("../../widgets/types").Frame} frame */
function claimOf(frame, { id, label }, stances) {
  const one = askedOf(frame, id, label);
  const options = stances.map((stance) => ({ value: stance.id, label: stance.label }));
  const { group, radios, show } = radiosOf(frame, id, options, (value) => {
    one.say("");
    one.open(true);
    frame.save({ [id]: value });
  });
  group.classList.add("ws-estimate-stances");
  one.field.append(group, one.error);
  const given = () => radios.some((radio) => radio.checked);
  return Object.assign(one, { show, given, first: radios[0] });
}

/** @param {import("../../widgets/types").Frame} frame */
function guessOf(frame, { id, label, unit, hint }) {
  const { words } = frame;
  const one = askedOf(frame, id, label);
  const line = element("div", { class: "ws-estimate-line" });
  const named = element("label", { class: "ws-estimate-named" }, words("estimate.your-guess"));
  const input = element("input", { class: "ws-input ws-estimate-number" });
  const after = element("span", { class: "ws-estimate-unit" }, unit);
  const { say } = one;
  Object.assign(input, { type: "text", inputMode: "decimal", autocomplete: "off" });
  Object.assign(input, { id: frame.id(`guess-${id}`), maxLength: 30 });
  named.htmlFor = input.id;
  const noted = hint ? element("p", { class: "ws-estimate-hint", dir: "auto" }, hint) : null;
  if (noted) {
    noted.id = frame.id(`hint-${id}`);
    input.setAttribute("aria-describedby", noted.id);
    one.field.append(noted);
  }
  one.say = (text) => {
    say(text, input);
    if (noted) input.setAttribute("aria-describedby", text ? `${noted.id} ${one.error.id}` : noted.id);
    if (text) input.setAttribute("aria-invalid", "true");
    else input.removeAttribute("aria-invalid");
  };
  holdTyped(input);
  input.addEventListener("input", () => {
    const typed = input.value.trim();
    one.say("");
    one.open(Boolean(typed));
    // How sure one was stays, for a guess that is emptied to be typed anew.
    frame.saveSoon({ [id]: typed || null });
  });
  line.append(named, input, after);
  one.field.append(line, one.error);
  const show = (value, always = false) => {
    const text = value === undefined ? "" : written(frame, value);
    if (always) input.value = text;
    write(input, text, input.value.trim() === text || fieldNumber(input.value, spoken(frame)) === value);
  };
  const given = () => Boolean(input.value.trim());
  return Object.assign(one, { show, given, first: input });
}

/** @param {import("../../widgets/types").Frame} frame */
function sureOf(frame, part, { from, to, step, low, high }) {
  const { words } = frame;
  const field = element("fieldset", { class: "ws-estimate-sure" });
  const legend = element("legend", { class: "ws-estimate-how" }, words("estimate.how-sure"));
  const ends = element("div", { class: "ws-estimate-ends" });
  const open = element("span", { class: "ws-estimate-open" }, words("rate.open"));
  const options = [];
  for (let percent = from; percent <= to; percent += step) {
    const aside = { [from]: low, [to]: high }[percent];
    options.push({ value: percent, label: written(frame, percent / 100, "percent"), aside });
  }
  const { group, radios, show } = radiosOf(frame, part, options, (percent) => {
    open.hidden = true;
    frame.save({ [part]: percent });
  });
  legend.append(" ", open);
  group.classList.add("ws-estimate-percents");
  ends.append(element("span", {}, low), element("span", {}, high));
  field.append(legend, group, ends);
  return {
    part,
    field,
    show(value) {
      show(value);
      open.hidden = radios.some((radio) => radio.checked);
    },
  };
}

/** @param {import("../../widgets/types").Frame} frame */
function written(frame, value, /** @type {"decimal" | "percent"} */ style = "decimal") {
  if (typeof value === "string") return value; // typed, and not yet read by Python
  /** @type {Intl.NumberFormatOptions} */
  const form = { style, useGrouping: false, maximumFractionDigits: style === "percent" ? 0 : 6 };
  return new Intl.NumberFormat(spoken(frame), form).format(value);
}

/** @param {import("../../widgets/types").Frame} frame */
function spoken(frame) {
  return /** @type {HTMLElement | null} */ (frame.root.closest("[lang]"))?.lang || undefined;
}

export default { render: exercise(body) };
