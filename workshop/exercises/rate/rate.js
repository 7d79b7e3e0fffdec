// @ts-check
// Statements on one scale: radio stops where they fit on a line, else a slider and its number.
import { exercise } from "../../widgets/frame.js";
import { element } from "../../widgets/make.js";
import { rowOf, spelled } from "./rate_row.js";
import { sliderOf } from "./rate_slider.js";

const MOST_RADIOS = 11;

/** @param {import("../../widgets/types").Frame} frame */
function body(frame) {
  const { scale, items, times } = frame.asks;
  const rows = [];
  const view = element("div", { class: "ws-rate" });
  const wide = (scale.to - scale.from) / scale.step + 1 > MOST_RADIOS;
  for (const item of items) {
    const field = element("fieldset", { class: "ws-rate-item" });
    const legend = element("legend", { class: "ws-rate-legend" }, item.label);
    legend.dir = "auto";
    field.append(legend);
    if (item.detail) {
      const detail = element("p", { class: "ws-rate-detail" }, item.detail);
      detail.dir = "auto";
      field.append(detail);
    }
    const asked = times.length ? times : [{ id: "", label: "" }];
    asked.forEach((time, place) => {
      const part = time.id ? `${item.id}.${time.id}` : item.id;
      const row = (wide ? sliderOf : stopsOf)(frame, part, item.label, time.label);
      if (time.label) row.group.dataset.mark = `${place}`;
      rows.push(row);
      field.append(row.group);
    });
    view.append(field);
  }
  frame.root.append(view);

  const show = (parts) => {
    for (const row of rows) row.show(parts[row.part]);
  };
  show(frame.parts());
  return {
    show,
    refused(part, text) {
      rows.find((row) => row.part === part)?.refused(text);
    },
  };
}

/** @param {import("../../widgets/types").Frame} frame */
function stopsOf(frame, part, item, time) {
  const { from, to, step, low, high } = frame.asks.scale;
  const tag = time ? "fieldset" : "div";
  const row = rowOf(frame, tag, part, item, time);
  const stops = element("div", { class: "ws-rate-stops" });
  const radios = [];
  for (let place = 0; place <= Math.round((to - from) / step); place += 1) {
    const stop = Number((from + place * step).toFixed(6));
    const label = element("label", { class: "ws-rate-stop" });
    const radio = element("input", { class: "ws-rate-radio" });
    const end = { [from]: low, [to]: high }[stop];
    Object.assign(radio, { type: "radio", name: frame.id(part), value: `${stop}` });
    radio.addEventListener("change", () => {
      row.draw(stop);
      row.say("", radio.closest("fieldset"));
      frame.save({ [part]: stop });
    });
    label.append(radio, element("span", { class: "ws-rate-face" }, spelled(frame, stop)));
    if (end) label.append(element("span", { class: "ws-rate-aside" }, ` ${end}`));
    radios.push(radio);
    stops.append(label);
  }
  row.clear.addEventListener("click", () => {
    for (const radio of radios) radio.checked = false;
    row.draw(undefined);
    radios[0].focus();
    frame.save({ [part]: null });
  });
  if (time) row.group.append(element("legend", { class: "ws-rate-time" }, time));
  row.ends.firstElementChild?.after(row.value, row.clear);
  row.group.append(stops, row.ends, row.error);
  const show = (number) => {
    for (const radio of radios) radio.checked = Number(radio.value) === number;
    row.draw(number);
  };
  return { ...row, show, refused: (text) => row.say(text, stops.closest("fieldset")) };
}

export default { render: exercise(body) };
