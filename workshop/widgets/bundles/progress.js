// Made by "npm run build" from workshop/panels/progress/progress.js: change that file, not this one.

// workshop/widgets/goal.js
var GOAL = "workshop:goal";
function goalOf(exercise) {
  return () => sessionStorage.setItem(GOAL, exercise);
}

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

// workshop/panels/progress/progress.js
var EVERY_MS = 2e3;
var REST_AFTER_MS = 15 * 60 * 1e3;
function render({ model, el }) {
  const label = element("p", { class: "ws-strip-label" });
  const bar = element("progress");
  const notices = element("div", { role: "status" });
  const whole = element("p", { class: "ws-strip-whole" });
  const way = element("div", { class: "ws-strip-way" }, whole);
  const section = element("section", { class: "ws ws-strip" }, label, bar, way, notices);
  let touched = Date.now();
  function draw() {
    const { text = "", name = "", done = 0, all = 1, next = {} } = model.get("progress");
    section.setAttribute("aria-label", name);
    bar.setAttribute("aria-label", name);
    label.textContent = text;
    bar.max = all;
    bar.value = done;
    whole.textContent = model.get("progress").whole ?? "";
    const focused = way.contains(document.activeElement);
    way.querySelector("a, button")?.remove();
    if (next.exercise) way.append(goer(next));
    if (focused) way.querySelector("a, button")?.focus();
  }
  function goer({ label: label2, text, open, exercise, notebook }) {
    const told = [element("strong", {}, label2), " ", element("span", {}, text)];
    if (open) told.push(" ", element("span", { class: "ws-strip-open", dir: "auto" }, open));
    const look2 = { class: "ws-button ws-strip-go" };
    if (!notebook) {
      return element("button", { ...look2, type: "button", onclick: () => go(exercise) }, ...told);
    }
    const at = { href: notebook, "data-workshop-notebook": notebook, onclick: goalOf(exercise) };
    return element("a", { ...look2, ...at }, ...told);
  }
  function go(exercise) {
    const page = section.closest(".jp-Notebook") ?? document;
    const found = page.querySelector(`[data-exercise="${CSS.escape(exercise)}"]`);
    const heading = (
      /** @type {HTMLElement | null} */
      found?.querySelector(".ws-exercise-title")
    );
    if (!found || !heading) return;
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    found.scrollIntoView({ block: "start", behavior: still ? "auto" : "smooth" });
  }
  function arrive({ target }) {
    const goal = sessionStorage.getItem(GOAL);
    if (!goal || !target.contains(section)) return;
    sessionStorage.removeItem(GOAL);
    go(goal);
  }
  function say() {
    notices.replaceChildren(
      ...model.get("notices").map((text) => element("p", { class: "ws-notice" }, text))
    );
  }
  function look() {
    if (document.visibilityState === "visible") model.send({ do: "look" });
  }
  const touch = () => touched = Date.now();
  const timer = setInterval(() => Date.now() - touched < REST_AFTER_MS && look(), EVERY_MS);
  const touches = ["pointerdown", "keydown", "focus"];
  for (const event of touches) window.addEventListener(event, touch, { passive: true });
  window.addEventListener("focus", look);
  document.addEventListener("visibilitychange", look);
  document.addEventListener("workshop:live", arrive);
  model.on("change:progress", draw);
  model.on("change:notices", say);
  el.append(section);
  draw();
  say();
  return () => {
    clearInterval(timer);
    for (const event of touches) window.removeEventListener(event, touch);
    window.removeEventListener("focus", look);
    document.removeEventListener("visibilitychange", look);
    document.removeEventListener("workshop:live", arrive);
    model.off("change:progress", draw);
    model.off("change:notices", say);
  };
}
var progress_default = { render };
export {
  progress_default as default
};
