// The combobox pattern of ARIA 1.2: while one types, a list of what fits. In the search box an option leads to its page and the note says how many
// rights the words find; in a field of a form an option writes its value. Without scripts both are ordinary fields.
let listed = 0;
for (const root of document.querySelectorAll("[data-suggest]")) {
  const field = root.querySelector("input[type=search], input[type=text]");
  const panel = root.querySelector(".suggestions");
  const note = panel.querySelector("p");
  const list = panel.querySelector("[role=listbox]");
  const spoken = root.querySelector("[role=status]");
  let options = [];
  let active = -1;
  let waiting = 0;
  let speaking = 0;
  let asked = null;

  for (const [name, value] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-controls", list.id], ["aria-expanded", "false"]]) {
    field.setAttribute(name, value);
  }
  const open = (yes) => {
    panel.hidden = !yes;
    field.setAttribute("aria-expanded", String(yes && options.length > 0));
    if (!yes) { mark(-1); }
  };
  const mark = (place) => {
    options[active]?.element.removeAttribute("aria-selected");
    active = place;
    const option = options[active];
    if (!option) { field.removeAttribute("aria-activedescendant"); return; }
    option.element.setAttribute("aria-selected", "true");
    option.element.scrollIntoView({ block: "nearest" });
    field.setAttribute("aria-activedescendant", option.element.id);
  };
  const choose = (option, inNewTab) => {
    if (option.address) {
      if (inNewTab) { window.open(option.address); } else { location.href = option.address; }
      return;
    }
    field.value = option.value ?? option.title;
    field.dispatchEvent(new Event("change", { bubbles: true }));
    open(false);
  };
  const draw = (option) => {
    const element = document.createElement("div");
    element.setAttribute("role", "option");
    element.id = `option-${listed += 1}`;
    const title = document.createElement("span");
    title.textContent = option.title;
    if (option.language) { title.lang = option.language; }
    const small = document.createElement("span");
    small.textContent = option.note;
    element.append(title, small);
    element.addEventListener("mousedown", (event) => event.preventDefault());
    element.addEventListener("click", (event) => choose(option, event.ctrlKey || event.metaKey));
    return { ...option, element };
  };
  const show = (found) => {
    options = found.places.map(draw);
    list.replaceChildren(...options.map((option) => option.element));
    list.hidden = options.length === 0;
    note.textContent = found.problem ?? found.summary ?? "";
    note.hidden = note.textContent === "";
    active = -1;
    field.removeAttribute("aria-activedescendant");
    open(options.length > 0 || !note.hidden);
    clearTimeout(speaking);
    speaking = setTimeout(() => { spoken.textContent = found.spoken ?? note.textContent; }, 700);
  };
  const ask = async () => {
    asked?.abort();
    const text = field.value.trim();
    if (!text) { open(false); return; }
    asked = new AbortController();
    try {
      const answer = await fetch(`${root.dataset.suggest}?${new URLSearchParams({ q: text })}`, { signal: asked.signal });
      if (answer.ok && text === field.value.trim() && document.activeElement === field) { show(await answer.json()); }
    } catch (error) {
      if (error.name !== "AbortError") { open(false); }
    }
  };
  const later = () => { clearTimeout(waiting); waiting = setTimeout(ask, 120); };

  // While an input method composes, the letters are not yet what is meant.
  field.addEventListener("input", (event) => { if (!event.isComposing) { later(); } });
  field.addEventListener("compositionend", later);
  field.addEventListener("blur", () => open(false));
  field.addEventListener("keydown", (event) => {
    if (event.isComposing) { return; }
    const isOpen = !panel.hidden && options.length > 0;
    switch (event.key) {
      case "ArrowDown":
        event.preventDefault();
        if (isOpen) { mark((active + 1) % options.length); } else if (options.length > 0 && field.value.trim()) { open(true); } else { ask(); }
        break;
      case "ArrowUp":
        if (isOpen) { event.preventDefault(); mark(active <= 0 ? options.length - 1 : active - 1); }
        break;
      case "Enter":
        if (isOpen && active >= 0) { event.preventDefault(); choose(options[active], false); }
        break;
      case "Escape":
        if (!panel.hidden) { event.preventDefault(); open(false); }
        break;
    }
  });
}
