// @ts-check
// How much is shared out of a total: as a sentence and as a bar.
import { element } from "../../widgets/make.js";
import { amountOf, filled, standing } from "../total.js";

/** @param {import("../../widgets/types").Frame} frame */
export function sumsOf(frame, times, { total, unit }) {
  const language = (frame.language || document.documentElement.lang || "en").replace("_", "-");
  const lines = times.map((time) => {
    const text = element("p", { class: "ws-allocate-said", dir: "auto" });
    const fill = element("span", { class: "ws-allocate-fill" });
    const bar = element("span", { class: "ws-allocate-bar", "aria-hidden": "true" }, fill);
    return { time, text, fill, element: element("div", { class: "ws-allocate-sum" }, text, bar) };
  });

  const amount = (/** @type {number} */ value) => amountOf(value, unit, language);

  function sentence(time, sum) {
    const whole =
      unit === "hours" ? frame.words("field.hours", { value: amount(total) }) : amount(total);
    const places = { sum: amount(sum), total: whole, left: amount(Math.abs(total - sum)) };
    const said = frame.words(`allocate.${standing(sum, total)}`, places);
    return time.label ? frame.words("allocate.said", { time: time.label, sum: said }) : said;
  }

  return {
    element: element("div", { class: "ws-allocate-sums" }, ...lines.map((line) => line.element)),
    amount,
    said: (at) => lines[at].text.textContent,
    show(sums) {
      lines.forEach(({ time, text, fill, element: line }, at) => {
        const said = sentence(time, sums[at]);
        if (text.textContent !== said) text.textContent = said;
        fill.style.inlineSize = `${filled(sums[at], total)}%`;
        line.classList.toggle("ws-allocate-over", standing(sums[at], total) === "over");
      });
    },
  };
}
