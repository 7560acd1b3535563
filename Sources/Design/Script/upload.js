// A file dropped anywhere on the field is chosen; the button says that it is being sent.
for (const zone of document.querySelectorAll("[data-dropzone]")) {
  const field = zone.querySelector("input[type=file]");
  const over = (yes) => (event) => { event.preventDefault(); zone.classList.toggle("dropzone-over", yes); };
  for (const name of ["dragenter", "dragover"]) { zone.addEventListener(name, over(true)); }
  zone.addEventListener("dragleave", over(false));
  zone.addEventListener("drop", (event) => {
    over(false)(event);
    if (event.dataTransfer.files.length > 0) { field.files = event.dataTransfer.files; }
  });
  zone.closest("form")?.addEventListener("submit", (event) => {
    const button = event.target.querySelector("[type=submit]");
    if (button && field.files.length > 0) { button.textContent = "正在上传……"; button.disabled = true; }
  });
}
