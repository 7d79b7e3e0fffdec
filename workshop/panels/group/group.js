// @ts-check
// Join, see all that would leave, and only then send it.
import { handOver } from "../../widgets/hand_over.js";
import { buttonsOf, element } from "../../widgets/make.js";

/** @type {import("../../widgets/types").Render} */
function render({ model, el }) {
  const words = model.get("words");
  const button = buttonsOf(words);
  function field(name) {
    const input = element("input", {
      class: "ws-input",
      type: "text",
      maxlength: 200,
      autocomplete: "off",
      spellcheck: "false",
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
    field("pin"),
  );
  form.append(element("button", { class: "ws-button", type: "submit" }, words["group.join"]));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const told = Object.fromEntries(new FormData(form));
    ask({ do: "join", ...told });
  });
  const see = button("group.see", "ws-main", () => model.send({ do: "preview" }));
  const back = button("group.back", "", () => ask({ do: "back" }));
  const leave = button("group.leave", "ws-plain", () => model.send({ do: "leave" }));
  const inside = element("div", { class: "ws-group-row" }, see, back, leave);
  const pace = element("p", { class: "ws-group-pace", role: "status" });
  const follow = button("group.follow", "", () => model.send({ do: "follow" }));
  const said = element("div", { class: "ws-group-said" });
  const text = element("textarea", { class: "ws-input", maxlength: 300, rows: 2, dir: "auto" });
  const agreed = element("input", { type: "checkbox" });
  const note = element(
    "form",
    { class: "ws-group-note" },
    element("label", { class: "ws-field-label" }, words["group.note-label"], text),
    element("label", { class: "ws-group-agreed" }, agreed, words["group.note-consent"]),
    element("button", { class: "ws-button", type: "submit" }, words["group.note-send"]),
  );
  note.addEventListener("submit", (event) => {
    event.preventDefault();
    ask({ do: "note", text: text.value, agreed: agreed.checked });
  });
  const room = element("div", { class: "ws-group-room" }, pace, follow, said, note);
  const heading = element(
    "h4",
    { class: "ws-group-title", tabindex: "-1" },
    words["group.preview"],
  );
  const list = element("div", { class: "ws-group-list" });
  const send = button("group.send", "ws-main", () => ask({ do: "send" }));
  const save = button("group.save", "", () => model.send({ do: "save" }));
  const keep = button("group.keep", "", () => model.send({ do: "look" }));
  const preview = element(
    "div",
    { class: "ws-group-preview" },
    heading,
    list,
    element("div", { class: "ws-group-row" }, send, save, keep),
  );
  const details = element(
    "details",
    { class: "ws ws-group" },
    element("summary", {}, words["group.title"]),
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
        element("ul", {}, ...lines.map((line) => element("li", { dir: "auto" }, line))),
      ]),
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
    if (
      event.key === "Enter" &&
      /** @type {HTMLElement} */ (event.target).matches("input, textarea")
    )
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

export default { render };
