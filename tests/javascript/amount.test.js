// Numbers as people type them, read and written by the page as Python does.
import assert from "node:assert/strict";
import test from "node:test";
import { fieldFormat, fieldNumber } from "../../workshop/exercises/fields/amount.js";

test("a number is read with its language's signs", () => {
  assert.equal(fieldNumber("52,000", "en-US"), 52000);
  assert.equal(fieldNumber("1.200,5", "de-DE"), 1200.5);
  assert.equal(fieldNumber("0.5", "en-US"), 0.5);
});

test("currency, percent and spaces beside it do not matter", () => {
  assert.equal(fieldNumber(" $52,000 ", "en-US"), 52000);
  assert.equal(fieldNumber("12,5 %", "de-DE"), 12.5);
  assert.equal(fieldNumber("1 234 €", "fr-FR"), 1234);
});

test("less than nothing is read with either minus", () => {
  assert.equal(fieldNumber("-3", "en-US"), -3);
  assert.equal(fieldNumber("−3", "sv-SE"), -3);
});

test("blank is never zero, and words are no number", () => {
  for (const text of ["", "  ", "$", "%", "about ten"]) {
    assert.ok(Number.isNaN(fieldNumber(text, "en-US")), text);
  }
});

test("what is written is read back, in digits that Python knows", () => {
  for (const language of ["en-US", "de-DE", "fr-FR", "ar-EG", "sv-SE"]) {
    for (const value of [0, 7.25, 1234567.891]) {
      const text = fieldFormat(value, language);
      assert.equal(fieldNumber(text, language), value, `${language}: ${text}`);
      assert.match(text, /^[^\d]*[0-9]/);
    }
  }
});

for (const [text, language, value] of [
  ["1,200", "en-US", 1200],
  ["12,5", "en-US", 12.5],
  ["1.200,50", "en-US", 1200.5],
  ["1'200.5", "en-US", 1200.5],
  ["1 200", "en-US", 1200],
  ["1.200.000", "en-US", 1200000],
  ["0.125", "en-US", 0.125],
  ["−3", "en-US", -3],
  ["1.200", "de-DE", 1200],
]) {
  test(`${text} is ${value} in ${language}`, () => assert.equal(fieldNumber(text, language), value));
}

test("what reads two ways counts in no sum", () => {
  assert.ok(Number.isNaN(fieldNumber("1.200", "en-US")));
  assert.ok(Number.isNaN(fieldNumber("1,200", "de-DE")));
});
