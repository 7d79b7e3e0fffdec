// Made by "npm run build" from workshop/panels/restart_section/restart_section.js: change that file, not this one.

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
function unique() {
  return Math.random().toString(36).slice(2, 8);
}

// workshop/panels/restart_section/restart_section.js
function render({ model, el }) {
  const words = model.get("words");
  const button2 = buttonsOf(words);
  const section = element("section", { class: "ws ws-restart", "aria-label": words["anew.offer"] });
  const status = element("p", { class: "ws-status", role: "status" });
  const question = element("p", { id: `ws-restart-${unique()}` }, words["anew.ask"]);
  const asked = element("div", {
    class: "ws-restart-asked",
    role: "group",
    "aria-labelledby": question.id
  });
  const offer = button2("anew.offer", "ws-plain", () => ask(true));
  const yes = button2("anew.yes", "", () => {
    ask(false);
    model.send({ do: "empty" });
  });
  const no = button2("anew.no", "", () => ask(false));
  const undo = button2("anew.undo", "", () => model.send({ do: "undo" }));
  asked.append(question, yes, no);
  section.append(offer, asked, status, undo);
  function ask(open) {
    asked.hidden = !open;
    offer.hidden = open;
    if (open) {
      status.textContent = "";
      undo.hidden = true;
    }
    (open ? no : offer).focus();
  }
  function say() {
    const said = model.get("status");
    const focused = section.contains(document.activeElement);
    status.textContent = said.text ?? "";
    status.dataset.tone = said.tone ?? "";
    undo.hidden = !said.undo;
    if (focused) (said.undo ? undo : offer).focus();
  }
  asked.addEventListener("keydown", (event) => {
    if (event.key === "Escape") ask(false);
  });
  model.on("change:status", say);
  el.append(section);
  asked.hidden = true;
  say();
  return () => model.off("change:status", say);
}
var restart_section_default = { render };
export {
  restart_section_default as default
};
