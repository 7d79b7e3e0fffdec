// @ts-check
// Files are made in Python, kept in the workbook folder, and handed to the browser as well.
import { element } from "./make.js";

export function handOver(model) {
  function download() {
    const { content, name, media } = model.get("made");
    if (!content) return;
    const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
    const url = URL.createObjectURL(new Blob([bytes], { type: media }));
    const link = element("a", { href: url, download: name });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(url), 60000);
  }
  model.on("change:made", download);
  return () => model.off("change:made", download);
}
