// @ts-check
// Keeps the parts marked `data-live` as the server has them, without taking the page away
// from whoever is reading, typing or moving about in it.

const EVERY_MS = 3000;
const away = /** @type {HTMLElement} */ (document.getElementById("away"));

function busy(part) {
  return part.contains(document.activeElement) || part.querySelector("details[open]");
}

async function follow() {
  try {
    const answer = await fetch(location.href, { headers: { Accept: "text/html" }, redirect: "error" });
    if (!answer.ok) throw new Error(String(answer.status));
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const part of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-live]"))) {
      const now = fresh.getElementById(part.id);
      if (now && now.innerHTML !== part.dataset.had && !busy(part)) {
        if (part.innerHTML !== now.innerHTML) part.innerHTML = now.innerHTML;
        part.dataset.had = now.innerHTML;
      }
    }
    away.hidden = true;
  } catch {
    away.hidden = false;
  }
  setTimeout(follow, EVERY_MS);
}

if (document.querySelector("[data-live]")) setTimeout(follow, EVERY_MS);
