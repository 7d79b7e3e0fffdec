// @ts-check
/** When a page can be used: widgets are drawn a while after their cells have run. */

const LOOK_MS = 50;
const STILL = 4;
const PATIENCE_MS = 5000;

/** Settles when every output is drawn and has stopped to grow, or after five seconds. */
export async function drawn(panel) {
  const end = performance.now() + PATIENCE_MS;
  let before = '';
  let still = 0;
  // An output may stay empty for ever, hence the end.
  while (still < STILL && performance.now() < end) {
    const outputs = [...panel.content.node.querySelectorAll('.jp-OutputArea-output')];
    const heights = outputs.map(output => (output.firstElementChild ? output.offsetHeight : 0));
    const now = String(heights);
    still = heights.every(Boolean) && now === before ? still + 1 : 0;
    before = now;
    // Not a frame: a page in the background gets none.
    await new Promise(done => setTimeout(done, LOOK_MS));
  }
}
