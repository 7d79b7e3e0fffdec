// Sums that are watched while they grow.
import assert from "node:assert/strict";
import test from "node:test";
import { amountOf, filled, standing, sumOf } from "../../workshop/exercises/total.js";

test("a blank box counts nothing", () => {
  assert.equal(sumOf([40, NaN, 20]), 60);
  assert.equal(sumOf([]), 0);
});

test("a sum stands below, at or above its total", () => {
  assert.equal(standing(60, 100), "left");
  assert.equal(standing(100, 100), "exact");
  assert.equal(standing(100.01, 100), "over");
});

test("tenths that add up to the total are exact, whatever the machine makes of them", () => {
  const tenths = Array.from({ length: 10 }, () => 0.1);
  assert.notEqual(sumOf(tenths), 1);
  assert.equal(standing(sumOf(tenths), 1), "exact");
});

test("a bar is filled from empty to full and no further", () => {
  assert.equal(filled(42, 168), 25);
  assert.equal(filled(200, 168), 100);
  assert.equal(filled(-5, 168), 0);
});

test("an amount is told to two places, in its language", () => {
  assert.equal(amountOf(33.333333, "hours", "en-US"), "33.33");
  assert.equal(amountOf(1234.5, "money", "de-DE"), "1.234,5");
  assert.equal(amountOf(12.5, "percent", "en-US"), "12.5%");
  assert.equal(amountOf(12.5, "percent", "de-DE"), "12,5\u00a0%");
});
