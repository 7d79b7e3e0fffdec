// Made by "npm run build" from workshop/exercises/rate/rate.js: change that file, not this one.

// workshop/widgets/make.js
function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else if (value === true) made.setAttribute(name, "");
    else if (value !== false && value != null) made.setAttribute(name, value);
  }
  for (const child of children)
    if (child != null && child !== false && child !== "") made.append(child);
  return made;
}
function button(label, onclick, more = {}) {
  return element("button", { type: "button", class: "ws-button", onclick, ...more }, label);
}
function unique() {
  return Math.random().toString(36).slice(2, 8);
}

// workshop/widgets/card.js
function cardOf(model, root, words) {
  const id = `ws-card-${unique()}`;
  let way = [];
  let asked = 0;
  let wanted = "";
  const title = element("h2", { id, class: "ws-card-title", tabindex: -1, dir: "auto" });
  const body2 = element("div", { class: "ws-card-body" });
  const back = button("", goBack, { class: "ws-button ws-plain ws-card-back", hidden: true });
  const close = button(words("card.close"), () => dialog.close());
  const dialog = element(
    "dialog",
    { class: "ws ws-card", "aria-labelledby": id },
    element("div", { class: "ws-card-bar" }, back, close),
    title,
    body2
  );
  dialog.addEventListener("close", () => {
    way = [];
    body2.replaceChildren();
  });
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  function opened(event) {
    const opener = event.target.closest("[data-occupation]");
    if (!opener) return;
    wanted = opener.dataset.occupation;
    model.send({ do: "card", n: ++asked, code: wanted });
  }
  function heard(message) {
    if (message.say !== "card" || message.n !== asked) return;
    way.push({ code: wanted, title: message.title, html: message.html });
    show();
    title.focus();
  }
  function show() {
    const { title: named, html } = way[way.length - 1];
    const before = way[way.length - 2];
    title.textContent = named;
    body2.innerHTML = html;
    back.hidden = !before;
    back.textContent = before ? words("card.back", { title: before.title }) : "";
    if (!dialog.open) dialog.showModal();
    dialog.scrollTop = 0;
  }
  function goBack() {
    const left = way.pop();
    show();
    const opener = body2.querySelector(`[data-occupation="${CSS.escape(left?.code ?? "")}"]`);
    /** @type {HTMLElement | null} */
    (opener ?? title).focus();
  }
  root.append(dialog);
  root.addEventListener("click", opened);
  model.on("msg:custom", heard);
  return {
    off() {
      model.off("msg:custom", heard);
      root.removeEventListener("click", opened);
    }
  };
}

// workshop/widgets/elsewhere.js
function elsewhereOf(words, choose) {
  const holder = element("div", {
    class: "ws-elsewhere",
    role: "group",
    "aria-label": words("elsewhere.label"),
    hidden: true
  });
  function show(told) {
    const focused = holder.contains(document.activeElement);
    holder.hidden = told.length === 0;
    holder.replaceChildren(...told.map(noteOf));
    if (focused && told.length) holder.querySelector("button")?.focus();
    return focused && told.length === 0;
  }
  function noteOf({ part, label, now, other }) {
    const line = (key, places) => element("p", { dir: "auto" }, words(`elsewhere.${key}`, places));
    const way = (key, use) => button(words(`elsewhere.${key}`, { text: shortened(other) }), () => choose(part, use), {
      class: "ws-button",
      "data-act": `elsewhere-${key}`,
      dir: "auto"
    });
    return element(
      "div",
      { class: "ws-elsewhere-one", "data-part": part },
      line("what", { label }),
      line("now", { text: now }),
      line("other", { text: other }),
      element("p", {}, way("use", true), " ", way("keep", false))
    );
  }
  return { element: holder, show };
}
var LONG = 40;
function shortened(text) {
  const letters = [...text];
  return letters.length > LONG ? `${letters.slice(0, LONG).join("").trimEnd()}…` : text;
}

// workshop/widgets/pending.js
var MOST = 20;
function pendingOf(key) {
  const slot = `workshop:${key}`;
  const ends = `workshop:ends:${key}`;
  const changes = read(slot);
  const typed = read(ends);
  function of(what) {
    return Object.fromEntries(Object.entries(changes).map(([part, one]) => [part, what(one)]));
  }
  function read(slot2) {
    try {
      return JSON.parse(sessionStorage.getItem(slot2) ?? "null") || {};
    } catch {
      return {};
    }
  }
  function write2() {
    try {
      for (
        const [name, held] of
        /** @type {const} */
        [[slot, changes], [ends, typed]]
      ) {
        if (Object.keys(held).length) sessionStorage.setItem(name, JSON.stringify(held));
        else sessionStorage.removeItem(name);
      }
    } catch {
    }
  }
  return {
    add(parts, rev, knew) {
      for (const [part, raw] of Object.entries(parts)) {
        changes[part] = { raw, rev, knew: (knew[part] ?? []).slice(-MOST) };
        delete typed[part];
        if (typeof raw === "string" && raw !== raw.trim()) typed[part] = raw;
      }
      write2();
    },
    has: (part) => part in changes,
    knew: () => of(({ knew }) => knew ?? []),
    // What was known of each part, and what was sent since.
    seen: () => of(({ knew, raw }) => [...knew ?? [], raw]),
    // A part changed again since that revision stays.
    settle(rev) {
      for (const [part, change] of Object.entries(changes)) {
        if (change.rev <= rev) delete changes[part];
      }
      write2();
    },
    parts: () => of(({ raw }) => raw),
    /** @param {import("./types").Parts} kept */
    asTyped: (kept) => Object.fromEntries(Object.entries(typed).filter(([part, raw]) => kept[part] === raw.trim())),
    get empty() {
      return Object.keys(changes).length === 0;
    }
  };
}

// workshop/widgets/words.js
function wordsOf(model) {
  return (key, places = {}) => String(model.get("words")[key] ?? key).replace(
    /\{(\w+)\}/g,
    (whole, name) => name in places ? String(places[name]) : whole
  );
}

// workshop/widgets/frame.js
var QUIET_MS = 400;
var PATIENCE_MS = 4e3;
function exercise(body2) {
  return ({ model, el }) => draw(body2, model, el);
}
function draw(body2, model, el) {
  const asks = model.get("asks");
  const set = () => model.get("frame");
  const words = wordsOf(model);
  const pending = pendingOf(`${asks.workbook}:${asks.id}`);
  const mine = `ws-${asks.id}-${unique()}`;
  const id = (name) => `${mine}-${name}`;
  let rev = Date.now();
  const knew = pending.seen();
  let typing = {};
  let rest;
  let late;
  let looks = 0;
  const looking = /* @__PURE__ */ new Map();
  const status = element("p", { class: "ws-status", role: "status" });
  const live = element("p", { class: "ws-live", "aria-live": "polite" });
  const root = element("div", { class: "ws-body" });
  const example = element("div", { class: "ws-example", hidden: true, id: id("example") });
  const aside = element("p", { class: "ws-hint ws-aside" });
  const carried = element("div", { class: "ws-hint ws-carried" });
  const stateLine = element("p", { class: "ws-quiet ws-state" });
  const actions = element("div", { class: "ws-actions" });
  const elsewhere = elsewhereOf(words, (part, use) => {
    flush();
    post({ do: "choose", part, use });
  });
  const section = element(
    "section",
    { class: "ws ws-exercise", "aria-labelledby": id("title"), "data-exercise": asks.id },
    element(
      "header",
      { class: "ws-exercise-head" },
      element("h3", { id: id("title"), class: "ws-exercise-title", tabindex: -1 }, asks.title),
      element("span", { class: "ws-minutes" }, set().about)
    ),
    element("p", { class: "ws-prompt" }, asks.prompt),
    asks.hint ? element("p", { class: "ws-hint" }, asks.hint) : null,
    aside,
    stateLine,
    carried,
    root,
    elsewhere.element,
    element("footer", { class: "ws-exercise-foot" }, status, actions),
    example,
    live
  );
  root.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && /** @type {HTMLElement} */
    event.target.matches("textarea"))
      event.stopPropagation();
  });
  const frame = {
    root,
    asks: asks.kind,
    get currency() {
      return set().currency;
    },
    get tables() {
      return set().tables ?? [];
    },
    get source() {
      return set().source ?? {};
    },
    language: set().language,
    words,
    id,
    // Where a part comes from that the learner has not given here.
    carried: (part) => (model.get("carried").parts ?? {})[part] ?? "",
    parts: () => {
      const held = model.get("parts");
      const all = { ...held, ...pending.asTyped(held), ...pending.parts(), ...typing };
      for (const part of Object.keys(all)) {
        if (all[part] === null || all[part] === "") delete all[part];
      }
      return all;
    },
    begin(part) {
      if (part in typing || pending.has(part) && part in knew) return;
      knew[part] = [frame.parts()[part] ?? null];
    },
    save(parts) {
      flush();
      Object.keys(parts).forEach(frame.begin);
      send(parts);
    },
    saveSoon(parts) {
      Object.keys(parts).forEach(frame.begin);
      Object.assign(typing, parts);
      clearTimeout(rest);
      rest = setTimeout(flush, QUIET_MS);
    },
    announce(text) {
      live.textContent = text;
    },
    look(text) {
      const n = ++looks;
      post({ do: "look", n, text });
      return new Promise((resolve) => looking.set(n, resolve));
    }
  };
  function flush() {
    clearTimeout(rest);
    const parts = typing;
    typing = {};
    if (Object.keys(parts).length) send(parts);
  }
  function send(parts) {
    rev = Math.max(rev + 1, Date.now());
    pending.add(parts, rev, knew);
    for (const [part, raw] of Object.entries(parts)) knew[part] = [...knew[part] ?? [], raw];
    tell(words("status.saving"), "saving");
    post({ do: "save", rev, tab: mine, parts, knew: pending.knew() });
    waitFor();
  }
  function waitFor() {
    clearTimeout(late);
    late = setTimeout(() => {
      if (pending.empty) return;
      if (status.dataset.tone !== "problem") tell(words("status.unsaved"), "problem");
      resend();
      waitFor();
    }, PATIENCE_MS);
  }
  function resend() {
    if (pending.empty) return;
    post({ do: "save", rev, tab: mine, parts: pending.parts(), knew: pending.knew() });
    waitFor();
  }
  function post(message) {
    try {
      model.send(message);
    } catch {
    }
  }
  function tell(text, tone) {
    if (tone === "problem" && status.textContent === text) return;
    status.textContent = text;
    status.dataset.tone = tone;
  }
  function settled() {
    const said = model.get("status");
    if (!said.text) return;
    if (said.tone !== "problem" && (said.tab ?? mine) === mine) pending.settle(said.rev);
    if (pending.empty || said.tone === "problem") tell(said.text, said.tone);
    if (pending.empty) clearTimeout(late);
  }
  function refusals() {
    const refused = model.get("refused");
    for (const [part, text] of Object.entries(refused.parts ?? {})) {
      if (bodied.refused) bodied.refused(part, text, refused.readings?.[part]);
      else tell(text, "problem");
    }
  }
  function show() {
    const parts = frame.parts();
    const state = parts._state;
    root.hidden = Boolean(state);
    const lines = model.get("carried").lines ?? [];
    carried.hidden = Boolean(state) || lines.length === 0;
    carried.replaceChildren(...lines.map((line) => element("p", { dir: "auto" }, line)));
    stateLine.hidden = !state;
    stateLine.textContent = state ? words(`state.${state}`) : "";
    drawActions(parts);
    bodied.show(parts);
  }
  function both() {
    const left = elsewhere.show(model.get("elsewhere"));
    const heading = (
      /** @type {HTMLElement | null} */
      section.querySelector(".ws-exercise-title")
    );
    if (left) heading?.focus();
  }
  function drawActions(parts) {
    const holder = (
      /** @type {HTMLElement | null} */
      document.activeElement
    );
    const focused = actions.contains(holder) ? holder?.dataset.act : null;
    const choices = parts._state ? [["back", () => change({ _state: null })]] : [
      ["skip", () => change({ _state: "skipped" })],
      ["private", () => change({ _state: "private" })]
    ];
    choices.push(["undo", () => post({ do: "undo" })]);
    actions.replaceChildren(
      ...choices.map(
        ([act, onclick]) => button(words(`act.${act}`), onclick, { class: "ws-button ws-plain", "data-act": act })
      )
    );
    if (set().example) actions.append(exampleButton);
    const next = { back: "skip", skip: "back", private: "back" }[focused ?? ""];
    const find = (act) => (
      /** @type {HTMLElement | null} */
      actions.querySelector(`[data-act="${act}"]`)
    );
    if (focused) (find(focused) ?? find(next))?.focus();
  }
  function change(parts) {
    frame.save(parts);
    show();
    if (stateLine.textContent) frame.announce(stateLine.textContent);
  }
  const exampleButton = button(
    "",
    () => {
      example.hidden = !example.hidden;
      drawExample();
      announceExample();
    },
    {
      class: "ws-button ws-plain",
      "data-act": "example",
      "aria-expanded": "false",
      "aria-controls": id("example")
    }
  );
  function drawExample() {
    if (!set().example) example.hidden = true;
    exampleButton.setAttribute("aria-expanded", String(!example.hidden));
    exampleButton.textContent = example.hidden ? set().example : words("act.hide-example");
    if (!example.hidden && !example.hasChildNodes()) post({ do: "example" });
  }
  function dress() {
    aside.textContent = set().aside;
    aside.hidden = !set().aside;
    drawExample();
    show();
  }
  function announceExample() {
    if (example.hidden || !example.hasChildNodes()) return;
    const text = example.querySelector("p")?.textContent ?? "";
    frame.announce(words("act.shown-example", { text }));
  }
  function showExample() {
    example.innerHTML = model.get("example").html ?? "";
    announceExample();
  }
  function heard(message) {
    if (message.say === "found") {
      looking.get(message.n)?.(message.titles);
      looking.delete(message.n);
    }
  }
  function wear() {
    flush();
    const focused = root.contains(document.activeElement) ? document.activeElement?.id : "";
    frame.asks = model.get("asks").kind;
    root.replaceChildren();
    bodied = body2(frame);
    show();
    if (focused) document.getElementById(focused)?.focus();
  }
  const card = cardOf(model, section, words);
  let bodied = body2(frame);
  const heeded = [
    ["change:asks", wear],
    ["change:parts", show],
    ["change:carried", show],
    ["change:frame", dress],
    ["change:elsewhere", both],
    ["change:status", settled],
    ["change:refused", refusals],
    ["change:example", showExample],
    ["msg:custom", heard]
  ];
  for (const [event, act] of heeded) model.on(event, act);
  root.addEventListener("focusout", flush);
  window.addEventListener("pagehide", flush);
  document.addEventListener("visibilitychange", flush);
  el.append(section);
  dress();
  both();
  settled();
  post({ do: "hello" });
  resend();
  return () => {
    flush();
    clearTimeout(late);
    card.off();
    window.removeEventListener("pagehide", flush);
    document.removeEventListener("visibilitychange", flush);
    for (const [event, act] of heeded) model.off(event, act);
  };
}

// workshop/exercises/rate/rate_row.js
function spelled(frame, value) {
  const spoken = (
    /** @type {HTMLElement | null} */
    frame.root.closest("[lang]")?.lang || void 0
  );
  return new Intl.NumberFormat(spoken, { maximumFractionDigits: 3 }).format(value);
}
function rowOf(frame, tag, part, item, time) {
  const { words } = frame;
  const group = element(tag, { class: "ws-rate-row" });
  const value = element("span", { class: "ws-rate-status" });
  const clear = element(
    "button",
    { class: "ws-button ws-plain ws-rate-clear" },
    words("rate.clear")
  );
  const ends = element("div", { class: "ws-rate-ends" });
  const error = element("p", { class: "ws-refused ws-rate-refused" });
  const { low, high } = frame.asks.scale;
  clear.type = "button";
  clear.append(
    element("span", { class: "ws-rate-aside" }, time ? ` ${item}, ${time}` : ` ${item}`)
  );
  ends.append(element("span", {}, low), element("span", {}, high));
  error.id = frame.id(`refused-${part}`);
  error.hidden = true;
  const draw2 = (number) => {
    const open = number === void 0;
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
  return { part, group, value, clear, ends, error, draw: draw2, say };
}

// workshop/exercises/fields/control.js
function holdTyped(box) {
  box.addEventListener("input", () => box.dataset.edited = "");
}
function write(box, text, same = box.value.trim() === text.trim()) {
  if (box.hasAttribute("aria-invalid")) return;
  if (same) delete box.dataset.edited;
  else if (!("edited" in box.dataset)) box.value = text;
}

// workshop/exercises/rate/rate_slider.js
function sliderOf(frame, part, item, time) {
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
    element("span", { class: "ws-rate-aside" }, words("rate.exact", { time: label.textContent }))
  );
  exact.append(number);
  const draw2 = (value) => {
    row.draw(value);
    slider.value = `${value ?? middle}`;
    const written = value === void 0 ? words("rate.open") : spelled(frame, value);
    const end = { [from]: low, [to]: high }[value];
    slider.setAttribute("aria-valuetext", end ? `${written}, ${end}` : written);
    slider.style.setProperty(
      "--ws-rate-filled",
      `${(Number(slider.value) - from) / (to - from) * 100}%`
    );
  };
  const open = () => row.group.classList.contains("ws-rate-open");
  const slide = () => {
    draw2(Number(slider.value));
    number.value = slider.value;
    row.say("", number);
    frame.saveSoon({ [part]: Number(slider.value) });
  };
  slider.addEventListener("input", slide);
  slider.addEventListener("click", () => open() && slide());
  slider.addEventListener("keydown", (event) => {
    if (!open() || event.key !== " " && event.key !== "Enter") return;
    event.preventDefault();
    slide();
  });
  holdTyped(number);
  number.addEventListener("input", () => {
    if (number.validity.badInput) return;
    const typed = number.value;
    if (number.validity.valid) {
      draw2(typed === "" ? void 0 : Number(typed));
      row.say("", number);
    }
    frame.saveSoon({ [part]: typed === "" ? null : Number(typed) });
  });
  row.clear.addEventListener("click", () => {
    number.value = "";
    draw2(void 0);
    row.say("", number);
    slider.focus();
    frame.save({ [part]: null });
  });
  line.append(slider, exact);
  head.append(label, row.value, row.clear);
  row.group.append(head, line, row.ends, row.error);
  const show = (value) => {
    write(number, String(value ?? ""), number.value === String(value ?? ""));
    draw2(value);
  };
  return { ...row, show, refused: (text) => row.say(text, number) };
}

// workshop/exercises/rate/rate.js
var MOST_RADIOS = 11;
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
    }
  };
}
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
    row.draw(void 0);
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
var rate_default = { render: exercise(body) };
export {
  rate_default as default
};
