// Made by "npm run build" from workshop/panels/lens/lens.js: change that file, not this one.

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
  const body = element("div", { class: "ws-card-body" });
  const back = button("", goBack, { class: "ws-button ws-plain ws-card-back", hidden: true });
  const close = button(words("card.close"), () => dialog.close());
  const dialog = element(
    "dialog",
    { class: "ws ws-card", "aria-labelledby": id },
    element("div", { class: "ws-card-bar" }, back, close),
    title,
    body
  );
  dialog.addEventListener("close", () => {
    way = [];
    body.replaceChildren();
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
    body.innerHTML = html;
    back.hidden = !before;
    back.textContent = before ? words("card.back", { title: before.title }) : "";
    if (!dialog.open) dialog.showModal();
    dialog.scrollTop = 0;
  }
  function goBack() {
    const left = way.pop();
    show();
    const opener = body.querySelector(`[data-occupation="${CSS.escape(left?.code ?? "")}"]`);
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

// workshop/widgets/words.js
function wordsOf(model) {
  return (key, places = {}) => String(model.get("words")[key] ?? key).replace(
    /\{(\w+)\}/g,
    (whole, name) => name in places ? String(places[name]) : whole
  );
}

// workshop/panels/lens/lens.js
function render({ model, el }) {
  const { title, lens, level } = model.get("status");
  const tag = (
    /** @type {"h3"} */
    `h${level}`
  );
  const heading = element(tag, { id: `ws-lens-${lens}-${unique()}` }, title);
  const body = element("div");
  const live = element("p", { class: "ws-live", "aria-live": "polite" });
  const section = element(
    "section",
    { class: "ws ws-lens", "data-lens": lens, "aria-labelledby": heading.id },
    heading,
    body,
    live
  );
  let drawn = false;
  function draw() {
    const open = [...body.querySelectorAll("details")].map((details) => details.open);
    const focused = [...body.querySelectorAll("summary")].indexOf(
      /** @type {HTMLElement} */
      document.activeElement
    );
    const before = keyOf();
    body.innerHTML = model.get("html");
    if (drawn && keyOf() && keyOf() !== before) live.textContent = keyOf();
    drawn ||= body.hasChildNodes();
    body.querySelectorAll("details").forEach((details, n) => details.open = open[n] ?? false);
    if (focused >= 0) body.querySelectorAll("summary")[focused]?.focus();
  }
  function keyOf() {
    const key = (
      /** @type {HTMLElement | null} */
      body.querySelector(".ws-key")
    );
    return key?.textContent ?? "";
  }
  const card = cardOf(model, section, wordsOf(model));
  model.on("change:html", draw);
  el.append(section);
  draw();
  model.send({ do: "draw" });
  return () => {
    card.off();
    model.off("change:html", draw);
  };
}
var lens_default = { render };
export {
  lens_default as default
};
