// Made by "npm run build" from workshop/facilitation/live_run_sheet/run_sheet.js: change that file, not this one.

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
function buttonsOf(words) {
  return (word, look, onclick) => {
    return button(words[word], onclick, { class: ["ws-button", look].filter(Boolean).join(" ") });
  };
}

// workshop/facilitation/live_run_sheet/large.js
function largeSheet(look) {
  const sheet = element("dialog", { class: `ws ws-large ${look}` });
  sheet.addEventListener("close", () => {
    if (document.fullscreenElement) document.exitFullscreen();
  });
  return {
    sheet,
    fill(name, ...children) {
      sheet.setAttribute("aria-label", name);
      sheet.replaceChildren(...children);
      if (sheet.open) return;
      sheet.showModal();
      sheet.requestFullscreen?.().catch(() => {
      });
    }
  };
}

// workshop/facilitation/live_run_sheet/run_sheet.js
function render({ model, el }) {
  const words = model.get("words");
  const button2 = buttonsOf(words);
  function send(act, value) {
    model.send({ do: act, value });
  }
  function choice(word, act) {
    const made = element("select", { class: "ws-input" });
    made.addEventListener(
      "change",
      () => send(act, act === "part" ? Number(made.value) : made.value)
    );
    return (
      /** @type {const} */
      [
        element("label", { class: "ws-field-label" }, words[word], made),
        made
      ]
    );
  }
  const [formatLabel, format] = choice("run.format", "format");
  const [partLabel, part] = choice("run.part", "part");
  const clock = element("p", { class: "ws-run-clock", role: "timer", "aria-live": "off" });
  const spoken = element("p", { class: "ws-run-spoken", role: "status" });
  const title = element("h3", { class: "ws-run-title", tabindex: "-1" });
  const facts = element("p", { class: "ws-quiet" });
  const purpose = element("p", { class: "ws-prompt" });
  const prompts = element("ol", { class: "ws-run-prompts" });
  const ways = element("dl", { class: "ws-run-ways" });
  const late = element("div", { class: "ws-run-late" });
  const begin = button2("run.begin", "ws-main", () => send("begin"));
  const back = button2("run.back", "", () => send("back"));
  const next = button2("run.next", "ws-main", () => send("next"));
  const end = button2("run.end", "ws-plain", () => send("end"));
  const project = button2("run.project", "", () => open(0));
  const list = element("ol", { class: "ws-run-list" });
  const status = element("p", { class: "ws-status", role: "status" });
  const now = element(
    "section",
    { class: "ws-run-now", "aria-label": words["run.now"] },
    clock,
    title,
    facts,
    purpose,
    element("h4", {}, words["run.say"]),
    prompts,
    element("div", { class: "ws-run-row" }, project, back, next, begin, end),
    late,
    ways
  );
  const root = element(
    "div",
    { class: "ws ws-run" },
    element("div", { class: "ws-run-row" }, formatLabel, partLabel),
    now,
    spoken,
    status,
    element("h3", {}, words["run.list"]),
    list
  );
  const large = largeSheet("ws-run-large");
  el.append(root, large.sheet);
  function items() {
    const { part: at } = model.get("state");
    return model.get("parts")[at]?.items ?? [];
  }
  function current() {
    return items()[model.get("state").item];
  }
  function minutes(seconds) {
    return String(Math.max(1, Math.round(Math.abs(seconds) / 60)));
  }
  function fill(word, seconds) {
    return words[word].replace("{minutes}", minutes(seconds));
  }
  function told() {
    const { ends, due } = model.get("clock");
    if (!ends) return null;
    const here = Date.now() / 1e3;
    const left = ends - here;
    const behind = Math.max(here, ends) - due;
    const time = left >= 0 ? fill("run.left", left) : fill("run.over", left);
    const pace = behind >= 60 ? fill("run.behind", behind) : behind <= -60 ? fill("run.ahead", behind) : words["run.on-time"];
    return { text: `${time} · ${pace}`, over: left < 0, late: behind >= 600 };
  }
  function tick() {
    const now2 = told();
    clock.textContent = now2?.text ?? words["run.not-begun"];
    clock.dataset.over = now2?.over ? "yes" : "";
    const corner = large.sheet.querySelector(".ws-run-corner");
    if (corner) corner.textContent = now2?.text.split(" · ")[0] ?? "";
    const cuts = now2?.late ? items().slice(model.get("state").item).filter((one) => one.cut) : [];
    const wanted = cuts.map((one) => `${one.title}: ${one.cut}`);
    if (late.dataset.had !== wanted.join("\n")) {
      late.dataset.had = wanted.join("\n");
      late.replaceChildren(
        ...wanted.length ? [
          element("h4", {}, words["run.late"]),
          element("ul", {}, ...wanted.map((one) => element("li", {}, one)))
        ] : []
      );
    }
  }
  function options(select, told2, chosen) {
    select.replaceChildren(...told2.map(([value, text]) => element("option", { value }, text)));
    select.value = String(chosen);
  }
  function show() {
    const state = model.get("state");
    const running = Boolean(model.get("clock").ends);
    options(
      format,
      model.get("formats").map(({ id, title: name, time }) => [id, `${name} (${time})`]),
      state.format
    );
    options(
      part,
      model.get("parts").map((one2, number) => [number, one2.title]),
      state.part
    );
    partLabel.hidden = model.get("parts").length < 2;
    format.disabled = part.disabled = running;
    const one = current();
    if (!one) return;
    if (title.textContent !== one.title && running)
      spoken.textContent = `${one.title}. ${one.minutes}`;
    title.textContent = one.title;
    facts.textContent = [one.minutes, ...one.sections].join(" · ");
    purpose.textContent = one.purpose;
    prompts.replaceChildren(
      ...one.prompts.map((text, number) => {
        const enlarge = element(
          "button",
          {
            class: "ws-button ws-plain",
            type: "button",
            "aria-label": `${words["run.project"]}: ${text}`
          },
          "⤢"
        );
        enlarge.addEventListener("click", () => open(number));
        return element("li", {}, element("span", { dir: "auto" }, text), " ", enlarge);
      })
    );
    ways.replaceChildren(
      ...one.ways.flatMap(([name, text]) => [element("dt", {}, name), element("dd", {}, text)])
    );
    begin.hidden = running;
    back.hidden = next.hidden = end.hidden = !running;
    back.disabled = state.item === 0;
    next.disabled = state.item === items().length - 1;
    list.replaceChildren(
      ...items().map((each, number) => {
        const go = element(
          "button",
          { class: "ws-button ws-plain", type: "button" },
          `${each.from}  ${each.title}`
        );
        go.addEventListener("click", () => send("go", number));
        if (number === state.item) go.setAttribute("aria-current", "step");
        return element("li", {}, go, element("span", { class: "ws-quiet" }, each.minutes));
      })
    );
    tick();
  }
  let shown = 0;
  function open(number) {
    const told2 = current()?.prompts ?? [];
    shown = Math.min(Math.max(number, 0), told2.length - 1);
    const close = button2("run.close", "", () => large.sheet.close());
    large.fill(
      current().title,
      element(
        "p",
        { class: "ws-run-above" },
        current().title,
        element("span", { class: "ws-run-corner" })
      ),
      element("p", { class: "ws-run-prompt", dir: "auto", role: "status" }, told2[shown]),
      element("p", { class: "ws-run-below" }, `${shown + 1} / ${told2.length}`, close)
    );
    tick();
  }
  large.sheet.addEventListener("keydown", (event) => {
    if (["ArrowRight", "ArrowDown", "PageDown"].includes(event.key)) open(shown + 1);
    else if (["ArrowLeft", "ArrowUp", "PageUp"].includes(event.key)) open(shown - 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  function say() {
    const said = model.get("status");
    status.textContent = said.text ?? "";
    status.dataset.tone = said.tone ?? "";
  }
  const ticking = setInterval(tick, 1e3);
  for (const name of ["state", "clock", "parts"]) model.on(`change:${name}`, show);
  model.on("change:status", say);
  show();
  say();
  return () => {
    clearInterval(ticking);
    for (const name of ["state", "clock", "parts"]) model.off(`change:${name}`, show);
    model.off("change:status", say);
  };
}
var run_sheet_default = { render };
export {
  run_sheet_default as default
};
