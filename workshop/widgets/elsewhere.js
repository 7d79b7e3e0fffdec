// @ts-check
// Two tabs in one answer: what stands there now, what it took the place of, and the choice.
import { button, element } from "./make.js";

/**
 * `choose(part, use)` settles one of them.
 *
 * @param {import("./types").Words} words
 * @param {(part: string, use: boolean) => void} choose
 */
export function elsewhereOf(words, choose) {
  const holder = element("div", {
    class: "ws-elsewhere",
    role: "group",
    "aria-label": words("elsewhere.label"),
    hidden: true,
  });

  /** @param {import("./types").Elsewhere[]} told */
  function show(told) {
    const focused = holder.contains(document.activeElement);
    holder.hidden = told.length === 0;
    holder.replaceChildren(...told.map(noteOf));
    if (focused && told.length) holder.querySelector("button")?.focus();
    return focused && told.length === 0;
  }

  /** @param {import("./types").Elsewhere} one */
  function noteOf({ part, label, now, other }) {
    const line = (key, places) => element("p", { dir: "auto" }, words(`elsewhere.${key}`, places));
    const way = (key, use) =>
      button(words(`elsewhere.${key}`, { text: shortened(other) }), () => choose(part, use), {
        class: "ws-button",
        "data-act": `elsewhere-${key}`,
        dir: "auto",
      });
    return element(
      "div",
      { class: "ws-elsewhere-one", "data-part": part },
      line("what", { label }),
      line("now", { text: now }),
      line("other", { text: other }),
      element("p", {}, way("use", true), " ", way("keep", false)),
    );
  }

  return { element: holder, show };
}

const LONG = 40; // characters of a text that a button names

function shortened(text) {
  const letters = [...text];
  return letters.length > LONG ? `${letters.slice(0, LONG).join("").trimEnd()}…` : text;
}
