// Beside a field for a SHA-256: a file that is chosen is digested here, and never sent. Without scripts the digest is typed.
for (const field of document.querySelectorAll("input[name=sha256]")) {
  if (!globalThis.crypto?.subtle) { continue; }
  const [label, file, note] = ["label", "input", "p"].map((name) => document.createElement(name));
  file.type = "file";
  file.id = `${field.id}-source`;
  label.htmlFor = file.id;
  label.textContent = "选择文件，由浏览器算出散列值（文件不上传）";
  note.setAttribute("role", "status");
  field.after(label, file, note);
  file.addEventListener("change", async () => {
    if (file.files.length === 0) { return; }
    note.textContent = "正在计算……";
    try {
      const digest = await crypto.subtle.digest("SHA-256", await file.files[0].arrayBuffer());
      field.value = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
      field.dispatchEvent(new Event("input", { bubbles: true }));
      note.textContent = "已填入散列值。";
    } catch { note.textContent = "读不了这个文件，可能太大。请用其他工具算出 SHA-256 再填写。"; }
  });
}
