// What a ledger's parts say of its rows.
import assert from "node:assert/strict";
import { webcrypto } from "node:crypto";
import test from "node:test";
import {
  cellsOf,
  goneOf,
  keptOf,
  newId,
  orderOf,
  placesOf,
} from "../../workshop/exercises/ledger/ledger_parts.js";

globalThis.crypto ??= webcrypto; // Node 18 has it under another name

const PARTS = { "one.name": "A", "two.name": "B", "two.pay": 3, "three.name": "C" };

test("rows stand in the learner's order, and new ones come last", () => {
  assert.deepEqual(orderOf({ ...PARTS, order: "two one" }), ["two", "one", "three"]);
  assert.deepEqual(orderOf(PARTS), ["one", "two", "three"]);
});

test("an order that names rows twice, or rows that are gone, loses and doubles nothing", () => {
  assert.deepEqual(orderOf({ ...PARTS, order: "two nine two" }), ["two", "one", "three"]);
});

test("a row that was carried here and taken away stays away, and is remembered", () => {
  const parts = { ...PARTS, order: "two three -one" };
  assert.deepEqual(orderOf(parts), ["two", "three"]);
  assert.deepEqual(goneOf(parts), ["one"]);
  assert.equal(keptOf(parts), "two three -one");
});

test("a row that holds nothing for a moment stays where it is on screen", () => {
  assert.deepEqual(placesOf(["one", "two", "three"], ["two", "three"]), ["one", "two", "three"]);
  assert.deepEqual(placesOf(["one", "two", "three"], ["three", "one"]), ["three", "one", "two"]);
  assert.deepEqual(placesOf(["a", "b", "one"], ["one"]), ["a", "b", "one"]);
});

test("a row's cells are its own, also where another's name begins alike", () => {
  assert.deepEqual(cellsOf({ ...PARTS, "two2.name": "D" }, "two"), { "two.name": "B", "two.pay": 3 });
});

test("a new row's id is one that no row has", () => {
  const taken = new Set();
  for (let n = 0; n < 500; n += 1) {
    const id = newId(taken);
    assert.match(id, /^[a-z0-9]{4}$/);
    assert.ok(!taken.has(id));
    taken.add(id);
  }
});
