// The pieces of a sort: its lists, its cards and how a card lies in a list.

function sortMake(tag, name, text = "") {
  const made = document.createElement(tag);
  made.className = name;
  made.textContent = text;
  return made;
}

function sortList(frame, id, label) {
  const section = sortMake("div", id ? "ws-sort-bin" : "ws-sort-pile");
  const title = sortMake("h4", "ws-sort-title");
  const named = sortMake("span", "", label);
  const number = sortMake("span", "ws-sort-number");
  const list = sortMake("ul", "ws-sort-list");
  named.id = frame.id(`list-${id}`);
  section.setAttribute("role", "group");
  section.setAttribute("aria-labelledby", named.id);
  list.setAttribute("role", "list");
  title.append(named, " ", number);
  section.append(title, list);
  if (id) section.append(sortMake("p", "ws-quiet ws-sort-none", frame.words("sort.none")));
  return { id, label, section, number, list };
}

function sortCard(frame, { id, label, after }) {
  const words = frame.words;
  const item = sortMake("li", "ws-sort-item");
  const card = sortMake("div", "ws-sort-card");
  const grip = sortMake("span", "ws-sort-grip");
  const text = sortMake("p", "ws-sort-text", label);
  const place = sortMake("span", "ws-sort-aside ws-sort-place");
  const change = sortMake("details", "ws-sort-change");
  const opener = sortMake("summary", "ws-sort-opener", words("sort.change"));
  const more = sortMake("div", "ws-sort-more");
  const moves = sortMake("div", "ws-sort-moves");
  text.id = frame.id(`text-${id}`);
  place.id = frame.id(`place-${id}`);
  text.dir = "auto";
  grip.setAttribute("aria-hidden", "true");
  card.setAttribute("role", "group");
  card.setAttribute("aria-labelledby", `${text.id} ${place.id}`);
  opener.append(sortMake("span", "ws-sort-aside", ` ${label}`));
  for (const bin of [...frame.asks.bins, { id: "", label: words("sort.pile-button") }]) {
    const button = sortMake("button", "ws-button ws-sort-move", bin.label);
    const said = bin.id ? "sort.put" : "sort.back";
    button.type = "button";
    button.dataset.bin = bin.id;
    button.setAttribute("aria-label", words(said, { card: label, bin: bin.label }));
    moves.append(button);
  }
  change.append(opener, moves);
  more.append(change);
  card.append(grip, text, place, more);
  if (after) {
    const why = sortMake("details", "ws-sort-why");
    const opens = sortMake("summary", "ws-sort-opener", words("sort.after"));
    opens.append(sortMake("span", "ws-sort-aside", ` ${label}`));
    const said = sortMake("p", "ws-sort-said", after);
    said.dir = "auto";
    why.append(opens, said);
    more.append(why);
  }
  item.append(card);
  return item;
}

// In the pile a card's buttons lie open; in a bin they wait behind “Move”.
function sortSettle(item, list, place) {
  item.querySelector(".ws-sort-place").textContent = place;
  item.querySelector(".ws-sort-change").open = !list.id;
  for (const button of item.querySelectorAll(".ws-sort-move[data-bin]:not([data-bin=''])")) {
    button.setAttribute("aria-pressed", `${button.dataset.bin === list.id}`);
  }
  for (const why of item.querySelectorAll(".ws-sort-why")) why.open = false;
}

function sortGlide(item, from) {
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  const to = item.getBoundingClientRect();
  const away = `${from.left - to.left}px ${from.top - to.top}px`;
  item.animate([{ translate: away, opacity: 0.6 }, { translate: "0 0", opacity: 1 }], 220);
}
