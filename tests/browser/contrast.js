// Every visible text of the notebook whose contrast is too low: [ratio, wanted, text, colours].
() => {
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const known = new Map();

  function rgba(colour) {
    if (!known.has(colour)) {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = "#000";
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
      known.set(colour, [r, g, b, a / 255]);
    }
    return known.get(colour);
  }

  const over = ([r, g, b, a], [R, G, B]) =>
    [r * a + R * (1 - a), g * a + G * (1 - a), b * a + B * (1 - a), 1];

  function luminance(colour) {
    const [r, g, b] = colour.map((one) => {
      const share = one / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  }

  function ratio(one, other) {
    const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
    return (light + 0.05) / (dark + 0.05);
  }

  // What lies under an element, from the page up.
  function ground(element) {
    const chain = [];
    for (let one = element; one; one = one.parentElement) chain.push(one);
    return chain.reverse().reduce(
      (under, one) => over(rgba(getComputedStyle(one).backgroundColor), under),
      [255, 255, 255, 1],
    );
  }

  // In a drawing: the last shape drawn before the text that its middle lies on.
  function drawnGround(text) {
    const svg = text.ownerSVGElement;
    const box = text.getBoundingClientRect();
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    let under = ground(svg);
    for (const shape of svg.querySelectorAll("rect, circle, path, polygon")) {
      if (!(shape.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING)) break;
      const at = shape.getBoundingClientRect();
      const fill = getComputedStyle(shape).fill;
      if (fill === "none" || x < at.left || x > at.right || y < at.top || y > at.bottom) continue;
      const [r, g, b, a] = rgba(fill);
      const { fillOpacity, opacity } = getComputedStyle(shape);
      under = over([r, g, b, a * fillOpacity * opacity], under);
    }
    return under;
  }

  function opacity(element) {
    let all = 1;
    for (let one = element; one; one = one.parentElement) all *= getComputedStyle(one).opacity;
    return all;
  }

  function seen(element) {
    const { width, height } = element.getBoundingClientRect();
    const off = element.closest(":disabled, [aria-disabled='true'], [inert]");
    const shown = { visibilityProperty: true, opacityProperty: true };
    return width > 2 && height > 2 && !off && element.checkVisibility(shown);
  }

  const low = [];
  let measured = 0;

  function measure(element, text, colour) {
    const style = getComputedStyle(element);
    const svg = element.namespaceURI.endsWith("svg");
    const under = svg ? drawnGround(element) : ground(element);
    const [r, g, b, a] = rgba(colour ?? (svg ? style.fill : style.color));
    const ink = over([r, g, b, a * opacity(element)], under);
    const size = parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && style.fontWeight >= 700);
    const wanted = large ? 3 : 4.5;
    const found = ratio(ink, under);
    measured += 1;
    if (found < wanted - 0.005) {
      const colours = [ink, under].map((one) => one.slice(0, 3).map(Math.round).join(","));
      low.push([found.toFixed(2), wanted, text.trim().slice(0, 60), ...colours, element.className]);
    }
  }

  // A page that was left by a link stays in the document, unseen.
  const root = [...document.querySelectorAll(".jp-Notebook")].find((one) => one.checkVisibility());
  const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const element = node.parentElement;
    const inside = element.closest(".ws, .jp-MarkdownOutput");
    if (!node.data.trim() || !inside || element.closest("option, style, title, desc")) continue;
    if (seen(element)) measure(element, node.data);
  }
  for (const box of root.querySelectorAll(".ws :is(input, textarea, select)")) {
    if (!seen(box) || ["radio", "checkbox", "range"].includes(box.type)) continue;
    if (box.value) measure(box, box.value);
    else if (box.placeholder) {
      measure(box, box.placeholder, getComputedStyle(box, "::placeholder").color);
    }
  }
  return { low, measured };
}
