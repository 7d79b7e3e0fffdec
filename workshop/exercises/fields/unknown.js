// @ts-check
// "I don't know yet": an answer of its own, beneath a field's control.
import { element } from "../../widgets/make.js";

/** What a field holds for it. */
export const UNKNOWN = "?";

/**
 * @param {import("../../widgets/types").At} at
 * @param {import("../../widgets/types").Control} control
 */
export function unknownOf({ frame, field, part, save }, control) {
  const box = element(
    "button",
    {
      type: "button",
      class: "ws-button ws-plain ws-field-unknown",
      "aria-pressed": "false",
      "aria-label": frame.words("field.unknown-of", { label: field.label }),
      onclick: press,
    },
    frame.words("field.unknown"),
  );

  function press() {
    const known = box.getAttribute("aria-pressed") !== "true";
    // What was typed gives way: the field would else go on showing it.
    delete control.box.dataset.edited;
    control.box.removeAttribute("aria-invalid");
    const code = field.type === "occupation" ? { [`${part}_soc`]: null } : {};
    save({ ...code, [part]: known ? UNKNOWN : null });
  }

  return {
    element: box,
    show: (/** @type {boolean} */ is) => box.setAttribute("aria-pressed", String(is)),
  };
}
