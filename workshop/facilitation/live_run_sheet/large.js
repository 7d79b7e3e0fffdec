// @ts-check
// A sheet over the whole screen, for the back row; Escape closes it and gives the focus back.
import { element } from "../../widgets/make.js";

export function largeSheet(look) {
  const sheet = element("dialog", { class: `ws ws-large ${look}` });
  sheet.addEventListener("close", () => {
    if (document.fullscreenElement) document.exitFullscreen();
  });
  return {
    sheet,
    fill(name, ...children) {
      sheet.setAttribute("aria-label", name);
      sheet.replaceChildren(...children);
      if (sheet.open) return;
      sheet.showModal();
      sheet.requestFullscreen?.().catch(() => {});
    },
  };
}
