// The order from this-or-that answers; tests/storage/test_ranking.py holds it to its Python twin.
import assert from "node:assert/strict";
import test from "node:test";
import { against, answered, walk } from "../../workshop/exercises/compare/compare_order.js";

test("nothing answered: the first pair is asked", () => {
  assert.deepEqual(walk(["a", "b", "c"], {}), { placed: ["a"], next: ["a", "b"], left: 3 });
});

test("what follows from two answers is not asked", () => {
  const parts = { "a.b": "a", "b.c": "b" };
  assert.deepEqual(walk(["a", "b", "c"], parts), { placed: ["a", "b", "c"], next: null, left: 0 });
});

test("an answer counts only while both of its pair are picked", () => {
  const parts = { "a.b": "b", "b.c": "c", "a.c": "z" };
  assert.deepEqual(answered(["a", "b"], parts), [
    { part: "a.b", one: "a", other: "b", first: "b", last: "a" },
  ]);
});

test("a changed answer takes back those that would go in a circle", () => {
  const parts = { "a.b": "a", "b.c": "b", "a.c": "a" };
  assert.deepEqual(against(["a", "b", "c"], parts, "a.c", "c", "a"), ["a.b", "b.c"]);
  assert.deepEqual(against(["a", "b", "c"], parts, "a.b", "b", "a"), []);
});
