// Made by "npm run build" from workshop/exercises/form/form.js: change that file, not this one.

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

// workshop/exercises/fields/control.js
function endsOf(low, high) {
  return element(
    "div",
    { class: "ws-field-ends", "aria-hidden": "true" },
    element("span", { dir: "auto" }, low),
    element("span", { dir: "auto" }, high)
  );
}
function holdTyped(box) {
  box.addEventListener("input", () => box.dataset.edited = "");
}
function write(box, text, same = box.value.trim() === text.trim()) {
  if (box.hasAttribute("aria-invalid")) return;
  if (same) delete box.dataset.edited;
  else if (!("edited" in box.dataset)) box.value = text;
}

// workshop/exercises/fields/amount.js
function amountField(at) {
  const { field, id, part, frame } = at;
  const box = element("input", {
    class: "ws-input ws-field-amount",
    id,
    type: "text",
    // Phones' number pads have no minus.
    inputmode: field.min < 0 ? "text" : "decimal",
    autocomplete: "off"
  });
  const before = element("span", { class: "ws-field-mark", id: `${id}-before`, hidden: true });
  const after = element("span", { class: "ws-field-mark", id: `${id}-after`, hidden: true });
  holdTyped(box);
  box.addEventListener("change", () => {
    const saved = frame.parts()[part];
    const same = typeof saved === "number" && box.value.trim() === fieldFormat(saved, at.language);
    at.save({ [part]: same ? saved : box.value.trim() || null });
  });
  const typed = () => fieldNumber(box.value, at.language);
  function mark() {
    const unit = { percent: "%", hours: frame.words("field.hours-mark") }[field.type];
    const symbol = field.type === "money" ? symbolOf(at.currency?.(), at.language) : {};
    setMark(before, symbol.before);
    setMark(after, symbol.after ?? (field.unit || unit));
  }
  return {
    box,
    content: [element("div", { class: "ws-field-marked" }, before, box, after)],
    notes: [before, after],
    typed,
    show(parts) {
      mark();
      const value = parts[part] ?? "";
      const text = typeof value === "number" ? fieldFormat(value, at.language) : String(value);
      write(box, text, box.value.trim() === text || typed() === value);
    }
  };
}
function setMark(mark, text = "") {
  mark.textContent = text;
  mark.hidden = !text;
}
var FIELD_DIGITS = { numberingSystem: "latn", maximumFractionDigits: 10 };
function fieldFormat(value, language) {
  return new Intl.NumberFormat(language, FIELD_DIGITS).format(value);
}
function fieldNumber(text, language) {
  const parts = new Intl.NumberFormat(language, FIELD_DIGITS).formatToParts(-12345.6);
  const group = parts.find((one) => one.type === "group")?.value;
  let bare = text.replaceAll("−", "-").replace(/[\s%\p{Sc}'’٬]/gu, "").replace("٫", ".");
  const marks = bare.match(/[.,]/g) ?? [];
  const last = marks.at(-1);
  const once = last && marks.filter((one) => one === last).length === 1;
  if (marks.length === 1 && /^-?[1-9]\d{0,2}[.,]\d{3}$/.test(bare)) {
    return last === group ? Number(bare.replace(last, "")) : NaN;
  }
  if (once) bare = bare.replace(last, "_");
  bare = bare.replace(/[.,]/g, "").replace("_", ".");
  return bare === "" ? NaN : Number(bare);
}
function symbolOf(currency, language) {
  if (!/^[A-Z]{3}$/.test(currency ?? "")) return {};
  const style = { style: "currency", currency, currencyDisplay: "narrowSymbol" };
  const parts = new Intl.NumberFormat(language, style).formatToParts(1);
  const at = parts.findIndex((one) => one.type === "currency");
  const side = at < parts.findIndex((one) => one.type === "integer") ? "before" : "after";
  return { [side]: parts[at].value };
}

// workshop/exercises/fields/calendar.js
function dateField(at) {
  const { field, id, part } = at;
  const year = (value) => String(value).padStart(4, "0");
  const box = element("input", {
    class: "ws-input ws-field-day",
    id,
    type: "date",
    min: `${year(field.min)}-01-01`,
    max: `${year(field.max)}-12-31`
  });
  box.addEventListener("change", () => {
    if (!box.validity.badInput) at.save({ [part]: box.value || null });
  });
  return {
    box,
    content: [box],
    show(parts) {
      if (!box.matches(":focus")) box.value = parts[part] ?? "";
    }
  };
}
function monthField(at) {
  const { id, part, frame } = at;
  const named = new Intl.DateTimeFormat(at.language, {
    month: at.compact ? "short" : "long",
    timeZone: "UTC",
    calendar: "gregory"
  });
  const numbers = Array.from({ length: 12 }, (_, n) => String(n + 1).padStart(2, "0"));
  const month = element(
    "select",
    { class: "ws-input ws-field-month-name", id: `${id}-month` },
    element("option", { value: "" }, frame.words("field.month-unknown")),
    ...numbers.map(
      (number, n) => element("option", { value: number }, named.format(new Date(Date.UTC(2e3, n, 15))))
    )
  );
  const box = element("input", {
    class: "ws-input ws-field-year",
    id,
    type: "text",
    inputmode: "numeric",
    maxlength: 4,
    size: 4,
    autocomplete: "off"
  });
  holdTyped(box);
  holdTyped(month);
  month.addEventListener("change", () => box.value.trim() && save());
  box.addEventListener("change", save);
  function save() {
    const year = box.value.trim();
    at.save({ [part]: year && month.value ? `${year}-${month.value}` : year || null });
  }
  const labelled = (control, key) => element(
    "label",
    { class: "ws-field-part", for: control.id },
    element("span", { class: "ws-field-part-label" }, frame.words(key)),
    control
  );
  return {
    box,
    grouped: true,
    content: [labelled(month, "field.month"), labelled(box, "field.year")],
    show(parts) {
      const [year, number = ""] = String(parts[part] ?? "").split("-");
      write(box, year);
      if (!("edited" in box.dataset) && (year || !box.value)) {
        write(month, numbers.includes(number) ? number : "");
      }
    }
  };
}

// workshop/exercises/fields/matches.js
var GAP = 4;
var LIST_WIDTH = 320;
var LIST_HEIGHT = 360;
function matchesOf(box, id, label, pick) {
  const list = element("ul", {
    class: "ws-field-matches",
    id,
    role: "listbox",
    tabindex: -1,
    // a list that scrolls would be a stop of Tab of its own
    "aria-label": label,
    popover: "manual"
  });
  let choices = [];
  let heard;
  const isOpen = () => box.getAttribute("aria-expanded") === "true";
  const at = () => [...list.children].findIndex((one) => one.ariaSelected === "true");
  function open(found) {
    choices = found;
    list.replaceChildren(...found.map(option));
    box.removeAttribute("aria-activedescendant");
    if (!isOpen()) {
      box.setAttribute("aria-expanded", "true");
      list.showPopover?.();
      heard = new AbortController();
      const { signal } = heard;
      window.addEventListener("scroll", place, { capture: true, passive: true, signal });
      window.addEventListener("resize", place, { signal });
    }
    place();
  }
  function option(choice, n) {
    const { title, occupation } = choice;
    const made = element(
      "li",
      { role: "option", id: `${id}-${n}`, "aria-selected": "false", class: "ws-field-match" },
      element("span", { dir: "auto" }, choice.label ?? title),
      occupation && occupation !== title ? element("span", { class: "ws-field-match-of", dir: "auto" }, ` — ${occupation}`) : null
    );
    made.addEventListener("pointerdown", (event) => event.preventDefault());
    made.addEventListener("mousedown", (event) => event.preventDefault());
    made.addEventListener("click", () => pick(choice));
    return made;
  }
  function place(event) {
    if (event?.target === list) return;
    const { top, bottom, left, right, width } = box.getBoundingClientRect();
    if (!box.isConnected || bottom < 0 || top > innerHeight) return close();
    const below = innerHeight - bottom - 2 * GAP;
    const above = top - 2 * GAP;
    const wanted = Math.min(list.scrollHeight + 2, LIST_HEIGHT);
    const under = below >= wanted || below >= above;
    const span = Math.min(Math.max(width, LIST_WIDTH), innerWidth - 2 * GAP);
    const start = getComputedStyle(box).direction === "rtl" && list.matches(":dir(rtl)") ? right - span : left;
    Object.assign(list.style, {
      inset: "auto",
      left: `${Math.max(GAP, Math.min(start, innerWidth - span - GAP))}px`,
      width: `${span}px`,
      maxHeight: `${Math.min(wanted, under ? below : above)}px`,
      top: under ? `${bottom + GAP}px` : "auto",
      bottom: under ? "auto" : `${innerHeight - top + GAP}px`
    });
  }
  function move(step) {
    const options = [...list.children];
    const from = at();
    const to = from < 0 && step < 0 ? options.length - 1 : (from + step + options.length) % options.length;
    options.forEach((one, n) => one.ariaSelected = String(n === to));
    box.setAttribute("aria-activedescendant", options[to].id);
    options[to].scrollIntoView({ block: "nearest" });
  }
  function close() {
    if (!isOpen()) return;
    heard.abort();
    box.setAttribute("aria-expanded", "false");
    box.removeAttribute("aria-activedescendant");
    if (list.isConnected) list.hidePopover?.();
    list.replaceChildren();
  }
  return { list, open, close, move, isOpen, active: () => isOpen() ? choices[at()] : void 0 };
}

// workshop/exercises/fields/occupation.js
var REST_MS = 120;
var LONGEST_TITLE = 120;
function occupationField(at) {
  const { id, part, frame } = at;
  const soc = `${part}_soc`;
  let rest;
  let looks = 0;
  const box = element("input", {
    class: "ws-input",
    id,
    type: "text",
    dir: "auto",
    role: "combobox",
    "aria-autocomplete": "list",
    "aria-expanded": "false",
    "aria-controls": `${id}-list`,
    autocomplete: "off",
    spellcheck: "false",
    maxlength: LONGEST_TITLE
  });
  const matches = matchesOf(box, `${id}-list`, at.field.label, pick);
  const name = element("span", { dir: "auto" });
  const undo = element(
    "button",
    { type: "button", class: "ws-button ws-plain", onclick: unmatch },
    frame.words("field.unmatch")
  );
  const about = button(frame.words("card.open"), () => {
  }, {
    class: "ws-button ws-plain",
    "aria-haspopup": "dialog"
  });
  const matched = element(
    "p",
    { class: "ws-field-matched", id: `${id}-matched`, hidden: true },
    name,
    undo,
    about
  );
  holdTyped(box);
  box.addEventListener("input", () => {
    at.saveSoon({ [part]: typed() ? box.value : null, [soc]: null });
    showMatch("");
    clearTimeout(rest);
    rest = setTimeout(look, REST_MS);
  });
  box.addEventListener("keydown", (event) => {
    const act = {
      ArrowDown: () => matches.isOpen() ? matches.move(1) : look(),
      ArrowUp: () => matches.isOpen() ? matches.move(-1) : look(),
      Enter: matches.active() && (() => pick(matches.active())),
      Escape: matches.isOpen() && close
    }[event.key];
    if (event.key === "Tab") close();
    if (!act || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  });
  box.addEventListener("blur", close);
  function typed() {
    return box.value.trim();
  }
  function close() {
    clearTimeout(rest);
    looks += 1;
    matches.close();
  }
  async function look() {
    const asked = typed();
    const mine = ++looks;
    if (asked.length < 2) return matches.close();
    const found = await frame.look(asked);
    if (mine !== looks || typed() !== asked || !box.matches(":focus")) return;
    const keep = {
      title: asked,
      soc_code: null,
      label: frame.words("field.keep", { text: asked })
    };
    matches.open([...found, keep]);
    const count = String(found.length);
    frame.announce(frame.words(found.length ? "field.matches" : "field.no-match", { count }));
  }
  function pick({ title, soc_code: code, occupation }) {
    close();
    box.value = title;
    at.save({ [part]: title, [soc]: code });
    showMatch(code ?? "", occupation);
    const said = code ? "field.picked" : "field.kept";
    frame.announce(frame.words(said, { title, occupation: occupation ?? "" }));
  }
  function unmatch() {
    at.save({ [soc]: null });
    showMatch("");
    frame.announce(frame.words("field.unmatched"));
    box.focus();
  }
  function showMatch(code, occupation) {
    matched.hidden = !occupation;
    matched.dataset.soc = code;
    about.dataset.occupation = code;
    name.textContent = occupation ? frame.words("field.matched", { occupation }) : "";
  }
  async function nameMatch(code) {
    showMatch(code);
    const [known] = await frame.look(code);
    if (known?.soc_code === code && matched.dataset.soc === code) showMatch(code, known.occupation);
  }
  return {
    box,
    wide: !at.compact,
    content: [box, matches.list],
    foot: matched,
    notes: [matched],
    show(parts) {
      write(box, String(parts[part] ?? ""));
      const code = String(parts[soc] ?? "");
      if (code === (matched.dataset.soc ?? "")) return;
      if (code) nameMatch(code);
      else showMatch("");
    }
  };
}

// workshop/exercises/fields/options.js
var PILLS = 4;
function choiceField(at) {
  const { field } = at;
  if (at.compact || field.options.length > PILLS) return selectOf(at, field.options);
  const letters = field.options.reduce((sum, { label }) => sum + label.length + 6, 0);
  return { ...radiosOf(at, field.options, "ws-field-pills"), wide: letters > 40 };
}
function scaleField(at) {
  const { from, to, low, high } = { from: at.field.min, to: at.field.max, ...at.field };
  const shown = new Intl.NumberFormat(at.language, {
    numberingSystem: "latn",
    signDisplay: from < 0 ? "exceptZero" : "auto"
  });
  const written = (stop) => shown.format(stop).replace("-", "−");
  const stops = Array.from({ length: to - from + 1 }, (_, n) => from + n);
  const ends = { [from]: low, [to]: high };
  if (at.compact && stops.length > 5) {
    const labelled = (stop) => [written(stop), ends[stop]].filter(Boolean).join(" · ");
    return selectOf(
      at,
      stops.map((stop) => ({ id: stop, label: labelled(stop) }))
    );
  }
  const radios = radiosOf(
    at,
    stops.map((stop) => ({ id: stop, label: written(stop), end: ends[stop] })),
    "ws-field-stops"
  );
  radios.content[0].style.setProperty("--ws-field-stops", String(stops.length));
  radios.content[0].append(endsOf(low, high));
  return { ...radios, wide: stops.length > 5 };
}
function radiosOf(at, options, shape) {
  const { id, part, field, frame } = at;
  const radios = options.map(({ id: value }, n) => {
    const radio = element("input", { type: "radio", name: id, id: `${id}-${n}`, value });
    radio.addEventListener("change", () => {
      at.save({ [part]: value });
      clear.hidden = false;
    });
    return radio;
  });
  const pills = options.map(
    ({ label, end }, n) => element(
      "label",
      { class: "ws-field-pill", for: radios[n].id },
      radios[n],
      element("span", { dir: "auto" }, label),
      end ? element("span", { class: "ws-field-unseen" }, ` ${end}`) : null
    )
  );
  const clear = element(
    "button",
    {
      type: "button",
      class: "ws-button ws-plain ws-field-clear",
      "aria-label": frame.words("field.clear-of", { label: field.label }),
      title: frame.words("field.clear-of", { label: field.label }),
      hidden: true,
      onclick: () => {
        at.save({ [part]: null });
        radios.forEach((radio) => radio.checked = false);
        radios[0].focus();
        clear.hidden = true;
      }
    },
    at.compact ? "×" : frame.words("field.clear")
  );
  return {
    box: radios[0],
    grouped: true,
    content: [element("div", { class: shape }, ...pills), clear],
    show(parts) {
      const value = String(parts[part] ?? "");
      radios.forEach((radio) => radio.checked = radio.value === value);
      clear.hidden = value === "";
    }
  };
}
function selectOf(at, options, blank = at.frame.words("field.choose")) {
  const { id, part } = at;
  const list = options.map(({ id: value, label }) => element("option", { value }, label));
  const box = element(
    "select",
    { class: "ws-input", id, dir: "auto" },
    element("option", { value: "" }, blank),
    ...list
  );
  box.addEventListener("change", () => {
    const chosen = options.find((option) => String(option.id) === box.value);
    at.save({ [part]: chosen ? chosen.id : null });
  });
  return { box, content: [box], show: (parts) => box.value = String(parts[part] ?? "") };
}
function checkField(at) {
  const { id, part, field } = at;
  const box = element("input", { type: "checkbox", id, class: "ws-field-tick" });
  box.addEventListener("change", () => at.save({ [part]: box.checked || null }));
  const label = element("label", { for: id }, box, element("span", { dir: "auto" }, field.label));
  return {
    box,
    label: "",
    content: [label],
    show: (parts) => box.checked = parts[part] === true
  };
}
var UNSAID = "unsaid";
function countryField(at) {
  const names = new Intl.DisplayNames(at.language, { type: "region" });
  const options = at.field.options.map(({ id }) => ({ id, label: names.of(String(id)) ?? String(id) })).sort((a, b) => a.label.localeCompare(b.label, at.language));
  return selectOf(at, [unsaid(at), ...options]);
}
function areaField(at) {
  return selectOf(at, [unsaid(at), ...at.field.options]);
}
function unsaid({ frame }) {
  return { id: UNSAID, label: frame.words("act.private") };
}
function currencyField(at) {
  const names = new Intl.DisplayNames(at.language, { type: "currency" });
  const named = (code) => names.of(code) === code ? code : `${names.of(code)} (${code})`;
  const options = at.field.options.map(({ id }) => ({ id, label: named(id) })).sort((a, b) => a.label.localeCompare(b.label, at.language));
  const assumed = at.frame.currency;
  const blank = assumed && at.frame.words("field.assumed", { value: named(assumed) });
  return selectOf(at, options, blank || void 0);
}

// workshop/exercises/fields/text.js
var NEAR = 0.8;
function textField(at) {
  const { field, id, frame, part } = at;
  const shared = { class: "ws-input", id, dir: "auto", autocomplete: "off" };
  const box = field.long ? element("textarea", { ...shared, class: "ws-input ws-field-long", rows: at.compact ? 2 : 3 }) : element("input", { ...shared, type: "text" });
  const count = element("p", { class: "ws-field-count", id: `${id}-count`, hidden: true });
  holdTyped(box);
  box.addEventListener("input", () => {
    measure();
    at.saveSoon({ [part]: box.value.trim() ? box.value : null });
  });
  function measure() {
    if (field.long && !CSS.supports("field-sizing", "content") && box.scrollHeight) {
      box.style.blockSize = "auto";
      box.style.blockSize = `${box.scrollHeight + 2}px`;
    }
    const left = field.max - [...box.value.trim()].length;
    count.hidden = left > field.max * (1 - NEAR);
    count.classList.toggle("ws-field-over", left < 0);
    count.textContent = count.hidden ? "" : frame.words(left < 0 ? "field.over" : "field.left", { count: String(Math.abs(left)) });
  }
  return {
    box,
    wide: field.long,
    content: [box],
    foot: count,
    notes: [count],
    show(parts) {
      write(box, String(parts[part] ?? ""));
      measure();
    }
  };
}

// workshop/exercises/fields/unknown.js
var UNKNOWN = "?";
function unknownOf({ frame, field, part, save }, control) {
  const box = element(
    "button",
    {
      type: "button",
      class: "ws-button ws-plain ws-field-unknown",
      "aria-pressed": "false",
      "aria-label": frame.words("field.unknown-of", { label: field.label }),
      onclick: press
    },
    frame.words("field.unknown")
  );
  function press() {
    const known = box.getAttribute("aria-pressed") !== "true";
    delete control.box.dataset.edited;
    control.box.removeAttribute("aria-invalid");
    const code = field.type === "occupation" ? { [`${part}_soc`]: null } : {};
    save({ ...code, [part]: known ? UNKNOWN : null });
  }
  return {
    element: box,
    show: (is) => box.setAttribute("aria-pressed", String(is))
  };
}

// workshop/exercises/fields/field.js
var TYPES = {
  text: textField,
  number: amountField,
  money: amountField,
  hours: amountField,
  percent: amountField,
  date: dateField,
  month: monthField,
  choice: choiceField,
  scale: scaleField,
  check: checkField,
  occupation: occupationField,
  currency: currencyField,
  country: countryField,
  area: areaField
};
function fieldOf(frame, field, part, change, more = {}) {
  const id = frame.id(part);
  const refusal = element("p", { class: "ws-field-refused", id: `${id}-refused`, hidden: true });
  const hint = field.hint ? element("p", { class: "ws-field-hint", id: `${id}-hint`, dir: "auto" }, field.hint) : null;
  const carried = element("p", { class: "ws-field-carried", id: `${id}-carried`, hidden: true });
  const language = (frame.language || document.documentElement.lang || "en").replace("_", "-");
  const at = { frame, field, part, id, language, ...more, save, saveSoon };
  const control = TYPES[field.type](at);
  const shape = [
    `ws-field ws-field-${field.type}`,
    (control.wide || field.wide) && "ws-field-wide",
    hint && "ws-field-hinted"
  ];
  const unknown = field.unknown ? unknownOf(at, control) : null;
  const pieces = [
    control.label ?? labelOf(at, control),
    hint,
    element("div", { class: "ws-field-control" }, ...control.content),
    element("div", { class: "ws-field-foot" }, unknown?.element, control.foot, carried, refusal)
  ];
  const group = control.grouped ? element("fieldset", {}, ...pieces.filter(Boolean)) : null;
  const holder = element(
    "div",
    { class: shape.filter(Boolean).join(" ") },
    ...group ? [group] : pieces
  );
  holder.addEventListener("input", () => frame.begin(part), { capture: true });
  const notes = [hint, ...control.notes ?? [], carried, refusal].filter(Boolean).map((note) => note.id);
  (group ?? control.box).setAttribute("aria-describedby", notes.join(" "));
  function save(parts) {
    tell(parts, false);
  }
  function saveSoon(parts) {
    tell(parts, true);
  }
  function tell(parts, soon) {
    accept();
    const before = frame.parts();
    const changed = Object.entries(parts).filter(([name, raw]) => (before[name] ?? null) !== raw);
    if (changed.length) change(Object.fromEntries(changed), soon);
  }
  function reading(value) {
    const label = fieldFormat(value, language);
    const chosen = () => {
      control.box.value = label;
      save({ [part]: value });
      control.box.focus();
    };
    return element("button", { type: "button", class: "ws-button ws-plain", onclick: chosen }, label);
  }
  function accept() {
    refusal.hidden = true;
    refusal.textContent = "";
    control.box.removeAttribute("aria-invalid");
  }
  return {
    element: holder,
    typed: control.typed ?? (() => NaN),
    focus: () => control.box.focus(),
    show(parts) {
      unknown?.show(parts[part] === UNKNOWN);
      const { [part]: value, ...others } = parts;
      control.show(field.unknown && value === UNKNOWN ? others : parts);
      carried.textContent = more.compact ? "" : frame.carried(part);
      carried.hidden = !carried.textContent;
    },
    refused(text, readings = []) {
      refusal.replaceChildren(text, ...readings.map(reading));
      refusal.hidden = false;
      control.box.setAttribute("aria-invalid", "true");
    }
  };
}
function fieldsGrouped(asked, fields) {
  const found = [];
  let open = (
    /** @type {HTMLElement | null} */
    null
  );
  for (const [n, { group, type, low, high }] of asked.entries()) {
    if (group && open?.dataset.group !== group) {
      open = element(
        "fieldset",
        { class: `ws-field-group ws-field-group-${type}`, "data-group": group },
        element("legend", { class: "ws-field-label", dir: "auto" }, group),
        low || high ? endsOf(low, high) : null
      );
      found.push(open);
    }
    if (open && group) open.append(fields[n].element);
    else found.push(fields[n].element);
    if (!group) open = null;
  }
  return found;
}
function labelOf({ frame, field, id }, { grouped }) {
  const attributes = grouped ? {} : { for: id };
  return element(
    grouped ? "legend" : "label",
    { class: "ws-field-label", ...attributes },
    element("span", { dir: "auto" }, field.label),
    field.optional ? element("span", { class: "ws-field-optional" }, ` ${frame.words("field.optional")}`) : null
  );
}

// workshop/exercises/form/asked.js
function isAsked({ id, when }, parts, tables) {
  if (!when || isAnswered(parts[id])) return true;
  return when.filled.every((name) => isAnswered(parts[name]) && parts[name] !== 0) && when.blank.every((name) => !isAnswered(parts[name])) && (!when.table || tables.includes(when.table));
}
function isAnswered(value) {
  return value !== void 0 && value !== null && value !== "";
}

// workshop/exercises/form/form.js
function body(frame) {
  const asked = frame.asks.fields;
  const chosen = asked.find((field) => field.type === "currency")?.id;
  const currency = () => chosen && frame.parts()[chosen] || frame.currency;
  const fields = new Map(
    asked.map((field) => [field.id, fieldOf(frame, field, field.id, change, { currency })])
  );
  frame.root.append(
    element(
      "div",
      { class: "ws-form" },
      element("div", { class: "ws-fields" }, ...fieldsGrouped(asked, [...fields.values()]))
    )
  );
  function change(parts, soon) {
    if (soon) {
      frame.saveSoon(parts);
      return ask(frame.parts());
    }
    frame.save(parts);
    show(frame.parts());
  }
  function show(parts) {
    for (const field of fields.values()) field.show(parts);
    ask(parts);
  }
  function ask(parts) {
    for (const field of asked) {
      const { element: element2 } = fields.get(field.id);
      if (!element2.contains(document.activeElement))
        element2.hidden = !isAsked(field, parts, frame.tables);
    }
  }
  ask(frame.parts());
  return {
    show,
    refused: (part, text, readings) => fields.get(part.replace(/_soc$/, ""))?.refused(text, readings)
  };
}
var form_default = { render: exercise(body) };
export {
  form_default as default
};
