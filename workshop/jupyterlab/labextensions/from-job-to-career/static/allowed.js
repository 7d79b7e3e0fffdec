// @ts-check
/** Which notebooks may run when they open: those that the launcher named, word for word. */

/** What the launcher wrote into the page: `{notebooks: {path: [code, …]}, words: {…}}`. */
export function told(PageConfig) {
  return JSON.parse(PageConfig.getOption('workshop') || '{}');
}

/**
 * Whether a notebook asks to run, lies where a workshop notebook lies and holds
 * the very code that was installed: a stranger's file runs nothing.
 */
export function allowed({ path, model }, notebooks) {
  const code = [...model.cells]
    .filter(cell => cell.type === 'code')
    .map(cell => cell.sharedModel.getSource());
  return (
    model.getMetadata('workshop')?.autorun === true &&
    model.getMetadata('kernelspec')?.name === 'python3' &&
    JSON.stringify(code) === JSON.stringify(notebooks[path])
  );
}
