// Progress, the way to the first exercise left open, notices, and the look for what another tab
// has saved.
const EVERY_MS = 2000;
const REST_AFTER_MS = 15 * 60 * 1000; // an untouched page lets a hub put its server to sleep
const GOAL = "workshop:goal"; // the exercise to go to; it outlives a page that loads anew

function render({ model, el }) {
  const section = document.createElement("section");
  section.className = "ws ws-strip";
  const label = document.createElement("p");
  label.className = "ws-strip-label";
  const bar = document.createElement("progress");
  const notices = document.createElement("div");
  notices.setAttribute("role", "status");
  const way = document.createElement("div");
  way.className = "ws-strip-way";
  const whole = document.createElement("p");
  whole.className = "ws-strip-whole";
  way.append(whole);
  section.append(label, bar, way, notices);
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

  // A link where the exercise is on another page, so that a new tab and plain Jupyter know it too.
  function goer({ label, text, exercise, notebook }) {
    const made = document.createElement(notebook ? "a" : "button");
    made.className = "ws-button ws-strip-go";
    const where = document.createElement("strong");
    where.textContent = label;
    const what = document.createElement("span");
    what.textContent = text;
    made.append(where, " ", what);
    if (notebook) {
      made.href = notebook;
      made.dataset.workshopNotebook = notebook;
      made.addEventListener("click", () => sessionStorage.setItem(GOAL, exercise));
    } else {
      made.type = "button";
      made.addEventListener("click", () => go(exercise));
    }
    return made;
  }

  function go(exercise) {
    const page = section.closest(".jp-Notebook") ?? document;
    const found = page.querySelector(`[data-exercise="${CSS.escape(exercise)}"]`);
    const heading = found?.querySelector(".ws-exercise-title");
    if (!heading) return;
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
      ...model.get("notices").map((text) => {
        const notice = document.createElement("p");
        notice.className = "ws-notice";
        notice.textContent = text;
        return notice;
      }),
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
