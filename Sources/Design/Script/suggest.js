// While one types in a search box: where the text leads and how many rights it finds. Without it the form works as well.
for (const form of document.querySelectorAll("[data-suggest]")) {
  const field = form.querySelector("input[type=search]");
  const panel = form.querySelector(".suggestions");
  let waiting = 0;
  let asked = null;

  const link = (place, note) => {
    const item = document.createElement("li");
    const anchor = document.createElement("a");
    anchor.href = place.address;
    anchor.textContent = place.title;
    const small = document.createElement("span");
    small.textContent = note;
    anchor.append(small);
    item.append(anchor);
    return item;
  };
  const list = (items) => {
    const out = document.createElement("ul");
    out.append(...items);
    return out;
  };
  const line = (text) => {
    const out = document.createElement("p");
    out.textContent = text;
    return out;
  };
  const show = (found) => {
    const parts = [];
    if (found.problem) { parts.push(line(found.problem)); }
    if (found.places.length) { parts.push(list(found.places.map((place) => link(place, place.note)))); }
    if (found.total !== undefined) { parts.push(line(`共 ${found.total.toLocaleString("en")} 项权利`)); }
    if (found.counts.length) { parts.push(list(found.counts.map((count) => link(count, count.count.toLocaleString("en"))))); }
    panel.replaceChildren(...parts);
    panel.hidden = parts.length === 0;
  };
  const ask = async () => {
    asked?.abort();
    const text = field.value.trim();
    if (!text) { panel.hidden = true; return; }
    asked = new AbortController();
    try {
      const answer = await fetch(`${form.dataset.suggest}?${new URLSearchParams({ q: text })}`, { signal: asked.signal });
      if (answer.ok && text === field.value.trim()) { show(await answer.json()); }
    } catch (error) {
      if (error.name !== "AbortError") { panel.hidden = true; }
    }
  };
  field.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(ask, 120); });
  form.addEventListener("keydown", (event) => {
    if (event.key === "Escape") { panel.hidden = true; }
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") { return; }
    const links = [...panel.querySelectorAll("a")];
    if (panel.hidden || links.length === 0) { return; }
    event.preventDefault();
    const next = links.indexOf(document.activeElement) + (event.key === "ArrowDown" ? 1 : -1);
    if (next < 0) { field.focus(); } else { links[Math.min(next, links.length - 1)].focus(); }
  });
  document.addEventListener("click", (event) => { if (!form.contains(event.target)) { panel.hidden = true; } });
}
