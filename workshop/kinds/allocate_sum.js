// How much is shared out of a total: as a sentence and as a bar.
function allocateSums(frame, times, { total, unit }) {
  const language = (frame.language || document.documentElement.lang || "en").replace("_", "-");
  const lines = times.map((time) => {
    const text = element("p", { class: "ws-allocate-said", dir: "auto" });
    const fill = element("span", { class: "ws-allocate-fill" });
    const bar = element("span", { class: "ws-allocate-bar", "aria-hidden": "true" }, fill);
    return { time, text, fill, element: element("div", { class: "ws-allocate-sum" }, text, bar) };
  });

  function amount(value) {
    const rounded = Math.round(value * 100) / 100;
    if (unit !== "percent") return fieldFormat(rounded, language);
    const style = { style: "percent", maximumFractionDigits: 2, numberingSystem: "latn" };
    return new Intl.NumberFormat(language, style).format(rounded / 100);
  }

  function sentence(time, sum) {
    const left = total - sum;
    const key = Math.abs(left) < 0.005 ? "exact" : left > 0 ? "left" : "over";
    const whole = unit === "hours" ? frame.words("field.hours", { value: amount(total) }) : amount(total);
    const places = { sum: amount(sum), total: whole, left: amount(Math.abs(left)) };
    const said = frame.words(`allocate.${key}`, places);
    return time.label ? frame.words("allocate.said", { time: time.label, sum: said }) : said;
  }

  return {
    element: element("div", { class: "ws-allocate-sums" }, ...lines.map((line) => line.element)),
    amount,
    said: (at) => lines[at].text.textContent,
    show(sums) {
      lines.forEach(({ time, text, fill, element: line }, at) => {
        const said = sentence(time, sums[at]);
        if (text.textContent !== said) text.textContent = said;
        fill.style.inlineSize = `${Math.min(100, (100 * sums[at]) / total)}%`;
        line.classList.toggle("ws-allocate-over", sums[at] > total + 0.005);
      });
    },
  };
}
