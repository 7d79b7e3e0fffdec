// @ts-check
// Words, on one line or several.
import { element } from "../../widgets/make.js";
import { holdTyped, write } from "./control.js";

const NEAR = 0.8; // of the longest text: from there on the page says how much is left

/** @param {import("../../widgets/types").At} at */
export function textField(at) {
  const { field, id, frame, part } = at;
  const shared = { class: "ws-input", id, dir: "auto", autocomplete: "off" };
  const box = field.long
    ? element("textarea", { ...shared, class: "ws-input ws-field-long", rows: at.compact ? 2 : 3 })
    : element("input", { ...shared, type: "text" });
  const count = element("p", { class: "ws-field-count", id: `${id}-count`, hidden: true });
  holdTyped(box);
  box.addEventListener("input", () => {
    measure();
    at.saveSoon({ [part]: box.value.trim() ? box.value : null });
  });

  function measure() {
    if (field.long && !CSS.supports("field-sizing", "content") && box.scrollHeight) {
      box.style.blockSize = "auto";
      box.style.blockSize = `${box.scrollHeight + 2}px`;
    }
    const left = field.max - [...box.value.trim()].length;
    count.hidden = left > field.max * (1 - NEAR);
    count.classList.toggle("ws-field-over", left < 0);
    count.textContent = count.hidden
      ? ""
      : frame.words(left < 0 ? "field.over" : "field.left", { count: String(Math.abs(left)) });
  }

  return {
    box,
    wide: field.long,
    content: [box],
    foot: count,
    notes: [count],
    show(parts) {
      write(box, String(parts[part] ?? ""));
      measure();
    },
  };
}
