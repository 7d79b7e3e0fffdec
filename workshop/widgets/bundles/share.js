// Made by "npm run build" from workshop/panels/share/share.js: change that file, not this one.

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

// workshop/widgets/hand_over.js
function handOver(model) {
  function download() {
    const { content, name, media } = model.get("made");
    if (!content) return;
    const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
    const url = URL.createObjectURL(new Blob([bytes], { type: media }));
    const link = element("a", { href: url, download: name });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(url), 6e4);
  }
  model.on("change:made", download);
  return () => model.off("change:made", download);
}

// workshop/panels/share/share.js
function render({ model, el }) {
  const words = model.get("words");
  const button2 = buttonsOf(words);
  const list = element("div", { class: "ws-share-list" });
  const none = element("p", { class: "ws-share-hint" }, words["share.nothing"]);
  const paper = element("select", { class: "ws-input" });
  for (const [value, name] of Object.entries(model.get("papers"))) {
    paper.append(element("option", { value }, name));
  }
  const see = button2("share.see", "", () => {
    tell("saving", words["share.seeing"]);
    model.send({ do: "preview", chosen: chosen() });
  });
  const heading = element(
    "h4",
    { class: "ws-share-title", tabindex: "-1" },
    words["share.preview"]
  );
  const body = element("div", {
    class: "ws-share-body",
    tabindex: "0",
    role: "region",
    "aria-label": words["share.preview"]
  });
  const row = element(
    "div",
    { class: "ws-share-row" },
    element("label", { class: "ws-field-label" }, words["pdf.paper"], paper),
    button2("share.pdf", "ws-main", () => save("pdf")),
    button2("share.html", "", () => save("html"))
  );
  const preview = element("div", { class: "ws-share-preview" }, heading, body, row);
  const status = element("p", { class: "ws-status", role: "status" });
  const details = element(
    "details",
    { class: "ws ws-share" },
    element("summary", {}, words["share.title"])
  );
  details.append(element("p", {}, words["share.what"]), list, none, see, preview, status);
  function tell(tone, text) {
    status.textContent = text;
    status.dataset.tone = tone;
  }
  const boxes = () => [...list.querySelectorAll("input")].filter((box) => box.dataset.exercise);
  const chosen = () => boxes().filter((box) => box.checked).map((box) => box.dataset.exercise);
  function save(form) {
    tell("saving", words["take.making"]);
    model.send({ do: "make", chosen: chosen(), form, paper: paper.value });
  }
  function unseen() {
    preview.hidden = true;
    see.hidden = false;
    see.disabled = chosen().length === 0;
    tell("", "");
  }
  function show() {
    const before = new Set(chosen());
    const sections = model.get("sections");
    list.replaceChildren(
      ...sections.map(
        ({ title, exercises }) => element(
          "fieldset",
          { class: "ws-share-section" },
          element("legend", {}, title),
          ...exercises.map((one) => {
            const box = element("input", { type: "checkbox", "data-exercise": one.id });
            box.checked = before.has(one.id);
            box.addEventListener("change", unseen);
            return element(
              "label",
              { class: "ws-share-choice" },
              box,
              element("span", {}, one.title)
            );
          })
        )
      )
    );
    none.hidden = sections.length > 0;
    see.disabled = chosen().length === 0;
  }
  function seen() {
    const told = model.get("preview");
    if (!told.html || String(told.chosen) !== String(chosen())) return;
    body.innerHTML = told.html;
    preview.hidden = false;
    see.hidden = true;
    tell("", "");
    heading.focus();
  }
  function say() {
    const said = model.get("status");
    if (said.text) tell(said.tone, said.text);
  }
  details.addEventListener("toggle", () => {
    if (details.open) model.send({ do: "list" });
  });
  model.on("change:sections", show);
  model.on("change:preview", seen);
  model.on("change:status", say);
  const stop = handOver(model);
  el.append(details);
  show();
  unseen();
  return () => {
    model.off("change:sections", show);
    model.off("change:preview", seen);
    model.off("change:status", say);
    stop();
  };
}
var share_default = { render };
export {
  share_default as default
};
