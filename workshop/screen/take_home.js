// What there is to take home, and the buttons that make it.
const PAPER = "from-job-to-career.paper";

function render({ model, el }) {
  const words = model.get("words");
  const grand = model.get("grand");
  const section = make("section", "ws ws-take-home", { "aria-label": words["take.label"] });
  if (grand) section.classList.add("ws-take-all");

  const paper = make("select", "ws-input");
  for (const [value, name] of Object.entries(model.get("papers"))) {
    paper.append(make("option", "", { value }, name));
  }
  const known = localStorage.getItem(PAPER);
  if (known in model.get("papers")) paper.value = known;
  paper.addEventListener("change", () => localStorage.setItem(PAPER, paper.value));

  const carry = make("input", "", { type: "checkbox" });
  carry.checked = true;
  const status = make("p", "ws-status", { role: "status" });
  const buttons = [];

  function button(offer, form, text, main, name) {
    const made = make("button", `ws-button ${main ? "ws-main" : ""}`, { type: "button" }, text);
    // Several buttons say the same: each is named after its card too.
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
        name: name?.value ?? "",
      });
    });
    buttons.push(made);
    return made;
  }

  function card(offer, place) {
    const title = make("h3", "ws-take-title", {}, offer.title);
    const hint = make("p", "ws-take-hint", {}, offer.hint);
    const name = offer.named
      ? make("input", "ws-input", { type: "text", maxlength: 120, autocomplete: "name", dir: "auto" })
      : null;
    const asked = name && make("label", "ws-field-label", {}, words["take.name"], name);
    const row = make("div", "ws-take-row", {}, asked);
    for (const [form, text] of Object.entries(offer.buttons)) {
      row.append(button(offer, form, text, place === 0, name));
    }
    return make("li", place === 0 ? "ws-take-card ws-take-first" : "ws-take-card", {}, title, hint, row);
  }

  const size = make("label", "ws-field-label", {}, words["pdf.paper"], paper);
  if (grand) {
    const inside = make("label", "ws-take-inside", {}, carry, make("span", "", {}, words["take.inside"]));
    const note = make("p", "ws-take-hint", {}, words["take.inside-hint"]);
    const settings = make("div", "ws-take-settings", {}, size, make("div", "", {}, inside, note));
    section.append(make("ul", "ws-take-cards", {}, ...model.get("offers").map(card)), settings, status);
  } else {
    const row = model.get("offers").flatMap((offer, place) =>
      Object.entries(offer.buttons).map(([form, text]) => button(offer, form, text, place === 0)),
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

export default { render };
