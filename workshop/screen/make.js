// An element with its class, its attributes and its children; what is empty is left out.
function make(tag, look, attributes = {}, ...children) {
  const made = document.createElement(tag);
  if (look) made.className = look;
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children.filter(Boolean));
  return made;
}
