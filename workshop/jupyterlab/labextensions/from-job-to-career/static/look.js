// @ts-check
/** The look of a document: a class that `document.css` knows, and no way into a text's source. */

const DOCUMENT = 'workshop-Document';
const WITH_CODE = 'workshop-withCode';

export function dress(panel) {
  panel.addClass(DOCUMENT);
  panel.toolbar.hide();
  // Lab opens a Markdown cell's source at a double click.
  panel.node.addEventListener(
    'dblclick',
    event => {
      if (isDocument(panel) && event.target.closest('.jp-MarkdownOutput')) {
        event.stopPropagation();
      }
    },
    true
  );
}

export function undress(panel) {
  panel.removeClass(DOCUMENT);
  panel.toolbar.show();
}

export function showCode(panel, shown) {
  panel.toggleClass(WITH_CODE, shown);
  if (panel.hasClass(DOCUMENT)) {
    panel.content.widgets
      .filter(cell => cell.model.type === 'code')
      .forEach(cell => {
        cell.inputHidden = !shown;
      });
    panel.toolbar.setHidden(!shown);
  }
}

/** Whether the panel looks like a document now: a workshop notebook whose code is hidden. */
export function isDocument(panel) {
  return panel.hasClass(DOCUMENT) && !panel.hasClass(WITH_CODE);
}
