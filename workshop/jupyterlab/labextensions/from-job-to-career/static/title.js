// @ts-check
/** The page's title, as the browser's tab and a screen reader tell it: that of the section. */
import { isDocument } from './look.js';

export function keepTitle(tracker) {
  const settle = () => {
    const wanted = titleOf(tracker.currentWidget);
    if (wanted && document.title !== wanted) {
      document.title = wanted;
    }
  };
  // Lab writes the file's name there, whenever another page comes to the front.
  new MutationObserver(settle).observe(document.head, { childList: true, subtree: true, characterData: true });
  tracker.currentChanged.connect(settle);
  tracker.widgetAdded.connect((_, panel) => void panel.context.ready.then(settle));
}

/** The first heading of a workshop notebook. */
function titleOf(panel) {
  if (!panel?.model || !isDocument(panel)) {
    return '';
  }
  for (const cell of panel.model.cells) {
    const heading = cell.type === 'markdown' && /^#\s+(.+)$/m.exec(cell.sharedModel.getSource());
    if (heading) {
      return heading[1].trim();
    }
  }
  return '';
}
