// @ts-check
// Whether a field of a form is asked now.

/**
 * One that is answered stays, whatever else is answered since.
 *
 * @param {import("../../widgets/types").Field} field
 * @param {import("../../widgets/types").Parts} parts
 * @param {readonly string[]} tables the reference tables that hold where the learner works
 */
export function isAsked({ id, when }, parts, tables) {
  if (!when || isAnswered(parts[id])) return true;
  return (
    when.filled.every((name) => isAnswered(parts[name]) && parts[name] !== 0) &&
    when.blank.every((name) => !isAnswered(parts[name])) &&
    (!when.table || tables.includes(when.table))
  );
}

function isAnswered(value) {
  return value !== undefined && value !== null && value !== "";
}
