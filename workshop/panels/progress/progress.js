// @ts-check
// Progress, the way to the first exercise left open, notices, and the look for what another tab
// has saved.
import { GOAL, goalOf } from "../../widgets/goal.js";
import { element } from "../../widgets/make.js";

const EVERY_MS = 2000;
const REST_AFTER_MS = 15 * 60 * 1000; // an untouched page lets a hub put its server to sleep

/** @type {import("../../widgets/types").Render} */
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
    if (focused) /** @type {HTMLElement | null} */ (way.querySelector("a, button"))?.focus();
  }

  // A link where the exercise is on another page, so that a new tab and plain Jupyter know it too.
  function goer({ label, text, open, exercise, notebook }) {
    const told = [element("strong", {}, label), " ", element("span", {}, text)];
    if (open) told.push(" ", element("span", { class: "ws-strip-open", dir: "auto" }, open));
    const look = { class: "ws-button ws-strip-go" };
    if (!notebook) {
      return element("button", { ...look, type: "button", onclick: () => go(exercise) }, ...told);
    }
    const at = { href: notebook, "data-workshop-notebook": notebook, onclick: goalOf(exercise) };
    return element("a", { ...look, ...at }, ...told);
  }

  function go(exercise) {
    const page = section.closest(".jp-Notebook") ?? document;
    const found = page.querySelector(`[data-exercise="${CSS.escape(exercise)}"]`);
    const heading = /** @type {HTMLElement | null} */ (found?.querySelector(".ws-exercise-title"));
    if (!found || !heading) return;
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    found.scrollIntoView({ block: "start", behavior: still ? "auto" : "smooth" });
  }

  // Told by the lab extension, when every exercise of a page stands or the page is opened again.
  function arrive({ target }) {
    const goal = sessionStorage.getItem(GOAL);
    if (!goal || !target.contains(section)) return;
    sessionStorage.removeItem(GOAL);
    go(goal);
  }

  function say() {
    notices.replaceChildren(
      ...model.get("notices").map((text) => element("p", { class: "ws-notice" }, text)),
    );
  }

  function look() {
    if (document.visibilityState === "visible") model.send({ do: "look" });
  }

  const touch = () => (touched = Date.now());
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

export default { render };
