// Sends what is typed to the form's draft address: shortly after the last key, and once more when the page is left.
for (const state of document.querySelectorAll("[data-autosave]")) {
  const form = state.closest("form");
  if (!form) { continue; }
  let waiting = 0;
  let last = null;
  const content = () => new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === "string")).toString();
  const say = (words, isFailure) => {
    state.textContent = words;
    state.classList.toggle("save-failed", isFailure);
    state.classList.add("save-shown");
  };
  const save = async (isLeaving) => {
    clearTimeout(waiting);
    const body = content();
    if (body === last) { return; }
    if (!isLeaving) { say(state.dataset.saving, false); }
    try {
      const headers = { "Content-Type": "application/x-www-form-urlencoded" };
      const answer = await fetch(state.dataset.autosave, { method: "POST", body, headers, keepalive: isLeaving, redirect: "manual" });
      if (!answer.ok) { throw new Error(String(answer.status)); }
      last = body;
      const now = new Date();
      say(state.dataset.saved + now.toTimeString().slice(0, 5), false);
    } catch {
      say(state.dataset.failed, true);
      waiting = setTimeout(save, 10000);
    }
  };
  last = content();
  form.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(save, 1500); });
  form.addEventListener("submit", () => { clearTimeout(waiting); });
  document.addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden") { save(true); } });
}
