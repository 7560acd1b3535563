// On every page: dialogs, single keys, room left in long fields, and the focus on what went wrong. Every page works without it.
const closest = (event, selector) => event.target instanceof Element ? event.target.closest(selector) : null;

// A link that opens a dialog of this page instead of going to its own.
document.addEventListener("click", (event) => {
  const link = closest(event, "a[data-dialog]");
  const dialog = link && document.getElementById(link.dataset.dialog);
  if (!dialog || event.ctrlKey || event.metaKey || event.shiftKey) { return; }
  event.preventDefault();
  dialog.showModal();
});

// Single keys: / ? j k o. Never while one types, never with a modifier, and not at all for those who turned them off.
const off = document.getElementById("keys-off");
const isOff = () => { try { return localStorage.getItem("keys") === "off"; } catch { return false; } };
if (off) {
  off.checked = isOff();
  off.addEventListener("change", () => { try { localStorage.setItem("keys", off.checked ? "off" : "on"); } catch { /* no storage: for this page only */ } });
}
const typing = (target) => target instanceof Element && target.matches("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]");
const step = (by) => {
  const items = [...document.querySelectorAll("[data-key-item]")];
  const here = items.indexOf(document.activeElement);
  const current = items.findIndex((item) => item.getAttribute("aria-current") === "true");
  const next = items[here < 0 ? Math.max(0, current) : Math.min(Math.max(here + by, 0), items.length - 1)];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
};
document.addEventListener("keydown", (event) => {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || isOff() || off?.checked) { return; }
  if (typing(event.target) || document.querySelector("dialog[open]")) { return; }
  switch (event.key) {
    case "/": {
      const field = document.querySelector("input[type=search]");
      if (field) { event.preventDefault(); field.focus(); field.select(); }
      break;
    }
    case "?": document.getElementById("keys")?.showModal(); break;
    case "j": step(1); break;
    case "k": step(-1); break;
    case "o": if (document.activeElement?.matches("a[data-key-item]")) { document.activeElement.click(); } break;
  }
});

// Room left in a long field: shown at once, read aloud when one pauses.
for (const field of document.querySelectorAll("textarea[data-limit]")) {
  const note = document.getElementById(`${field.id}-count`);
  const spoken = document.createElement("span");
  spoken.className = "unseen";
  spoken.setAttribute("role", "status");
  note.after(spoken);
  let waiting = 0;
  const count = () => {
    const left = Number(field.dataset.limit) - [...field.value].length;
    const words = (left < 0 ? field.dataset.over : field.dataset.left).replace("#", Math.abs(left).toLocaleString("en"));
    note.textContent = words;
    note.classList.toggle("field-error", left < 0);
    clearTimeout(waiting);
    waiting = setTimeout(() => { spoken.textContent = words; }, 1000);
  };
  field.addEventListener("input", count);
  if (field.value) { count(); }
}

// A form that came back: start where the errors are listed.
document.querySelector(".error-summary")?.focus();
