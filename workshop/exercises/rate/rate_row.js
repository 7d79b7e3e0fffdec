// @ts-check
// One scale of a rating, whatever it is answered with.
import { element } from "../../widgets/make.js";

/** @param {import("../../widgets/types").Frame} frame */
export function spelled(frame, value) {
  const spoken =
    /** @type {HTMLElement | null} */ (frame.root.closest("[lang]"))?.lang || undefined;
  return new Intl.NumberFormat(spoken, { maximumFractionDigits: 3 }).format(value);
}

/**
 * What every scale has: its ends in words, that it is not answered yet, a way to take it back.
 *
 * @param {import("../../widgets/types").Frame} frame
 */
export function rowOf(frame, tag, part, item, time) {
  const { words } = frame;
  const group = element(tag, { class: "ws-rate-row" });
  const value = element("span", { class: "ws-rate-status" });
  const clear = element(
    "button",
    { class: "ws-button ws-plain ws-rate-clear" },
    words("rate.clear"),
  );
  const ends = element("div", { class: "ws-rate-ends" });
  const error = element("p", { class: "ws-refused ws-rate-refused" });
  const { low, high } = frame.asks.scale;
  clear.type = "button";
  clear.append(
    element("span", { class: "ws-rate-aside" }, time ? ` ${item}, ${time}` : ` ${item}`),
  );
  ends.append(element("span", {}, low), element("span", {}, high));
  error.id = frame.id(`refused-${part}`);
  error.hidden = true;
  const draw = (number) => {
    const open = number === undefined;
    group.classList.toggle("ws-rate-open", open);
    value.textContent = open ? words("rate.open") : "";
    clear.hidden = open;
  };
  const say = (text, control) => {
    error.textContent = text;
    error.hidden = !text;
    if (text) control.setAttribute("aria-describedby", error.id);
    else control.removeAttribute("aria-describedby");
    if (text && control.matches("input")) control.setAttribute("aria-invalid", "true");
    else control.removeAttribute("aria-invalid");
  };
  return { part, group, value, clear, ends, error, draw, say };
}
