// @ts-check
// What the learner changed and Python has not yet confirmed. It outlives a reload and a dead
// kernel: the slot in sessionStorage is emptied only by the confirmation of that very change.
// Beside each change lies what this tab `knew` there: by it Python finds what another tab has
// written meanwhile.
const MOST = 20; // of what a tab has seen in a part, the latest

/** @param {string} key */
export function pendingOf(key) {
  const slot = `workshop:${key}`;
  const changes = read();

  function of(what) {
    return Object.fromEntries(Object.entries(changes).map(([part, one]) => [part, what(one)]));
  }

  function read() {
    try {
      return JSON.parse(sessionStorage.getItem(slot) ?? "null") || {};
    } catch {
      return {};
    }
  }

  function write() {
    try {
      if (Object.keys(changes).length) sessionStorage.setItem(slot, JSON.stringify(changes));
      else sessionStorage.removeItem(slot);
    } catch {
      // Storage is full or forbidden: the changes stay on screen and are still sent.
    }
  }

  return {
    add(parts, rev, knew) {
      for (const [part, raw] of Object.entries(parts)) {
        changes[part] = { raw, rev, knew: (knew[part] ?? []).slice(-MOST) };
      }
      write();
    },
    has: (part) => part in changes,
    knew: () => of(({ knew }) => knew ?? []),
    // What was known of each part, and what was sent since.
    seen: () => of(({ knew, raw }) => [...(knew ?? []), raw]),
    // A part changed again since that revision stays.
    settle(rev) {
      for (const [part, change] of Object.entries(changes)) {
        if (change.rev <= rev) delete changes[part];
      }
      write();
    },
    parts: () => of(({ raw }) => raw),
    get empty() {
      return Object.keys(changes).length === 0;
    },
  };
}
