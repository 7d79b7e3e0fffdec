// @ts-check
// Each of the two asks once more before it does what cannot be taken back.
import { buttonsOf, element, unique } from "../../widgets/make.js";

/** @type {import("../../widgets/types").Render} */
function render({ model, el }) {
  const words = model.get("words");
  const button = buttonsOf(words);
  const mine = unique();

  const list = element("ul", { class: "ws-my-data-files" });
  const none = element("p", { class: "ws-my-data-none" }, words["kept.nothing"]);
  const earlier = element("div", { class: "ws-my-data-earlier", hidden: true });
  const status = element("p", { class: "ws-status", role: "status" });
  const details = element(
    "details",
    { class: "ws ws-my-data" },
    element("summary", {}, words["kept.title"]),
  );
  details.append(
    element("p", {}, words["kept.what"]),
    list,
    none,
    earlier,
    way("forget"),
    way("delete"),
    status,
  );

  // What a tab has not yet sent, and what it remembers of choices.
  function forgetHere() {
    for (const store of [sessionStorage, localStorage]) {
      for (const key of Object.keys(store)) {
        if (key.startsWith("workshop:") || key.startsWith("from-job-to-career."))
          store.removeItem(key);
      }
    }
  }

  function way(name) {
    const offer = button(`kept.${name}`, "ws-plain", () => ask(true));
    const question = element("p", { id: `ws-my-data-${mine}-${name}` }, words[`kept.${name}-ask`]);
    const yes = button(`kept.${name}-yes`, "", () => {
      ask(false);
      if (name === "delete") forgetHere();
      model.send({ do: name });
    });
    const no = button("kept.no", "", () => ask(false));
    const asked = element(
      "div",
      { class: "ws-my-data-asked", role: "group", "aria-labelledby": question.id },
      question,
      yes,
      no,
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
      ...files.map(({ name, size }) =>
        element(
          "li",
          {},
          element("bdi", {}, name),
          element("span", { class: "ws-my-data-size" }, size),
        ),
      ),
    );
    none.hidden = files.length > 0;
    showEarlier();
  }

  function showEarlier() {
    const lines = model.get("earlier");
    earlier.hidden = lines.length === 0;
    earlier.replaceChildren(
      element("p", {}, words["kept.earlier"]),
      element("ul", {}, ...lines.map((line) => element("li", { dir: "auto" }, line))),
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

export default { render };
