// Made by "npm run build" from workshop/panels/group/group.js: change that file, not this one.

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

// workshop/panels/group/group.js
function render({ model, el }) {
  const words = model.get("words");
  const button2 = buttonsOf(words);
  function field(name) {
    const input = element("input", {
      class: "ws-input",
      type: "text",
      maxlength: 200,
      autocomplete: "off",
      spellcheck: "false"
    });
    input.name = name;
    return element("label", { class: "ws-field-label" }, words[`group.${name}`], input);
  }
  function ask(message) {
    status.textContent = words["group.asking"];
    status.dataset.tone = "saving";
    model.send(message);
  }
  const status = element("p", { class: "ws-status", role: "status" });
  const form = element(
    "form",
    { class: "ws-group-row" },
    field("address"),
    field("code"),
    field("pin")
  );
  form.append(element("button", { class: "ws-button", type: "submit" }, words["group.join"]));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const told = Object.fromEntries(new FormData(form));
    ask({ do: "join", ...told });
  });
  const see = button2("group.see", "ws-main", () => model.send({ do: "preview" }));
  const back = button2("group.back", "", () => ask({ do: "back" }));
  const leave = button2("group.leave", "ws-plain", () => model.send({ do: "leave" }));
  const inside = element("div", { class: "ws-group-row" }, see, back, leave);
  const pace = element("p", { class: "ws-group-pace", role: "status" });
  const follow = button2("group.follow", "", () => model.send({ do: "follow" }));
  const said = element("div", { class: "ws-group-said" });
  const text = element("textarea", { class: "ws-input", maxlength: 300, rows: 2, dir: "auto" });
  const agreed = element("input", { type: "checkbox" });
  const note = element(
    "form",
    { class: "ws-group-note" },
    element("label", { class: "ws-field-label" }, words["group.note-label"], text),
    element("label", { class: "ws-group-agreed" }, agreed, words["group.note-consent"]),
    element("button", { class: "ws-button", type: "submit" }, words["group.note-send"])
  );
  note.addEventListener("submit", (event) => {
    event.preventDefault();
    ask({ do: "note", text: text.value, agreed: agreed.checked });
  });
  const room = element("div", { class: "ws-group-room" }, pace, follow, said, note);
  const heading = element(
    "h4",
    { class: "ws-group-title", tabindex: "-1" },
    words["group.preview"]
  );
  const list = element("div", { class: "ws-group-list" });
  const send = button2("group.send", "ws-main", () => ask({ do: "send" }));
  const save = button2("group.save", "", () => model.send({ do: "save" }));
  const keep = button2("group.keep", "", () => model.send({ do: "look" }));
  const preview = element(
    "div",
    { class: "ws-group-preview" },
    heading,
    list,
    element("div", { class: "ws-group-row" }, send, save, keep)
  );
  const details = element(
    "details",
    { class: "ws ws-group" },
    element("summary", {}, words["group.title"])
  );
  details.append(element("p", {}, words["group.what"]), form, inside, preview, status, room);
  function show() {
    const { joined, hub, shown } = model.get("state");
    form.hidden = Boolean(joined);
    inside.hidden = shown?.length > 0;
    leave.hidden = Boolean(hub) || !joined;
    back.hidden = send.hidden = room.hidden = !joined;
    preview.hidden = !shown?.length;
    list.replaceChildren(
      ...(shown ?? []).flatMap(({ title, lines }) => [
        element("p", { class: "ws-group-question", dir: "auto" }, title),
        element("ul", {}, ...lines.map((line) => element("li", { dir: "auto" }, line)))
      ])
    );
    if (shown?.length) heading.focus();
  }
  function tell() {
    const told = model.get("room");
    pace.replaceChildren(told.pace ?? "");
    if (told.notebook) {
      const go = element("a", { href: told.notebook }, words["group.go"]);
      go.dataset.workshopNotebook = told.notebook;
      pace.append(" ", go);
    }
    if (told.said?.length) said.innerHTML = told.said.join("");
    else if (told.said) said.textContent = words["group.said-none"];
  }
  function say() {
    const told = model.get("status");
    status.textContent = told.text ?? "";
    status.dataset.tone = told.tone ?? "";
    if (told.text === words["group.note-sent"]) note.reset();
  }
  details.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && /** @type {HTMLElement} */
    event.target.matches("input, textarea"))
      event.stopPropagation();
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
var group_default = { render };
export {
  group_default as default
};
