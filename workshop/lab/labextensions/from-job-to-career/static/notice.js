/** One calm line at the top of a page, while there is something to wait for. */

/** The line of a panel: `say('opening')` shows a word of `words`, `say('')` takes it away. */
export function notice(panel, Widget, words) {
  const node = document.createElement('div');
  node.setAttribute('role', 'status');
  const widget = new Widget({ node });
  widget.addClass('workshop-Notice');
  panel.contentHeader.addWidget(widget);
  return {
    say: word => {
      node.textContent = words[word] ?? '';
      panel.node.dataset.workshop = word || 'live';
    }
  };
}
