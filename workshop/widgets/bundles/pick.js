// Made by "npm run build" from workshop/exercises/pick/pick.js: change that file, not this one.

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
  function write() {
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
      write();
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
      write();
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

// workshop/exercises/choices.js
var SHORT = 14;
function choicesOf(frame, choices, most, asked, changed = () => {
}) {
  const { words } = frame;
  const single = most === 1;
  const fullId = frame.id("full");
  const count = element("p", { class: "ws-choices-count" });
  const full = element("p", { class: "ws-choices-full", id: fullId, hidden: true });
  const refusal = element("p", { class: "ws-field-refused", hidden: true });
  const short = choices.every(({ label, detail }) => !detail && label.length <= SHORT);
  const boxes = new Map(choices.map((choice) => [choice.id, box(choice)]));
  const clear = button(words("pick.clear"), letGo, {
    class: "ws-button ws-plain ws-choices-clear",
    hidden: true
  });
  full.textContent = words("pick.full", { most: String(most) });
  function box({ id }) {
    const made = element("input", {
      class: "ws-choice-box",
      type: single ? "radio" : "checkbox",
      name: frame.id("choice"),
      id: frame.id(`choice-${id}`),
      value: id,
      "aria-labelledby": frame.id(`label-${id}`)
    });
    made.addEventListener("click", (event) => {
      if (made.getAttribute("aria-disabled") !== "true") return;
      event.preventDefault();
      frame.announce(full.textContent);
    });
    made.addEventListener("change", () => {
      const others = single ? [...boxes.keys()].filter((other) => other !== id) : [];
      const gone = Object.fromEntries(others.map((other) => [other, null]));
      refusal.hidden = true;
      save({ ...gone, [id]: made.checked || null });
    });
    return made;
  }
  function card({ id, label, detail }) {
    const made = boxes.get(id);
    const text = element("span", { id: frame.id(`label-${id}`), dir: "auto" }, label);
    const more = element("span", {
      class: "ws-choice-detail",
      id: frame.id(`detail-${id}`),
      dir: "auto"
    });
    more.textContent = detail;
    return element(
      "label",
      { class: "ws-choice", for: made.id },
      made,
      element("span", { class: "ws-choice-text" }, text, detail ? more : null)
    );
  }
  function letGo() {
    const picked = [...boxes.keys()].filter((id) => boxes.get(id).checked);
    boxes.get(picked[0])?.focus();
    save(Object.fromEntries(picked.map((id) => [id, null])));
  }
  function save(parts) {
    frame.save(parts);
    show(frame.parts());
    frame.announce(count.textContent);
    changed();
  }
  function show(parts) {
    const picked = choices.filter(({ id }) => parts[id] === true);
    const isFull = !single && picked.length >= most;
    for (const { id, detail } of choices) {
      const made = boxes.get(id);
      made.checked = parts[id] === true;
      const shut = isFull && !made.checked;
      const notes = [detail && frame.id(`detail-${id}`), shut && fullId].filter(Boolean);
      if (shut) made.setAttribute("aria-disabled", "true");
      else made.removeAttribute("aria-disabled");
      if (notes.length) made.setAttribute("aria-describedby", notes.join(" "));
      else made.removeAttribute("aria-describedby");
    }
    count.textContent = words("pick.count", { count: String(picked.length), most: String(most) });
    full.hidden = !isFull || most === choices.length;
    clear.hidden = !single || !picked.length;
  }
  return {
    element: element(
      "fieldset",
      { class: short ? "ws-choices ws-choices-short" : "ws-choices" },
      element("legend", { class: "ws-choices-legend" }, asked),
      element("div", { class: "ws-choices-list" }, ...choices.map(card)),
      element("div", { class: "ws-choices-foot" }, single ? clear : count, full),
      refusal
    ),
    show,
    focus: () => ([...boxes.values()].find((one) => one.checked) ?? [...boxes.values()][0]).focus(),
    refused(text) {
      show(frame.parts());
      refusal.textContent = text;
      refusal.hidden = false;
      frame.announce(text);
    }
  };
}
function choicesAsked(words, most, least = 1) {
  const key = most === 1 ? "one" : least === most ? "exactly" : least > 1 ? "between" : "up-to";
  return words(`pick.${key}`, { most: String(most), least: String(least) });
}

// workshop/exercises/pick/pick.js
function body(frame) {
  const { options, most, least } = frame.asks;
  const choices = choicesOf(frame, options, most, choicesAsked(frame.words, most, least));
  frame.root.append(choices.element);
  choices.show(frame.parts());
  return { show: choices.show, refused: (part, text) => choices.refused(text) };
}
var pick_default = { render: exercise(body) };
export {
  pick_default as default
};
