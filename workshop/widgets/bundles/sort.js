// Made by "npm run build" from workshop/exercises/sort/sort.js: change that file, not this one.

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

// workshop/exercises/sort/sort_card.js
function makeList(frame, id, label) {
  const section = element("div", { class: id ? "ws-sort-bin" : "ws-sort-pile" });
  const title = element("h4", { class: "ws-sort-title" });
  const named = element("span", {}, label);
  const number = element("span", { class: "ws-sort-number" });
  const list = element("ul", { class: "ws-sort-list" });
  named.id = frame.id(`list-${id}`);
  section.setAttribute("role", "group");
  section.setAttribute("aria-labelledby", named.id);
  list.setAttribute("role", "list");
  title.append(named, " ", number);
  section.append(title, list);
  if (id)
    section.append(element("p", { class: "ws-quiet ws-sort-none" }, frame.words("sort.none")));
  return { id, label, section, number, list };
}
function makeCard(frame, { id, label, after }) {
  const words = frame.words;
  const item = element("li", { class: "ws-sort-item" });
  const card = element("div", { class: "ws-sort-card" });
  const grip = element("span", { class: "ws-sort-grip" });
  const text = element("p", { class: "ws-sort-text" }, label);
  const place = element("span", { class: "ws-sort-aside ws-sort-place" });
  const change = element("details", { class: "ws-sort-change" });
  const opener = element("summary", { class: "ws-sort-opener" }, words("sort.change"));
  const more = element("div", { class: "ws-sort-more" });
  const moves = element("div", { class: "ws-sort-moves" });
  text.id = frame.id(`text-${id}`);
  place.id = frame.id(`place-${id}`);
  text.dir = "auto";
  grip.setAttribute("aria-hidden", "true");
  card.setAttribute("role", "group");
  card.setAttribute("aria-labelledby", `${text.id} ${place.id}`);
  opener.append(element("span", { class: "ws-sort-aside" }, ` ${label}`));
  for (const bin of [...frame.asks.bins, { id: "", label: words("sort.pile-button") }]) {
    const button2 = element("button", { class: "ws-button ws-sort-move" }, bin.label);
    const said = bin.id ? "sort.put" : "sort.back";
    button2.type = "button";
    button2.dataset.bin = bin.id;
    button2.setAttribute("aria-label", words(said, { card: label, bin: bin.label }));
    moves.append(button2);
  }
  change.append(opener, moves);
  more.append(change);
  card.append(grip, text, place, more);
  if (after) {
    const why = element("details", { class: "ws-sort-why" });
    const opens = element("summary", { class: "ws-sort-opener" }, words("sort.after"));
    opens.append(element("span", { class: "ws-sort-aside" }, ` ${label}`));
    const said = element("p", { class: "ws-sort-said" }, after);
    said.dir = "auto";
    why.append(opens, said);
    more.append(why);
  }
  item.append(card);
  return item;
}
function settle(item, list, place) {
  item.querySelector(".ws-sort-place").textContent = place;
  item.querySelector(".ws-sort-change").open = !list.id;
  for (const button2 of item.querySelectorAll(".ws-sort-move[data-bin]:not([data-bin=''])")) {
    button2.setAttribute("aria-pressed", `${button2.dataset.bin === list.id}`);
  }
  for (const why of item.querySelectorAll(".ws-sort-why")) why.open = false;
}
function glide(item, from) {
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  const to = item.getBoundingClientRect();
  const away = `${from.left - to.left}px ${from.top - to.top}px`;
  item.animate(
    [
      { translate: away, opacity: 0.6 },
      { translate: "0 0", opacity: 1 }
    ],
    220
  );
}

// workshop/widgets/drag.js
function drag(handle, take) {
  handle.addEventListener("pointerdown", (down) => {
    const held = down.button === 0 ? take(down) : null;
    if (!held) return;
    const listening = new AbortController();
    const { signal } = listening;
    const end = (event) => {
      listening.abort();
      held.end(event.type === "pointerup");
    };
    handle.setPointerCapture(down.pointerId);
    handle.addEventListener("pointermove", held.move, { signal });
    for (const type of ["pointerup", "pointercancel", "lostpointercapture"]) {
      handle.addEventListener(type, end, { signal });
    }
    if (!held.escapes) return;
    const escape = (event) => event.key === "Escape" && end(event);
    window.addEventListener("keydown", escape, { signal, capture: true });
  });
}

// workshop/exercises/sort/sort_drag.js
var GHOST_WIDE = 320;
function dragCard(card, targets, drop) {
  drag(card, (down) => {
    const pressed = (
      /** @type {Element} */
      down.target
    );
    const grip = pressed.closest(".ws-sort-grip");
    const control = pressed.closest("button, summary, .ws-sort-why");
    if (control || down.pointerType !== "mouse" && !grip) return null;
    const start = card.getBoundingClientRect();
    const scroller = scrollerOf(card);
    let at = down;
    let ghost;
    let turn = 0;
    const over = () => targets().find((list) => isInside(list.getBoundingClientRect(), at));
    const mark = (now) => {
      for (const list of targets()) list.classList.toggle("ws-sort-over", list === now);
    };
    const draw2 = (copy) => {
      copy.style.translate = `${at.clientX - down.clientX}px ${at.clientY - down.clientY}px`;
      scroller.scrollBy(0, pull(scroller, at.clientY));
      mark(over());
      turn = requestAnimationFrame(() => draw2(copy));
    };
    return {
      escapes: true,
      move(event) {
        at = event;
        if (ghost || Math.hypot(at.clientX - down.clientX, at.clientY - down.clientY) < 6) return;
        ghost = ghostOf(card, start, down);
        card.classList.add("ws-sort-lifted");
        draw2(ghost);
      },
      end(letGo) {
        cancelAnimationFrame(turn);
        const landed = ghost && letGo ? over() : null;
        ghost?.remove();
        card.classList.remove("ws-sort-lifted");
        mark(null);
        if (landed) drop(landed);
      }
    };
  });
}
function ghostOf(card, place, down) {
  const copy = (
    /** @type {HTMLElement} */
    card.cloneNode(true)
  );
  for (const named of [copy, ...copy.querySelectorAll("[id]")]) named.removeAttribute("id");
  const room = element("div", { class: "ws ws-sort-ghost", inert: true }, copy);
  room.dir = getComputedStyle(card).direction;
  const width = Math.min(place.width, GHOST_WIDE);
  Object.assign(room.style, {
    left: `${Math.max(place.left, down.clientX - width + 40)}px`,
    top: `${place.top}px`,
    width: `${width}px`
  });
  document.body.append(room);
  return room;
}
function isInside(box, { clientX: x, clientY: y }) {
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}
function scrollerOf(from) {
  for (let one = from.parentElement; one; one = one.parentElement) {
    const flows = /auto|scroll/.test(getComputedStyle(one).overflowY);
    if (flows && one.scrollHeight > one.clientHeight) return one;
  }
  return document.scrollingElement;
}
function pull(scroller, y) {
  const whole = scroller === document.scrollingElement;
  const box = whole ? { top: 0, bottom: innerHeight } : scroller.getBoundingClientRect();
  if (y < box.top + 48) return -10;
  return y > box.bottom - 48 ? 10 : 0;
}

// workshop/exercises/sort/sort.js
function body(frame) {
  const { bins, cards } = frame.asks;
  const words = frame.words;
  const view = element("div", { class: "ws-sort" });
  const count = element("p", { class: "ws-sort-count" });
  const pile = makeList(frame, "", words("sort.pile"));
  const another = element(
    "button",
    { class: "ws-button ws-plain ws-sort-another" },
    words("sort.another")
  );
  const finished = element("p", { class: "ws-sort-finished" }, words("sort.finished"));
  const lists = [pile, ...bins.map((one) => makeList(frame, one.id, one.label))];
  const items = new Map(cards.map((card) => [card.id, makeCard(frame, card)]));
  another.type = "button";
  another.addEventListener("click", () => {
    turn(1);
    frame.announce(words("sort.shown", { card: label(shown()) }));
  });
  const row = element("div", { class: "ws-sort-bins" });
  row.append(...lists.slice(1).map((list) => list.section));
  const table = element("div", { class: "ws-sort-table" });
  table.append(pile.list, another);
  pile.section.append(table, finished);
  view.append(
    count,
    pile.section,
    row,
    element("p", { class: "ws-quiet ws-sort-keys" }, words("sort.keys"))
  );
  frame.root.append(view);
  for (const [id, item] of items) {
    const card = item.firstElementChild;
    card.addEventListener("keydown", (event) => event.target === card && onKey(event, id));
    card.addEventListener("focus", () => rove(listOf(id)));
    for (const button2 of item.querySelectorAll(".ws-sort-move")) {
      button2.addEventListener("click", () => place(id, button2.dataset.bin, "button"));
    }
    dragCard(
      card,
      () => lists.map((list) => list.section),
      (section) => {
        place(id, lists.find((list) => list.section === section).id, "drag");
      }
    );
  }
  function place(id, bin, way) {
    const from = listOf(id);
    if (from.id === bin) return;
    const before = items.get(id).getBoundingClientRect();
    frame.save({ [id]: bin || null });
    arrange(frame.parts());
    if (from === pile && way !== "arrow" && shown()) focus(shown());
    else focus(items.get(id));
    if (bin) glide(items.get(id), before);
    const done = cards.length - pile.list.children.length;
    const places = { card: label(items.get(id)), done: `${done}`, all: `${cards.length}` };
    const named = { ...places, bin: listOf(id).label };
    frame.announce(bin ? words("sort.moved", named) : words("sort.returned", places));
  }
  function onKey(event, id) {
    const { key } = event;
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const forward = getComputedStyle(view).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
    const list = listOf(id);
    if (key === "ArrowUp") step(list, items.get(id), -1);
    else if (key === "ArrowDown") step(list, items.get(id), 1);
    else if (key === "ArrowLeft" || key === "ArrowRight") {
      const to = lists[lists.indexOf(list) + (key === forward ? 1 : -1)];
      if (to) place(id, to.id, "arrow");
    } else if (key === "Home" && shown()) focus(shown());
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
  function step(list, item, by) {
    if (list === pile) {
      turn(by);
      focus(shown());
    } else {
      const all = [...list.list.children];
      focus(all[all.indexOf(item) + by] ?? item);
    }
  }
  function turn(by) {
    const { firstElementChild: first, lastElementChild: last } = pile.list;
    if (!first || !last) return;
    if (by > 0) pile.list.append(first);
    else pile.list.prepend(last);
    rove(pile);
  }
  function arrange(parts) {
    for (const [id, item] of items) {
      const list = lists.find((one) => one.id && one.id === parts[id]) ?? pile;
      if (item.parentElement !== list.list) {
        const held = item.contains(document.activeElement) ? (
          /** @type {HTMLElement | null} */
          document.activeElement
        ) : null;
        const top = shown();
        if (list !== pile || !item.parentElement) list.list.append(item);
        else if (top?.contains(document.activeElement)) top.after(item);
        else pile.list.prepend(item);
        settle(item, list, words("sort.in", { bin: list.label }));
        held?.focus({ preventScroll: true });
      }
    }
    for (const list of lists) {
      list.section.classList.toggle("ws-sort-empty", !list.list.children.length);
      list.number.textContent = `${list.list.children.length}`;
      rove(list);
    }
    const left = pile.list.children.length;
    pile.section.style.setProperty("--ws-sort-under", String(Math.min(left - 1, 2)));
    another.hidden = left < 2;
    finished.hidden = left > 0;
    const places = { done: `${cards.length - left}`, all: `${cards.length}` };
    count.textContent = words("sort.count", places);
  }
  function rove(list) {
    const all = [...list.list.children];
    const held = all.find((item) => item.contains(document.activeElement));
    const now = held ?? all.find((item) => item.firstElementChild.tabIndex === 0) ?? all[0];
    const current = list === pile ? all[0] : now;
    for (const item of all) {
      const reach = item === current ? 0 : -1;
      const stops = item.querySelectorAll(".ws-sort-card, button, summary");
      for (const stop of stops) stop.tabIndex = reach;
    }
  }
  function focus(item) {
    item.firstElementChild.focus({ preventScroll: true });
    item.scrollIntoView({ block: "nearest" });
  }
  const listOf = (id) => lists.find((list) => list.list === items.get(id).parentElement);
  const shown = () => pile.list.firstElementChild;
  const label = (item) => item.querySelector(".ws-sort-text").textContent;
  arrange(frame.parts());
  return {
    show: arrange,
    refused(part, text) {
      arrange(frame.parts());
      frame.announce(text);
    }
  };
}
var sort_default = { render: exercise(body) };
export {
  sort_default as default
};
