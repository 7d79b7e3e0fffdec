// One press offers, a second empties, a third brings all back.
function render({ model, el }) {
  const words = model.get("words");
  const section = document.createElement("section");
  section.className = "ws ws-anew";
  section.setAttribute("aria-label", words["anew.offer"]);
  const status = document.createElement("p");
  status.className = "ws-status";
  status.setAttribute("role", "status");
  const asked = document.createElement("div");
  asked.className = "ws-anew-asked";
  const question = document.createElement("p");
  question.textContent = words["anew.ask"];
  question.id = `ws-anew-${Math.random().toString(36).slice(2, 8)}`;
  asked.setAttribute("role", "group");
  asked.setAttribute("aria-labelledby", question.id);

  function button(word, look, onclick) {
    const made = document.createElement("button");
    made.type = "button";
    made.className = `ws-button ${look}`;
    made.textContent = words[word];
    made.addEventListener("click", onclick);
    return made;
  }

  const offer = button("anew.offer", "ws-plain", () => ask(true));
  const yes = button("anew.yes", "", () => {
    ask(false);
    model.send({ do: "empty" });
  });
  const no = button("anew.no", "", () => ask(false));
  const undo = button("anew.undo", "", () => model.send({ do: "undo" }));
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
    // Only where the press was made: another tab's page stays where it is.
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

export default { render };
