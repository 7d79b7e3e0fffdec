// @ts-check
// A slider with its number beside it, both blank until one of them is touched.
import { element } from "../../widgets/make.js";
import { holdTyped, write } from "../fields/control.js";
import { rowOf, spelled } from "./rate_row.js";

/** @param {import("../../widgets/types").Frame} frame */
export function sliderOf(frame, part, item, time) {
  const { words } = frame;
  const { from, to, step, low, high } = frame.asks.scale;
  const row = rowOf(frame, "div", part, item, time);
  const label = element("label", { class: "ws-rate-time" }, time || words("rate.rating"));
  const slider = element("input", { class: "ws-rate-slider" });
  const exact = element("label", { class: "ws-rate-exact" });
  const number = element("input", { class: "ws-input ws-rate-number" });
  const head = element("div", { class: "ws-rate-head" });
  const line = element("div", { class: "ws-rate-line" });
  const middle = from + Math.round((to - from) / step / 2) * step;
  const limits = { min: from, max: to, step };
  Object.assign(slider, { type: "range", ...limits, id: frame.id(`slider-${part}`) });
  Object.assign(number, { type: "number", ...limits, id: frame.id(`number-${part}`) });
  number.inputMode = "decimal";
  label.htmlFor = slider.id;
  exact.htmlFor = number.id;
  exact.append(
    element("span", { class: "ws-rate-aside" }, words("rate.exact", { time: label.textContent })),
  );
  exact.append(number);

  const draw = (value) => {
    row.draw(value);
    slider.value = `${value ?? middle}`;
    const written = value === undefined ? words("rate.open") : spelled(frame, value);
    const end = { [from]: low, [to]: high }[value];
    slider.setAttribute("aria-valuetext", end ? `${written}, ${end}` : written);
    slider.style.setProperty(
      "--ws-rate-filled",
      `${((Number(slider.value) - from) / (to - from)) * 100}%`,
    );
  };
  const open = () => row.group.classList.contains("ws-rate-open");
  const slide = () => {
    draw(Number(slider.value));
    number.value = slider.value;
    row.say("", number);
    frame.saveSoon({ [part]: Number(slider.value) });
  };
  slider.addEventListener("input", slide);
  // Choosing the very middle changes no value, so it sends no `input`.
  slider.addEventListener("click", () => open() && slide());
  slider.addEventListener("keydown", (event) => {
    if (!open() || (event.key !== " " && event.key !== "Enter")) return;
    event.preventDefault();
    slide();
  });
  holdTyped(number);
  number.addEventListener("input", () => {
    if (number.validity.badInput) return;
    const typed = number.value;
    if (number.validity.valid) {
      draw(typed === "" ? undefined : Number(typed));
      row.say("", number);
    }
    frame.saveSoon({ [part]: typed === "" ? null : Number(typed) });
  });
  row.clear.addEventListener("click", () => {
    number.value = "";
    draw(undefined);
    row.say("", number);
    slider.focus();
    frame.save({ [part]: null });
  });

  line.append(slider, exact);
  head.append(label, row.value, row.clear);
  row.group.append(head, line, row.ends, row.error);
  const show = (value) => {
    write(number, String(value ?? ""), number.value === String(value ?? ""));
    draw(value);
  };
  return { ...row, show, refused: (text) => row.say(text, number) };
}
