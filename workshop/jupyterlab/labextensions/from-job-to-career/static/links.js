// @ts-check
/** Opens a widget's link to another page of the workbook inside Lab, as Lab opens a text's links. */
import { tellLive } from './notice.js';

export function openLinks(app, tracker) {
  document.addEventListener('click', event => {
    const target = /** @type {Element} */ (event.target);
    const link = /** @type {HTMLElement | null} */ (target.closest?.('a[data-workshop-notebook]'));
    const asksForTab = event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0;
    const panel = tracker.find(one => one.node.contains(link));
    if (!link || !panel || asksForTab) {
      return;
    }
    event.preventDefault();
    const folder = panel.context.path.replace(/[^/]*$/, '');
    const path = folder + link.dataset.workshopNotebook;
    // A page opened before is live already; one opened now says so when it is.
    void app.commands.execute('docmanager:open', { path }).then(opened => opened && tellLive(opened));
  });
}
