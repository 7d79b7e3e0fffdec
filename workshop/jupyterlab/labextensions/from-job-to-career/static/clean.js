// @ts-check
/** No "unsaved" mark: outputs are no changes, as answers are kept elsewhere. */

function text(model) {
  return JSON.stringify([...model.cells].map(cell => [cell.type, cell.sharedModel.getSource()]));
}

/** Clear the mark as long as the words and the code are those that were opened. */
export function keepClean(model) {
  const opened = text(model);
  const clear = () => {
    if (!model.isDisposed && model.dirty && text(model) === opened) {
      model.dirty = false;
    }
  };
  model.stateChanged.connect((_, change) => {
    if (change.name === 'dirty' && change.newValue) {
      queueMicrotask(clear);
    }
  });
  clear();
}
