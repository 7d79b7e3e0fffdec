// @ts-check
// The order that follows from this-or-that answers: the rule of workshop/storage/ranking.py, so that the
// next pair needs no answer from Python. A test holds the two together.

export function answered(picked, parts) {
  const found = [];
  picked.forEach((one, at) => {
    for (const other of picked.slice(at + 1)) {
      const part = `${one}.${other}`;
      const first = parts[part];
      if (first === one || first === other) {
        found.push({ part, one, other, first, last: first === one ? other : one });
      }
    }
  });
  return found;
}

// For each id all that stand behind it, through others too.
function known(picked, answers) {
  const behind = new Map(picked.map((one) => [one, new Set()]));
  for (const { first, last } of answers) behind.get(first).add(last);
  for (const middle of picked) {
    for (const one of picked) {
      if (!behind.get(one).has(middle)) continue;
      for (const far of [...behind.get(middle)]) behind.get(one).add(far);
    }
  }
  return behind;
}

// The ids placed so far, best first, the pair to ask next, and about how many are still to come.
export function walk(picked, parts) {
  const behind = known(picked, answered(picked, parts));
  const placed = [];
  for (const one of picked) {
    let low = 0;
    let high = placed.length;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      const other = placed[middle];
      if (behind.get(one).has(other)) high = middle;
      else if (behind.get(other).has(one)) low = middle + 1;
      else {
        let left = Math.log2(high - low + 1);
        for (let size = placed.length + 2; size <= picked.length; size += 1)
          left += Math.log2(size);
        return { placed, next: [other, one], left: Math.ceil(left - 1e-9) };
      }
    }
    placed.splice(low, 0, one);
  }
  return { placed, next: null, left: 0 };
}

// The answers that would go in a circle if `first` came before `last`.
export function against(picked, parts, part, first, last) {
  const others = answered(picked, parts).filter((answer) => answer.part !== part);
  const behind = known(picked, others);
  const leads = (from, to) => from === to || behind.get(from).has(to);
  return others
    .filter((answer) => leads(last, answer.first) && leads(answer.last, first))
    .map((answer) => answer.part);
}
