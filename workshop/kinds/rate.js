// Statements on one scale: radio stops where they fit on a line, else a slider and its number.

const RATE_MOST_RADIOS = 11;

function body(frame) {
  const { scale, items, times } = frame.asks;
  const rows = [];
  const view = rateMake("div", "ws-rate");
  const wide = (scale.to - scale.from) / scale.step + 1 > RATE_MOST_RADIOS;
  for (const item of items) {
    const field = rateMake("fieldset", "ws-rate-item");
    const legend = rateMake("legend", "ws-rate-legend", item.label);
    legend.dir = "auto";
    field.append(legend);
    if (item.detail) {
      const detail = rateMake("p", "ws-rate-detail", item.detail);
      detail.dir = "auto";
      field.append(detail);
    }
    const asked = times.length ? times : [{ id: "", label: "" }];
    asked.forEach((time, place) => {
      const part = time.id ? `${item.id}.${time.id}` : item.id;
      const row = (wide ? rateSlider : rateStops)(frame, part, item.label, time.label);
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

function rateMake(tag, name, text = "") {
  const made = document.createElement(tag);
  made.className = name;
  made.textContent = text;
  return made;
}

function rateNumber(frame, value) {
  const spoken = frame.root.closest("[lang]")?.lang || undefined;
  return new Intl.NumberFormat(spoken, { maximumFractionDigits: 3 }).format(value);
}

// What every scale has: its ends in words, that it is not answered yet, a way to take it back.
function rateRow(frame, tag, part, item, time) {
  const { words } = frame;
  const group = rateMake(tag, "ws-rate-row");
  const value = rateMake("span", "ws-rate-status");
  const clear = rateMake("button", "ws-button ws-plain ws-rate-clear", words("rate.clear"));
  const ends = rateMake("div", "ws-rate-ends");
  const error = rateMake("p", "ws-refused ws-rate-refused");
  const { low, high } = frame.asks.scale;
  clear.type = "button";
  clear.append(rateMake("span", "ws-rate-aside", time ? ` ${item}, ${time}` : ` ${item}`));
  ends.append(rateMake("span", "", low), rateMake("span", "", high));
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

function rateStops(frame, part, item, time) {
  const { from, to, step, low, high } = frame.asks.scale;
  const tag = time ? "fieldset" : "div";
  const row = rateRow(frame, tag, part, item, time);
  const stops = rateMake("div", "ws-rate-stops");
  const radios = [];
  for (let place = 0; place <= Math.round((to - from) / step); place += 1) {
    const stop = Number((from + place * step).toFixed(6));
    const label = rateMake("label", "ws-rate-stop");
    const radio = rateMake("input", "ws-rate-radio");
    const end = { [from]: low, [to]: high }[stop];
    Object.assign(radio, { type: "radio", name: frame.id(part), value: `${stop}` });
    radio.addEventListener("change", () => {
      row.draw(stop);
      row.say("", radio.closest("fieldset"));
      frame.save({ [part]: stop });
    });
    label.append(radio, rateMake("span", "ws-rate-face", rateNumber(frame, stop)));
    if (end) label.append(rateMake("span", "ws-rate-aside", ` ${end}`));
    radios.push(radio);
    stops.append(label);
  }
  row.clear.addEventListener("click", () => {
    for (const radio of radios) radio.checked = false;
    row.draw(undefined);
    radios[0].focus();
    frame.save({ [part]: null });
  });
  if (time) row.group.append(rateMake("legend", "ws-rate-time", time));
  row.ends.firstElementChild.after(row.value, row.clear);
  row.group.append(stops, row.ends, row.error);
  const show = (number) => {
    for (const radio of radios) radio.checked = Number(radio.value) === number;
    row.draw(number);
  };
  return { ...row, show, refused: (text) => row.say(text, stops.closest("fieldset")) };
}
