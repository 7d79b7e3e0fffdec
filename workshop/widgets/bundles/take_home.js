// Made by "npm run build" from workshop/panels/take_home/take_home.js: change that file, not this one.

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

// workshop/panels/take_home/take_home.js
var PAPER = "from-job-to-career.paper";
function render({ model, el }) {
  const words = model.get("words");
  const grand = model.get("grand");
  const section = element("section", {
    class: "ws ws-take-home",
    "aria-label": words["take.label"]
  });
  if (grand) section.classList.add("ws-take-all");
  const paper = element("select", { class: "ws-input" });
  for (const [value, name] of Object.entries(model.get("papers"))) {
    paper.append(element("option", { value }, name));
  }
  const known = localStorage.getItem(PAPER);
  if (known && known in model.get("papers")) paper.value = known;
  paper.addEventListener("change", () => localStorage.setItem(PAPER, paper.value));
  const carry = element("input", { type: "checkbox" });
  carry.checked = true;
  const status = element("p", { class: "ws-status", role: "status" });
  const buttons = [];
  function button(offer, form, text, main, name) {
    const made = element(
      "button",
      { class: `ws-button ${main ? "ws-main" : ""}`, type: "button" },
      text
    );
    if (offer.title) made.setAttribute("aria-label", `${text}: ${offer.title}`);
    made.addEventListener("click", () => {
      if (made.getAttribute("aria-disabled")) return;
      for (const one of buttons) one.setAttribute("aria-disabled", "true");
      made.setAttribute("aria-busy", "true");
      status.textContent = words["take.making"];
      status.dataset.tone = "saving";
      model.send({
        do: "make",
        what: offer.what,
        form,
        paper: paper.value,
        carry: carry.checked,
        name: name?.value ?? ""
      });
    });
    buttons.push(made);
    return made;
  }
  function card(offer, place) {
    const title = element("h3", { class: "ws-take-title" }, offer.title);
    const hint = element("p", { class: "ws-take-hint" }, offer.hint);
    const name = offer.named ? element("input", {
      class: "ws-input",
      type: "text",
      maxlength: 120,
      autocomplete: "name",
      dir: "auto"
    }) : null;
    const asked = name && element("label", { class: "ws-field-label" }, words["take.name"], name);
    const row = element("div", { class: "ws-take-row" }, asked);
    for (const [form, text] of Object.entries(offer.buttons)) {
      row.append(button(offer, form, text, place === 0, name));
    }
    return element(
      "li",
      { class: place === 0 ? "ws-take-card ws-take-first" : "ws-take-card" },
      title,
      hint,
      row
    );
  }
  const size = element("label", { class: "ws-field-label" }, words["pdf.paper"], paper);
  if (grand) {
    const inside = element(
      "label",
      { class: "ws-take-inside" },
      carry,
      element("span", {}, words["take.inside"])
    );
    const note = element("p", { class: "ws-take-hint" }, words["take.inside-hint"]);
    const settings = element(
      "div",
      { class: "ws-take-settings" },
      size,
      element("div", {}, inside, note)
    );
    section.append(
      element("ul", { class: "ws-take-cards" }, ...model.get("offers").map(card)),
      settings,
      status
    );
  } else {
    const row = model.get("offers").flatMap(
      (offer, place) => Object.entries(offer.buttons).map(([form, text]) => button(offer, form, text, place === 0))
    );
    section.append(size, ...row, status);
  }
  function say() {
    const said = model.get("status");
    if (!said.text) return;
    for (const one of buttons) {
      one.removeAttribute("aria-busy");
      one.removeAttribute("aria-disabled");
    }
    status.textContent = said.text;
    status.dataset.tone = said.tone;
  }
  model.on("change:status", say);
  const stop = handOver(model);
  el.append(section);
  return () => {
    model.off("change:status", say);
    stop();
  };
}
var take_home_default = { render };
export {
  take_home_default as default
};
