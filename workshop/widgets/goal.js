// @ts-check
// Where a link leads on the page that it opens: to one exercise.

/** The exercise to go to; it outlives a page that loads anew. */
export const GOAL = "workshop:goal";

/**
 * What a link to another page does as it is followed.
 *
 * @param {string} exercise
 */
export function goalOf(exercise) {
  return () => sessionStorage.setItem(GOAL, exercise);
}
