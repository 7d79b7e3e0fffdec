// @ts-check
// What the controls of several types share.
import { element } from "../../widgets/make.js";

export function endsOf(low, high) {
  return element(
    "div",
    { class: "ws-field-ends", "aria-hidden": "true" },
    element("span", { dir: "auto" }, low),
    element("span", { dir: "auto" }, high),
  );
}

// Marks what is typed until it is known to be kept, so that nothing overwrites it.
export function holdTyped(box) {
  box.addEventListener("input", () => (box.dataset.edited = ""));
}

// A box with the focus is written to as well once all that was typed is kept: what it shows is
// what its next key builds on.
export function write(box, text, same = box.value.trim() === text.trim()) {
  if (box.hasAttribute("aria-invalid")) return;
  if (same) delete box.dataset.edited;
  else if (!("edited" in box.dataset)) box.value = text;
}
