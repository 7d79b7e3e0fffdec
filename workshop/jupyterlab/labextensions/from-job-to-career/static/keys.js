// @ts-check
/** Keeps Lab's one-letter commands (`b`, `x`, `d d` …) away from a learner's typing. */
import { isDocument } from './look.js';

const SUPPRESS = 'data-lm-suppress-shortcuts';

export function guardKeys(panel) {
  // Lab asks the focused element first, so the mark on an element around it comes too late.
  const mark = ({ target }) => {
    target.toggleAttribute(SUPPRESS, isDocument(panel) || !!target.closest('.jp-OutputArea'));
  };
  panel.node.addEventListener('focusin', mark);
  if (panel.node.contains(document.activeElement)) {
    mark({ target: document.activeElement });
  }
  panel.node.addEventListener('keydown', event => {
    const saves = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's';
    if (saves && event.target.hasAttribute(SUPPRESS)) {
      // Everything is saved already; the browser must not offer to save the page.
      event.preventDefault();
    }
  });
}
