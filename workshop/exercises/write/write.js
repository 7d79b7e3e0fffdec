// @ts-check
// A text in the learner's own words, with a way to begin and a guide to its length.
import { exercise } from "../../widgets/frame.js";
import { button, element } from "../../widgets/make.js";
import { fieldOf } from "../fields/field.js";

/** @param {import("../../widgets/types").Frame} frame */
function body(frame) {
  const { starter, guide, box: asked } = frame.asks;
  const { words } = frame;
  const field = fieldOf(frame, { ...asked, label: words("write.own") }, asked.id, change);
  const box = /** @type {HTMLTextAreaElement} */ (field.element.querySelector("textarea"));
  const length = element("p", { class: "ws-quiet ws-write-length", id: frame.id("length") });
  const begin = starter ? words("write.starter", { starter }) : "";
  const take = button("", begun, { class: "ws-button ws-write-take" });
  const line = element("p", { class: "ws-quiet ws-write-line", dir: "auto" }, begin);
  take.append(element("span", { dir: "auto" }, begin));
  if (guide) {
    box.setAttribute("aria-describedby", `${box.getAttribute("aria-describedby")} ${length.id}`);
  }
  frame.root.append(
    element(
      "div",
      { class: "ws-write" },
      starter ? element("div", { class: "ws-write-begin" }, take, line) : null,
      field.element,
      guide ? length : null,
    ),
  );
  box.addEventListener("input", measure);

  function change(parts, soon) {
    if (soon) frame.saveSoon(parts);
    else frame.save(parts);
  }

  // A beginning is no answer yet: it is kept with the first word that follows.
  function begun() {
    box.value = `${starter} `;
    box.dataset.edited = "";
    box.focus();
    box.setSelectionRange(box.value.length, box.value.length);
    measure();
  }

  function measure() {
    const text = box.value.trim();
    take.hidden = Boolean(text);
    line.hidden = !text;
    const places = { count: String(countWords(text, frame.language)), guide: String(guide) };
    length.textContent = words(text ? "write.count" : "write.guide", places);
  }

  function show(parts) {
    field.show(parts);
    measure();
  }

  show(frame.parts());
  return { show, refused: (part, text) => field.refused(text) };
}

// Words as the language has them, also where no space stands between.
export function countWords(text, language) {
  if (!globalThis.Intl?.Segmenter) return text.split(/\s+/u).filter(Boolean).length;
  const spoken = (language || "en").replace("_", "-");
  const segments = new Intl.Segmenter(spoken, { granularity: "word" }).segment(text);
  return [...segments].filter((one) => one.isWordLike).length;
}

export default { render: exercise(body) };
