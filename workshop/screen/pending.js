// @ts-check
// What the learner changed and Python has not yet confirmed. It outlives a reload and a dead
// kernel: the slot in sessionStorage is emptied only by the confirmation of that very change.
/** @param {string} key */
export function pendingOf(key) {
  const slot = `workshop:${key}`;
  const changes = read();

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
    add(parts, rev) {
      for (const [part, raw] of Object.entries(parts)) changes[part] = { raw, rev };
      write();
    },
    // A part changed again since that revision stays.
    settle(rev) {
      for (const [part, change] of Object.entries(changes)) {
        if (change.rev <= rev) delete changes[part];
      }
      write();
    },
    parts: () => Object.fromEntries(Object.entries(changes).map(([part, { raw }]) => [part, raw])),
    get empty() {
      return Object.keys(changes).length === 0;
    },
  };
}
