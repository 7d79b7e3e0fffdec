// Join, see all that would leave, and only then send it.
function render({ model, el }) {
  const words = model.get("words");

  function button(word, look, onclick) {
    const made = make("button", `ws-button ${look}`, { type: "button" }, words[word]);
    made.addEventListener("click", onclick);
    return made;
  }
  function field(name) {
    const input = make("input", "ws-input", { type: "text", maxlength: 200, autocomplete: "off", spellcheck: "false" });
    input.name = name;
    return make("label", "ws-field-label", {}, words[`group.${name}`], input);
  }
  function ask(message) {
    status.textContent = words["group.asking"];
    status.dataset.tone = "saving";
    model.send(message);
  }

  const status = make("p", "ws-status", { role: "status" });
  const form = make("form", "ws-group-row", {}, field("address"), field("code"), field("pin"));
  form.append(make("button", "ws-button", { type: "submit" }, words["group.join"]));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const told = Object.fromEntries(new FormData(form));
    ask({ do: "join", ...told });
  });
  const see = button("group.see", "ws-main", () => model.send({ do: "preview" }));
  const back = button("group.back", "", () => ask({ do: "back" }));
  const leave = button("group.leave", "ws-plain", () => model.send({ do: "leave" }));
  const inside = make("div", "ws-group-row", {}, see, back, leave);
  const pace = make("p", "ws-group-pace", { role: "status" });
  const follow = button("group.follow", "", () => model.send({ do: "follow" }));
  const said = make("div", "ws-group-said");
  const text = make("textarea", "ws-input", { maxlength: 300, rows: 2, dir: "auto" });
  const agreed = make("input", "", { type: "checkbox" });
  const note = make(
    "form", "ws-group-note", {},
    make("label", "ws-field-label", {}, words["group.note-label"], text),
    make("label", "ws-group-agreed", {}, agreed, words["group.note-consent"]),
    make("button", "ws-button", { type: "submit" }, words["group.note-send"]),
  );
  note.addEventListener("submit", (event) => {
    event.preventDefault();
    ask({ do: "note", text: text.value, agreed: agreed.checked });
  });
  const room = make("div", "ws-group-room", {}, pace, follow, said, note);
  const heading = make("h4", "ws-group-title", { tabindex: "-1" }, words["group.preview"]);
  const list = make("div", "ws-group-list");
  const send = button("group.send", "ws-main", () => ask({ do: "send" }));
  const save = button("group.save", "", () => model.send({ do: "save" }));
  const keep = button("group.keep", "", () => model.send({ do: "look" }));
  const preview = make("div", "ws-group-preview", {}, heading, list, make("div", "ws-group-row", {}, send, save, keep));
  const details = make("details", "ws ws-group", {}, make("summary", "", {}, words["group.title"]));
  details.append(make("p", "", {}, words["group.what"]), form, inside, preview, status, room);

  function show() {
    const { joined, hub, shown } = model.get("state");
    form.hidden = Boolean(joined);
    inside.hidden = shown?.length > 0;
    leave.hidden = Boolean(hub) || !joined;
    back.hidden = send.hidden = room.hidden = !joined;
    preview.hidden = !shown?.length;
    list.replaceChildren(
      ...(shown ?? []).flatMap(({ title, lines }) => [
        make("p", "ws-group-question", { dir: "auto" }, title),
        make("ul", "", {}, ...lines.map((line) => make("li", "", { dir: "auto" }, line))),
      ]),
    );
    if (shown?.length) heading.focus();
  }
  function tell() {
    const told = model.get("room");
    pace.replaceChildren(told.pace ?? "");
    if (told.notebook) {
      const go = make("a", "", { href: told.notebook }, words["group.go"]);
      go.dataset.workshopNotebook = told.notebook;
      pace.append(" ", go);
    }
    // Drawn by the workbook itself, which escapes every text.
    if (told.said?.length) said.innerHTML = told.said.join("");
    else if (told.said) said.textContent = words["group.said-none"];
  }
  function say() {
    const told = model.get("status");
    status.textContent = told.text ?? "";
    status.dataset.tone = told.tone ?? "";
    if (told.text === words["group.note-sent"]) note.reset();
  }

  // JupyterLab would take Enter for itself, and a form or a text would hear nothing of it.
  details.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target.matches("input, textarea")) event.stopPropagation();
  });
  details.addEventListener("toggle", () => {
    if (details.open) model.send({ do: "look" });
  });
  model.on("change:state", show);
  model.on("change:status", say);
  model.on("change:room", tell);
  const stopHanding = handOver(model);
  el.append(details);
  show();
  say();
  tell();
  return () => {
    model.off("change:state", show);
    model.off("change:status", say);
    model.off("change:room", tell);
    stopHanding();
  };
}

export default { render };
