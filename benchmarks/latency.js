// Change a box `times` times; say how long Python took to save it and to draw what it changes.
async ({ boxes, values, status, picture }) => {
  const until = (node, is) =>
    new Promise((resolve) => {
      const options = { attributes: true, characterData: true, childList: true, subtree: true };
      const watch = new MutationObserver(() => {
        if (!is()) return;
        watch.disconnect();
        resolve(performance.now());
      });
      watch.observe(node, options);
    });
  const rest = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
  const drawn = document.querySelector(picture);
  const taken = [];
  for (const [n, value] of values.entries()) {
    const box = document.querySelector(boxes[n % boxes.length]);
    const said = status && box.closest("section").querySelector(status);
    const begun = performance.now();
    const redrawn = until(drawn, () => true);
    box.value = value;
    box.dispatchEvent(new Event("input", { bubbles: true }));
    box.dispatchEvent(new Event("change", { bubbles: true }));
    const saved = said ? until(said, () => said.dataset.tone === "saved") : null;
    const [at, shown] = [await saved, await redrawn];
    taken.push({ saved: at && at - begun, drawn: shown - begun });
    await rest(60);
  }
  return taken;
}
