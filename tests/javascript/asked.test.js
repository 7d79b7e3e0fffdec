// @ts-check
// Whether a field of a form is asked.
import assert from "node:assert/strict";
import test from "node:test";
import { isAsked } from "../../workshop/exercises/form/asked.js";

const when = { filled: ["pay"], blank: ["kept"], table: "taxes" };
/** @type {any} */
const field = { id: "filing", when };
const asked = (parts, tables = ["taxes"]) => isAsked(field, parts, tables);

test("a field without a condition is always asked", () => {
  assert.ok(isAsked({ ...field, when: null }, {}, []));
});

test("it is asked once pay is there and the share that is kept is not", () => {
  assert.ok(asked({ pay: 900 }));
  assert.ok(!asked({}));
  assert.ok(!asked({ pay: 900, kept: 80 }));
});

test("no pay is nothing to ask about, and a share of nothing is told", () => {
  assert.ok(!asked({ pay: 0 }));
  assert.ok(!asked({ pay: 900, kept: 0 }));
});

test("it is asked only where the table is there", () => {
  assert.ok(!asked({ pay: 900 }, []));
  assert.ok(!asked({ pay: 900 }, ["tenure"]));
});

test("what is answered stays, whatever else is answered since", () => {
  assert.ok(asked({ pay: 900, kept: 80, filing: "single" }, []));
});
