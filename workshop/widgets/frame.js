// @ts-check
// The frame around every exercise: heading, prompt, example, saving, and what was said of it.
// A kind gives its `body(frame)`, which fills `frame.root`; types.d.ts says what a frame offers.
import { cardOf } from "./card.js";
import { elsewhereOf } from "./elsewhere.js";
import { button, element, unique } from "./make.js";
import { pendingOf } from "./pending.js";
import { wordsOf } from "./words.js";

const QUIET_MS = 400; // how long the learner rests before typing is saved
const PATIENCE_MS = 4000; // how long Python may take before the page says "not saved yet"

/**
 * What draws an exercise of a kind.
 *
 * @param {import("./types").Body} body
 * @returns {import("./types").Render}
 */
export function exercise(body) {
  return ({ model, el }) => draw(body, model, el);
}

/**
 * @param {import("./types").Body} body
 * @param {import("./types").ExerciseModel} model
 * @param {HTMLElement} el
 */
function draw(body, model, el) {
  const asks = model.get("asks");
  const set = () => model.get("frame"); // what the learner's settings decide
  const words = wordsOf(model);
  const pending = pendingOf(`${asks.workbook}:${asks.id}`);
  const mine = `ws-${asks.id}-${unique()}`;
  const id = (name) => `${mine}-${name}`;
  let rev = Date.now();
  // What this tab has seen in each part that is typed in, and sent, since it was last at rest.
  /** @type {Record<string, import("./types").Raw[]>} */
  const knew = pending.seen();
  /** @type {import("./types").Parts} */
  let typing = {};
  let rest;
  let late;
  let looks = 0;
  const looking = new Map();

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
      element("span", { class: "ws-minutes" }, set().about),
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
    live,
  );

  // JupyterLab takes Enter for its own; in a text it begins a new line.
  root.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && /** @type {HTMLElement} */ (event.target).matches("textarea"))
      event.stopPropagation();
  });

  /** @type {import("./types").Frame} */
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
      if (part in typing || (pending.has(part) && part in knew)) return;
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
    },
  };

  function flush() {
    clearTimeout(rest);
    const parts = typing;
    typing = {};
    if (Object.keys(parts).length) send(parts);
  }

  function send(parts) {
    // Revisions only grow, also across two views of one exercise and across a reload.
    rev = Math.max(rev + 1, Date.now());
    pending.add(parts, rev, knew);
    for (const [part, raw] of Object.entries(parts)) knew[part] = [...(knew[part] ?? []), raw];
    tell(words("status.saving"), "saving");
    post({ do: "save", rev, tab: mine, parts, knew: pending.knew() });
    waitFor();
  }

  function waitFor() {
    clearTimeout(late);
    late = setTimeout(() => {
      if (pending.empty) return;
      // What Python said of it (a full disk) says more.
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
      // The kernel is gone. What is pending is sent again, to the next one.
    }
  }

  function tell(text, tone) {
    if (tone === "problem" && status.textContent === text) return; // read aloud once
    status.textContent = text;
    status.dataset.tone = tone;
  }

  function settled() {
    const said = model.get("status");
    if (!said.text) return;
    // A problem confirms nothing: the change stays pending and is sent again. Nor does what was
    // said to another tab.
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
    const heading = /** @type {HTMLElement | null} */ (section.querySelector(".ws-exercise-title"));
    if (left) heading?.focus();
  }

  function drawActions(parts) {
    const holder = /** @type {HTMLElement | null} */ (document.activeElement);
    const focused = actions.contains(holder) ? holder?.dataset.act : null;
    /** @type {[string, () => void][]} */
    const choices = parts._state
      ? [["back", () => change({ _state: null })]]
      : [
          ["skip", () => change({ _state: "skipped" })],
          ["private", () => change({ _state: "private" })],
        ];
    choices.push(["undo", () => post({ do: "undo" })]);
    actions.replaceChildren(
      ...choices.map(([act, onclick]) =>
        button(words(`act.${act}`), onclick, { class: "ws-button ws-plain", "data-act": act }),
      ),
    );
    if (set().example) actions.append(exampleButton);
    const next = { back: "skip", skip: "back", private: "back" }[focused ?? ""];
    const find = (act) =>
      /** @type {HTMLElement | null} */ (actions.querySelector(`[data-act="${act}"]`));
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
      "aria-controls": id("example"),
    },
  );

  function drawExample() {
    if (!set().example) example.hidden = true;
    exampleButton.setAttribute("aria-expanded", String(!example.hidden));
    exampleButton.textContent = example.hidden ? set().example : words("act.hide-example");
    if (!example.hidden && !example.hasChildNodes()) post({ do: "example" });
  }

  // Another currency, another sample person or another path.
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
    // The fragment is made in Python, where every text is escaped.
    example.innerHTML = model.get("example").html ?? "";
    announceExample();
  }

  function heard(message) {
    if (message.say === "found") {
      looking.get(message.n)?.(message.titles);
      looking.delete(message.n);
    }
  }

  // An earlier answer now names the fields, or says which areas there are to choose from. Where
  // that was answered in this very exercise, its field keeps the focus.
  function wear() {
    flush();
    const focused = root.contains(document.activeElement) ? document.activeElement?.id : "";
    frame.asks = model.get("asks").kind;
    root.replaceChildren();
    bodied = body(frame);
    show();
    if (focused) document.getElementById(focused)?.focus();
  }

  const card = cardOf(model, section, words);
  let bodied = body(frame);
  /** @type {[string, (message: any) => void][]} */
  const heeded = [
    ["change:asks", wear],
    ["change:parts", show],
    ["change:carried", show],
    ["change:frame", dress],
    ["change:elsewhere", both],
    ["change:status", settled],
    ["change:refused", refusals],
    ["change:example", showExample],
    ["msg:custom", heard],
  ];
  for (const [event, act] of heeded) model.on(event, act);
  root.addEventListener("focusout", flush);
  window.addEventListener("pagehide", flush);
  document.addEventListener("visibilitychange", flush);
  el.append(section);
  dress();
  both();
  settled();
  // What was answered is sent when asked for: a notebook that saves widgets would keep it.
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
