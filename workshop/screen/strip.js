// Progress, notices, and the look for what another tab has saved.
const EVERY_MS = 2000;
const REST_AFTER_MS = 15 * 60 * 1000; // an untouched page lets a hub put its server to sleep

function render({ model, el }) {
  const section = document.createElement("section");
  section.className = "ws ws-strip";
  const label = document.createElement("p");
  label.className = "ws-strip-label";
  const bar = document.createElement("progress");
  const notices = document.createElement("div");
  notices.setAttribute("role", "status");
  section.append(label, bar, notices);
  let touched = Date.now();

  function draw() {
    const { text = "", name = "", done = 0, all = 1 } = model.get("progress");
    section.setAttribute("aria-label", name);
    bar.setAttribute("aria-label", name);
    label.textContent = text;
    bar.max = all;
    bar.value = done;
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
    model.off("change:progress", draw);
    model.off("change:notices", say);
  };
}

export default { render };
