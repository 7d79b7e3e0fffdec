// @ts-check
// What a learner picks from: radio buttons where one may be picked, else ticks up to a number.
import { button, element } from "../widgets/make.js";

const SHORT = 14; // letters up to which labels stand two abreast on a phone

/**
 * `changed()` is told after each change, once it is on its way to the file.
 *
 * @param {import("../widgets/types").Frame} frame
 */
export function choicesOf(frame, choices, most, asked, changed = () => {}) {
  const { words } = frame;
  const single = most === 1;
  const fullId = frame.id("full");
  const count = element("p", { class: "ws-choices-count" });
  const full = element("p", { class: "ws-choices-full", id: fullId, hidden: true });
  const refusal = element("p", { class: "ws-field-refused", hidden: true });
  const short = choices.every(({ label, detail }) => !detail && label.length <= SHORT);
  const boxes = new Map(choices.map((choice) => [choice.id, box(choice)]));
  const clear = button(words("pick.clear"), letGo, {
    class: "ws-button ws-plain ws-choices-clear",
    hidden: true,
  });
  full.textContent = words("pick.full", { most: String(most) });

  function box({ id }) {
    const made = element("input", {
      class: "ws-choice-box",
      type: single ? "radio" : "checkbox",
      name: frame.id("choice"),
      id: frame.id(`choice-${id}`),
      value: id,
      "aria-labelledby": frame.id(`label-${id}`),
    });
    made.addEventListener("click", (event) => {
      if (made.getAttribute("aria-disabled") !== "true") return;
      event.preventDefault();
      frame.announce(full.textContent);
    });
    made.addEventListener("change", () => {
      // One choice takes the place of any other, also of one made meanwhile in another tab.
      const others = single ? [...boxes.keys()].filter((other) => other !== id) : [];
      const gone = Object.fromEntries(others.map((other) => [other, null]));
      refusal.hidden = true;
      save({ ...gone, [id]: made.checked || null });
    });
    return made;
  }

  function card({ id, label, detail }) {
    const made = boxes.get(id);
    const text = element("span", { id: frame.id(`label-${id}`), dir: "auto" }, label);
    const more = element("span", {
      class: "ws-choice-detail",
      id: frame.id(`detail-${id}`),
      dir: "auto",
    });
    more.textContent = detail;
    return element(
      "label",
      { class: "ws-choice", for: made.id },
      made,
      element("span", { class: "ws-choice-text" }, text, detail ? more : null),
    );
  }

  function letGo() {
    const picked = [...boxes.keys()].filter((id) => boxes.get(id).checked);
    boxes.get(picked[0])?.focus();
    save(Object.fromEntries(picked.map((id) => [id, null])));
  }

  function save(parts) {
    frame.save(parts);
    show(frame.parts());
    frame.announce(count.textContent);
    changed();
  }

  function show(parts) {
    const picked = choices.filter(({ id }) => parts[id] === true);
    const isFull = !single && picked.length >= most;
    for (const { id, detail } of choices) {
      const made = boxes.get(id);
      made.checked = parts[id] === true;
      const shut = isFull && !made.checked;
      const notes = [detail && frame.id(`detail-${id}`), shut && fullId].filter(Boolean);
      // It can still be reached and heard, and says why it cannot be picked now.
      if (shut) made.setAttribute("aria-disabled", "true");
      else made.removeAttribute("aria-disabled");
      if (notes.length) made.setAttribute("aria-describedby", notes.join(" "));
      else made.removeAttribute("aria-describedby");
    }
    count.textContent = words("pick.count", { count: String(picked.length), most: String(most) });
    full.hidden = !isFull || most === choices.length;
    clear.hidden = !single || !picked.length;
  }

  return {
    element: element(
      "fieldset",
      { class: short ? "ws-choices ws-choices-short" : "ws-choices" },
      element("legend", { class: "ws-choices-legend" }, asked),
      element("div", { class: "ws-choices-list" }, ...choices.map(card)),
      element("div", { class: "ws-choices-foot" }, single ? clear : count, full),
      refusal,
    ),
    show,
    focus: () => ([...boxes.values()].find((one) => one.checked) ?? [...boxes.values()][0]).focus(),
    refused(text) {
      show(frame.parts());
      refusal.textContent = text;
      refusal.hidden = false;
      frame.announce(text);
    },
  };
}

/**
 * How many are asked for, in words.
 *
 * @param {import("../widgets/types").Words} words
 */
export function choicesAsked(words, most, least = 1) {
  const key = most === 1 ? "one" : least === most ? "exactly" : least > 1 ? "between" : "up-to";
  return words(`pick.${key}`, { most: String(most), least: String(least) });
}
