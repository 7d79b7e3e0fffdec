// What does not fit its page: wider than the page, or cut off by its own box.
() => {
  // A page that was left by a link stays in the document, unseen.
  const pages = [...document.querySelectorAll(".jp-WindowedPanel-outer")];
  const page = pages.find((one) => one.checkVisibility());
  const found = [];
  for (const one of [document.documentElement, page]) {
    if (one.scrollWidth > one.clientWidth) found.push(`scrolls sideways: ${one.className}`);
  }
  const hidden = (one) => {
    const { clipPath, position } = getComputedStyle(one);
    return clipPath !== "none" && position === "absolute";
  };
  const within = (one, tell) => {
    for (let up = one; up && up !== page; up = up.parentElement) if (tell(up)) return true;
    return false;
  };
  const scrolls = (one) => /auto|scroll/.test(getComputedStyle(one).overflowX);
  const name = (one) => `${one.tagName}.${one.className.baseVal ?? one.className} “${one.textContent.trim().slice(0, 50)}”`;

  for (const one of page.querySelectorAll(".ws *, .jp-MarkdownOutput *")) {
    if (one.closest("option, datalist, svg *, [hidden]")) continue;
    if (!one.checkVisibility({ visibilityProperty: true })) continue;
    if (within(one, hidden)) continue;
    const { left, right, width } = one.getBoundingClientRect();
    const outside = left < -1 || right > innerWidth + 1;
    if (width && outside && !within(one.parentElement, scrolls)) found.push(`outside: ${name(one)}`);
    const { overflowX, overflowY } = getComputedStyle(one);
    const cuts = /hidden|clip/.test(overflowX + overflowY) && !one.matches("input, select, svg");
    if (cuts && (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1)) {
      found.push(`cut off: ${name(one)}`);
    }
    // A select or a button whose words are wider than itself.
    if (one.matches("button, label, legend, summary") && one.scrollWidth > one.clientWidth + 1) {
      if (one.clientWidth) found.push(`too narrow: ${name(one)}`);
    }
  }
  for (const area of page.querySelectorAll(".jp-OutputArea, .jp-OutputArea-output")) {
    const { overflowX } = getComputedStyle(area);
    if (overflowX !== "visible" && area.scrollWidth > area.clientWidth + 1) {
      found.push(`scrolls in itself: ${area.className}`);
    }
  }
  return [...new Set(found)];
}
