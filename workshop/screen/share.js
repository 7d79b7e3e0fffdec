// Choose, see all of it, and only then save it.
function render({ model, el }) {
  const words = model.get("words");

  const list = make("div", "ws-share-list");
  const none = make("p", "ws-share-hint", {}, words["share.nothing"]);
  const paper = make("select", "ws-input");
  for (const [value, name] of Object.entries(model.get("papers"))) {
    paper.append(make("option", "", { value }, name));
  }
  const see = button("share.see", "", () => {
    tell("saving", words["share.seeing"]);
    model.send({ do: "preview", chosen: chosen() });
  });
  const heading = make("h4", "ws-share-title", { tabindex: "-1" }, words["share.preview"]);
  const body = make("div", "ws-share-body", { tabindex: "0", role: "region", "aria-label": words["share.preview"] });
  const row = make(
    "div",
    "ws-share-row",
    {},
    make("label", "ws-field-label", {}, words["pdf.paper"], paper),
    button("share.pdf", "ws-main", () => save("pdf")),
    button("share.html", "", () => save("html")),
  );
  const preview = make("div", "ws-share-preview", {}, heading, body, row);
  const status = make("p", "ws-status", { role: "status" });
  const details = make("details", "ws ws-share", {}, make("summary", "", {}, words["share.title"]));
  details.append(make("p", "", {}, words["share.what"]), list, none, see, preview, status);

  function button(word, look, onclick) {
    const made = make("button", `ws-button ${look}`, { type: "button" }, words[word]);
    made.addEventListener("click", onclick);
    return made;
  }
  function tell(tone, text) {
    status.textContent = text;
    status.dataset.tone = tone;
  }
  const boxes = () => [...list.querySelectorAll("input[data-exercise]")];
  const chosen = () => boxes().filter((box) => box.checked).map((box) => box.dataset.exercise);

  function save(form) {
    tell("saving", words["take.making"]);
    model.send({ do: "make", chosen: chosen(), form, paper: paper.value });
  }

  // What was shown no longer is what would leave.
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
      ...sections.map(({ title, exercises }) =>
        make(
          "fieldset",
          "ws-share-section",
          {},
          make("legend", "", {}, title),
          ...exercises.map((one) => {
            const box = make("input", "", { type: "checkbox", "data-exercise": one.id });
            box.checked = before.has(one.id);
            box.addEventListener("change", unseen);
            return make("label", "ws-share-choice", {}, box, make("span", "", {}, one.title));
          }),
        ),
      ),
    );
    none.hidden = sections.length > 0;
    see.disabled = chosen().length === 0;
  }

  // Drawn by Python from answers, every text in it escaped there.
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

export default { render };
