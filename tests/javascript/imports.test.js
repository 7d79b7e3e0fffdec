// Which module imports which: no circle, and nothing below imports an exercise.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { basename } from "node:path";
import test from "node:test";
import { ENTRIES, bundle } from "../../bundle.js";

const imports = await bundle("unwritten", false);

test("no modules import each other in a circle", () => {
  const done = new Set();
  const visit = (module, way) => {
    assert.ok(!way.includes(module), [...way, module].map((one) => basename(one)).join(" → "));
    if (done.has(module)) return;
    for (const next of imports[module]) visit(next, [...way, module]);
    done.add(module);
  };
  for (const module of Object.keys(imports)) visit(module, []);
  assert.ok(done.size > Object.keys(ENTRIES).length);
});

test("a widget's entry is imported by nothing", () => {
  const entries = new Set(Object.values(ENTRIES));
  for (const [module, of] of Object.entries(imports)) {
    assert.deepEqual(of.filter((one) => entries.has(one)), [], module);
  }
  assert.ok([...entries].every((entry) => existsSync(new URL(`../../${entry}`, import.meta.url))));
});
