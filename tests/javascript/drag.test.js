// Dragging: what is held is let go once, however it ends.
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { drag } from "../../workshop/widgets/drag.js";

let handle;
let seen;

beforeEach(() => {
  globalThis.window = new EventTarget();
  handle = Object.assign(new EventTarget(), { setPointerCapture: (id) => seen.push(["held", id]) });
  seen = [];
});

function send(to, type, more = {}) {
  to.dispatchEvent(Object.assign(new Event(type), { button: 0, pointerId: 7, ...more }));
}

function take(escapes) {
  return () => ({
    escapes,
    move: (event) => seen.push(["move", event.clientX]),
    end: (letGo) => seen.push(["end", letGo]),
  });
}

test("what is let go ends once, though the browser says so twice", () => {
  drag(handle, take(true));
  send(handle, "pointerdown");
  send(handle, "pointermove", { clientX: 30 });
  send(handle, "pointerup");
  send(handle, "lostpointercapture");
  send(handle, "pointermove", { clientX: 90 });
  assert.deepEqual(seen, [["held", 7], ["move", 30], ["end", true]]);
});

test("Escape, or a browser that takes the pointer, gives it up", () => {
  drag(handle, take(true));
  send(handle, "pointerdown");
  send(globalThis.window, "keydown", { key: "Enter" });
  send(globalThis.window, "keydown", { key: "Escape" });
  send(handle, "pointerdown");
  send(handle, "pointercancel");
  assert.deepEqual(seen, [["held", 7], ["end", false], ["held", 7], ["end", false]]);
});

test("where Escape has another meaning it goes on", () => {
  drag(handle, take(false));
  send(handle, "pointerdown");
  send(globalThis.window, "keydown", { key: "Escape" });
  send(handle, "pointerup");
  assert.deepEqual(seen, [["held", 7], ["end", true]]);
});

test("another button, or a place that holds nothing, begins nothing", () => {
  drag(handle, take(true));
  send(handle, "pointerdown", { button: 2 });
  drag(handle, () => null);
  assert.deepEqual(seen, []);
});
