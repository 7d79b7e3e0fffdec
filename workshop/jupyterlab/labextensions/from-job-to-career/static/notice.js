// @ts-check
/** One calm line at the top of a page, while there is something to wait for. */

/** Tell the widgets of a page that it stands, so that they can take the learner to a place on it. */
export function tellLive(panel) {
  if (panel.node.dataset.workshop === 'live') {
    panel.node.dispatchEvent(new Event('workshop:live', { bubbles: true }));
  }
}

/** The line of a panel: `say('opening')` shows a word of `words`, `say('')` takes it away. */
export function notice(panel, words) {
  const line = document.createElement('div');
  line.className = 'workshop-Notice';
  line.setAttribute('role', 'status');
  panel.node.append(line);
  return {
    say: word => {
      line.textContent = words[word] ?? '';
      panel.node.dataset.workshop = word || 'live';
      tellLive(panel);
    }
  };
}
