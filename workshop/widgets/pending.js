// @ts-check
// What the learner changed and Python has not yet confirmed. It outlives a reload and a dead
// kernel: the slot in sessionStorage is emptied only by the confirmation of that very change.
// Beside each change lies what this tab `knew` there: by it Python finds what another tab has
// written meanwhile.
const MOST = 20; // of what a tab has seen in a part, the latest

/** @param {string} key */
export function pendingOf(key) {
  const slot = `workshop:${key}`;
  const ends = `workshop:ends:${key}`;
  const changes = read(slot);
  // Texts as they were typed, with a blank at an end that the file does not keep: whoever rests
  // before the next word finds it there when the page is drawn anew.
  const typed = read(ends);

  function of(what) {
    return Object.fromEntries(Object.entries(changes).map(([part, one]) => [part, what(one)]));
  }

  function read(slot) {
    try {
      return JSON.parse(sessionStorage.getItem(slot) ?? "null") || {};
    } catch {
      return {};
    }
  }

  function write() {
    try {
      for (const [name, held] of /** @type {const} */ ([[slot, changes], [ends, typed]])) {
        if (Object.keys(held).length) sessionStorage.setItem(name, JSON.stringify(held));
        else sessionStorage.removeItem(name);
      }
    } catch {
      // Storage is full or forbidden: the changes stay on screen and are still sent.
    }
  }

  return {
    add(parts, rev, knew) {
      for (const [part, raw] of Object.entries(parts)) {
        changes[part] = { raw, rev, knew: (knew[part] ?? []).slice(-MOST) };
        delete typed[part];
        if (typeof raw === "string" && raw !== raw.trim()) typed[part] = raw;
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
    /** @param {import("./types").Parts} kept */
    asTyped: (kept) =>
      Object.fromEntries(Object.entries(typed).filter(([part, raw]) => kept[part] === raw.trim())),
    get empty() {
      return Object.keys(changes).length === 0;
    },
  };
}
