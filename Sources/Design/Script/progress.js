// Listens to a job's progress and moves its bar, its figures and its words; loads the page again when the job has ended.
for (const part of document.querySelectorAll("[data-progress]")) {
  const source = new EventSource(part.dataset.progress);
  const bar = part.querySelector("progress");
  source.addEventListener("progress", (event) => {
    const job = JSON.parse(event.data);
    if (bar && job.total) { bar.max = job.total; bar.value = job.done; }
    for (const [name, text] of Object.entries(job.figures)) {
      for (const place of document.querySelectorAll(`[data-figure="${name}"]`)) { place.textContent = text; }
    }
  });
  source.addEventListener("end", () => { source.close(); location.reload(); });
}
