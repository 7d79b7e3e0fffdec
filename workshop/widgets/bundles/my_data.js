// Made by "npm run build" from workshop/panels/my_data/my_data.js: change that file, not this one.

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

// workshop/panels/my_data/my_data.js
function render({ model, el }) {
  const words = model.get("words");
  const button2 = buttonsOf(words);
  const mine = unique();
  const list = element("ul", { class: "ws-my-data-files" });
  const none = element("p", { class: "ws-my-data-none" }, words["kept.nothing"]);
  const earlier = element("div", { class: "ws-my-data-earlier", hidden: true });
  const status = element("p", { class: "ws-status", role: "status" });
  const details = element(
    "details",
    { class: "ws ws-my-data" },
    element("summary", {}, words["kept.title"])
  );
  details.append(
    element("p", {}, words["kept.what"]),
    list,
    none,
    earlier,
    way("forget"),
    way("delete"),
    status
  );
  function forgetHere() {
    for (const store of [sessionStorage, localStorage]) {
      for (const key of Object.keys(store)) {
        if (key.startsWith("workshop:") || key.startsWith("from-job-to-career."))
          store.removeItem(key);
      }
    }
  }
  function way(name) {
    const offer = button2(`kept.${name}`, "ws-plain", () => ask(true));
    const question = element("p", { id: `ws-my-data-${mine}-${name}` }, words[`kept.${name}-ask`]);
    const yes = button2(`kept.${name}-yes`, "", () => {
      ask(false);
      if (name === "delete") forgetHere();
      model.send({ do: name });
    });
    const no = button2("kept.no", "", () => ask(false));
    const asked = element(
      "div",
      { class: "ws-my-data-asked", role: "group", "aria-labelledby": question.id },
      question,
      yes,
      no
    );
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
    return element("div", { class: "ws-my-data-way" }, offer, asked);
  }
  function show() {
    const files = model.get("files");
    list.replaceChildren(
      ...files.map(
        ({ name, size }) => element(
          "li",
          {},
          element("bdi", {}, name),
          element("span", { class: "ws-my-data-size" }, size)
        )
      )
    );
    none.hidden = files.length > 0;
    showEarlier();
  }
  function showEarlier() {
    const lines = model.get("earlier");
    earlier.hidden = lines.length === 0;
    earlier.replaceChildren(
      element("p", {}, words["kept.earlier"]),
      element("ul", {}, ...lines.map((line) => element("li", { dir: "auto" }, line)))
    );
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
  model.on("change:earlier", showEarlier);
  model.on("change:status", say);
  el.append(details);
  show();
  say();
  return () => {
    model.off("change:files", show);
    model.off("change:earlier", showEarlier);
    model.off("change:status", say);
  };
}
var my_data_default = { render };
export {
  my_data_default as default
};
