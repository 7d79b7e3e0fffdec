// @ts-check
// The pairs that were answered, where an answer can be changed.
import { element } from "../../widgets/make.js";

/** @param {import("../../widgets/types").Frame} frame */
export function answersOf(frame, labels, change) {
  const { words } = frame;
  const rows = new Map();
  const list = element("div", { class: "ws-compare-rows" });
  const holder = element(
    "details",
    { class: "ws-compare-answers", hidden: true },
    element("summary", { class: "ws-compare-opener" }, words("compare.answers")),
    list,
  );

  function row({ part, one, other }) {
    const radios = [one, other].map((id, n) => {
      const name = frame.id(`pair-${part}`);
      const made = element("input", {
        class: "ws-choice-box",
        type: "radio",
        name,
        id: `${name}-${n}`,
        value: id,
      });
      made.addEventListener("change", () => change(part, id, id === one ? other : one));
      return made;
    });
    const pills = radios.map((radio) =>
      element(
        "label",
        { class: "ws-choice", for: radio.id },
        radio,
        element("span", { dir: "auto" }, labels.get(radio.value)),
      ),
    );
    const asked = words("compare.ask", { one: labels.get(one), other: labels.get(other) });
    const legend = element("legend", { class: "ws-compare-unseen" }, asked);
    return { radios, element: element("fieldset", { class: "ws-compare-row" }, legend, ...pills) };
  }

  return {
    element: holder,
    show(answers) {
      const held = new Set(answers.map(({ part }) => part));
      for (const [part, { element: gone }] of rows) {
        if (held.has(part)) continue;
        gone.remove();
        rows.delete(part);
      }
      for (const answer of answers) {
        if (!rows.has(answer.part)) {
          rows.set(answer.part, row(answer));
          list.append(rows.get(answer.part).element);
        }
        for (const radio of rows.get(answer.part).radios)
          radio.checked = radio.value === answer.first;
      }
      holder.hidden = !answers.length;
    },
  };
}
