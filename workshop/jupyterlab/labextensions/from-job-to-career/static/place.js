// @ts-check
/** Keeps scroll and focus where they are while the notebook runs again. */

const OUTPUT = '.jp-Cell-outputArea';
const FOCUSABLE = 'a[href], button, input, select, textarea, [tabindex]:not([tabindex="-1"])';
const SETTLED_MS = 1500;

/** Hold heights, scroll and focus; call what is returned when the cells have run. */
export function holdPlace(panel) {
  const areas = [...panel.content.node.querySelectorAll(OUTPUT)];
  const at = focused(areas);
  // An emptied page would be short, and the browser would scroll to its top.
  areas.forEach(area => {
    area.style.minHeight = `${area.offsetHeight}px`;
  });
  return () => {
    const end = performance.now() + SETTLED_MS;
    const settle = () => {
      if (at && giveBack(at)) {
        at.area = undefined;
      }
      if (performance.now() < end) {
        requestAnimationFrame(settle);
        return;
      }
      areas.forEach(area => {
        area.style.minHeight = '';
      });
    };
    settle();
  };
}

function focused(areas) {
  const here = document.activeElement;
  const area = areas.find(one => one.contains(here));
  return area && { area, index: [...area.querySelectorAll(FOCUSABLE)].indexOf(here) };
}

function giveBack({ area, index }) {
  const target = area?.querySelectorAll(FOCUSABLE)[index];
  const elsewhere = document.activeElement?.matches('input, select, textarea, button');
  if (target && !elsewhere) {
    target.focus({ preventScroll: true });
  }
  return !!target;
}
