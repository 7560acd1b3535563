// Sends what is typed to the form's draft address: shortly after the last key, and once more when the page is left.
for (const state of document.querySelectorAll("[data-autosave]")) {
  const form = state.closest("form");
  if (!form) { continue; }
  let waiting = 0;
  let last = null;
  let isSent = false;
  const content = () => new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === "string")).toString();
  const say = (words, isFailure) => {
    state.textContent = words;
    state.classList.toggle("save-failed", isFailure);
    state.classList.add("save-shown");
  };
  const save = async (isLeaving) => {
    clearTimeout(waiting);
    const body = content();
    if (isSent || body === last) { return; }
    if (!isLeaving) { say(state.dataset.saving, false); }
    try {
      const headers = { "Accept": "application/json", "Content-Type": "application/x-www-form-urlencoded" };
      const answer = await fetch(state.dataset.autosave, { method: "POST", body, headers, keepalive: isLeaving, redirect: "manual" });
      if (!answer.ok) { throw new Error(String(answer.status)); }
      const told = await answer.json();
      const version = form.elements["draft-version"];
      const isCurrent = body === content();
      if (version) { version.value = told.version; }
      last = isCurrent ? content() : body;
      say([told.text, told.notice].filter(Boolean).join("。"), false);
    } catch {
      say(state.dataset.failed, true);
      waiting = setTimeout(save, 10000);
    }
  };
  last = content();
  form.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(save, 1500); });
  form.addEventListener("submit", () => { isSent = true; clearTimeout(waiting); });
  addEventListener("pageshow", (event) => { if (event.persisted) { isSent = false; } });
  document.addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden") { save(true); } });
}

// Without an account the draft stays in this browser, for thirty days at most; it is gone when the form is sent.
const drafts = {
  life: 30 * 86400000,
  read(name) { try { return JSON.parse(localStorage.getItem(`draft:${name}`)); } catch { return null; } },
  write(name, fields) { try { localStorage.setItem(`draft:${name}`, JSON.stringify({ at: Date.now(), fields })); return true; } catch { return false; } },
  drop(name) { try { localStorage.removeItem(`draft:${name}`); } catch { /* no storage: nothing was kept */ } },
  purge() {
    try {
      for (const key of Object.keys(localStorage).filter((key) => key.startsWith("draft:"))) {
        const kept = this.read(key.slice(6));
        if (!kept || Date.now() - kept.at > this.life) { localStorage.removeItem(key); }
      }
    } catch { /* no storage */ }
  },
};
drafts.purge();
for (const sent of document.querySelectorAll("[data-draft-sent]")) { drafts.drop(sent.dataset.draftSent); }
for (const part of document.querySelectorAll("[data-browser-draft]")) {
  const form = part.closest("form");
  if (!form) { continue; }
  const name = part.dataset.browserDraft;
  const state = part.querySelector("[role=status]");
  const time = (at) => new Date(at).toTimeString().slice(0, 5);
  const isKept = (field) => field.name && !["hidden", "file", "password", "submit", "button"].includes(field.type);
  const fields = () => [...form.elements].filter(isKept);
  const isChoice = (field) => ["radio", "checkbox"].includes(field.type);
  const values = () => fields().map((field) => [field.name, field.value, isChoice(field) ? field.checked : true]);
  const isBlank = () => fields().every((field) => isChoice(field) ? !field.checked : field.tagName === "SELECT" || !field.value);
  part.hidden = false;
  const kept = drafts.read(name);
  if (kept && isBlank()) {
    const taken = [...kept.fields];
    for (const field of fields()) {
      const place = taken.findIndex(([name, value]) => name === field.name && (!isChoice(field) || value === field.value));
      if (place < 0) { continue; }
      const [[, value, isChosen]] = taken.splice(place, 1);
      if (isChoice(field)) { field.checked = isChosen; } else { field.value = value; }
    }
    state.textContent = `${state.dataset.restored} ${new Date(kept.at).toLocaleDateString()} ${time(kept.at)}`;
  }
  let waiting = 0;
  let isSent = false;
  const save = () => {
    clearTimeout(waiting);
    if (!isSent && !isBlank() && drafts.write(name, values())) { state.textContent = state.dataset.saved + time(Date.now()); }
  };
  form.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(save, 1500); });
  form.addEventListener("submit", () => { save(); isSent = true; });
  part.querySelector("[data-discard]").addEventListener("click", () => { isSent = true; drafts.drop(name); form.reset(); location.reload(); });
}
