// @ts-check
// Sums that are watched while they grow: how they stand to what is to be shared out.
import { fieldFormat } from "./fields/amount.js";

const NEAR = 0.005; // what is shown with two places is the same

/**
 * The sum of what is a number; a blank box counts nothing.
 *
 * @param {number[]} values
 */
export function sumOf(values) {
  return values.filter(Number.isFinite).reduce((sum, one) => sum + one, 0);
}

/**
 * @param {number} sum
 * @param {number} total
 * @returns {"exact" | "left" | "over"}
 */
export function standing(sum, total) {
  if (Math.abs(total - sum) < NEAR) return "exact";
  return sum < total ? "left" : "over";
}

/**
 * How far a bar is filled, from 0 to 100.
 *
 * @param {number} sum
 * @param {number} total
 */
export function filled(sum, total) {
  return Math.max(0, Math.min(100, (100 * sum) / total));
}

/**
 * An amount as a sentence says it, to two places.
 *
 * @param {number} value
 * @param {string} type
 * @param {string} language
 */
export function amountOf(value, type, language) {
  const rounded = Math.round(value * 100) / 100;
  if (type !== "percent") return fieldFormat(rounded, language);
  /** @type {Intl.NumberFormatOptions} */
  const style = { style: "percent", maximumFractionDigits: 2, numberingSystem: "latn" };
  return new Intl.NumberFormat(language, style).format(rounded / 100);
}
