// Each of the two asks once more before it does what cannot be taken back.
function render({ model, el }) {
  const words = model.get("words");
  const unique = Math.random().toString(36).slice(2, 8);

  function button(word, look, onclick) {
    const made = make("button", `ws-button ${look}`, { type: "button" }, words[word]);
    made.addEventListener("click", onclick);
    return made;
  }

  const list = make("ul", "ws-kept-files");
  const none = make("p", "ws-kept-none", {}, words["kept.nothing"]);
  const status = make("p", "ws-status", { role: "status" });
  const details = make("details", "ws ws-kept", {}, make("summary", "", {}, words["kept.title"]));
  details.append(make("p", "", {}, words["kept.what"]), list, none, way("forget"), way("delete"), status);

  // What a tab has not yet sent, and what it remembers of choices.
  function forgetHere() {
    for (const store of [sessionStorage, localStorage]) {
      for (const key of Object.keys(store)) {
        if (key.startsWith("workshop:") || key.startsWith("from-job-to-career.")) store.removeItem(key);
      }
    }
  }

  function way(name) {
    const offer = button(`kept.${name}`, "ws-plain", () => ask(true));
    const question = make("p", "", { id: `ws-kept-${unique}-${name}` }, words[`kept.${name}-ask`]);
    const yes = button(`kept.${name}-yes`, "", () => {
      ask(false);
      if (name === "delete") forgetHere();
      model.send({ do: name });
    });
    const no = button("kept.no", "", () => ask(false));
    const asked = make("div", "ws-kept-asked", { role: "group", "aria-labelledby": question.id }, question, yes, no);
    asked.hidden = true;
    asked.addEventListener("keydown", (event) => {
      if (event.key === "Escape") ask(false);
    });
    function ask(open) {
      asked.hidden = !open;
      offer.hidden = open;
      if (open) status.textContent = "";
      (open ? no : offer).focus();
    }
    return make("div", "ws-kept-way", {}, offer, asked);
  }

  function show() {
    const files = model.get("files");
    list.replaceChildren(
      ...files.map(({ name, size }) =>
        make("li", "", {}, make("bdi", "", {}, name), make("span", "ws-kept-size", {}, size)),
      ),
    );
    none.hidden = files.length > 0;
  }
  function say() {
    const said = model.get("status");
    status.textContent = said.text ?? "";
    status.dataset.tone = said.tone ?? "";
  }

  details.addEventListener("toggle", () => {
    if (details.open) model.send({ do: "list" });
  });
  model.on("change:files", show);
  model.on("change:status", say);
  el.append(details);
  show();
  say();
  return () => {
    model.off("change:files", show);
    model.off("change:status", say);
  };
}

export default { render };
