// What pages do better with a script; all of them work without. Tells instants by the visitor's own clock, and sends
// files in pieces (tus 1.0.0), going on by itself after the line dropped or the page was loaded again.
"use strict";

for (const place of document.querySelectorAll("[data-instant]")) {
  const format = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "full", timeStyle: "short" });
  place.textContent = place.dataset.text.replace("{date}", format.format(new Date(place.dataset.instant)));
  place.hidden = false;
}

// The file and where it goes, kept in this browser until the server has it whole.
const memory = {
  async store(mode) {
    const database = await new Promise((resolve, reject) => {
      const request = indexedDB.open("yaas", 1);
      request.onupgradeneeded = () => request.result.createObjectStore("uploads");
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    return database.transaction("uploads", mode).objectStore("uploads");
  },
  async ask(mode, work) {
    try {
      const request = work(await this.store(mode));
      return await new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    } catch { return undefined; } // A browser that keeps nothing still sends.
  },
  recall: (key) => memory.ask("readonly", (store) => store.get(key)),
  keep: (key, value) => memory.ask("readwrite", (store) => store.put(value, key)),
  forget: (key) => memory.ask("readwrite", (store) => store.delete(key)),
};

class Upload {
  static least = 64 << 10;
  static most = 8 << 20;

  constructor(form, file, address) {
    Object.assign(this, { form, file, address, words: form.dataset, piece: 256 << 10, isPaused: false, isOver: false });
    this.show();
  }

  async send() {
    for (let attempt = 0; !this.isOver;) {
      try {
        if (!this.address) await this.create();
        let offset = await this.ask();
        while (offset < this.file.size && !this.isOver) {
          await this.whilePaused;
          offset = await this.put(offset);
          attempt = 0;
        }
        if (!this.isOver) this.hand();
        return;
      } catch (problem) {
        if (this.isOver) return;
        if (problem.isFinal) return this.plain(problem);
        if (this.isPaused) { await this.whilePaused; continue; }
        this.piece = Math.max(Upload.least, this.piece / 2);
        this.say(this.words.waiting);
        await this.rest(problem.seconds ?? Math.min(30, 2 ** attempt++));
      }
    }
  }

  async create() {
    const encode = (text) => btoa(String.fromCharCode(...new TextEncoder().encode(text)));
    const metadata = `filename ${encode(this.file.name)}` + (this.file.type ? `,filetype ${encode(this.file.type)}` : "");
    const answer = await this.request("POST", this.words.files,
      { "Upload-Length": String(this.file.size), "Upload-Metadata": metadata });
    this.address = answer.headers.get("Location");
    await memory.keep(this.words.files, { file: this.file, address: this.address });
  }

  async ask() {
    const answer = await this.request("HEAD", this.address, {});
    return this.progress(answer);
  }

  async put(offset) {
    this.say(this.words.sending);
    const began = performance.now();
    const body = this.file.slice(offset, offset + this.piece);
    const answer = await this.request("PATCH", this.address,
      { "Upload-Offset": String(offset), "Content-Type": "application/offset+octet-stream" }, body);
    if (performance.now() - began < 2000) this.piece = Math.min(Upload.most, this.piece * 2);
    return this.progress(answer);
  }

  async request(method, address, headers, body) {
    this.stop = new AbortController();
    const patience = setTimeout(() => this.stop.abort(), 60000);
    try {
      const answer = await fetch(address,
        { method, body, headers: { "Tus-Resumable": "1.0.0", ...headers }, signal: this.stop.signal });
      if (answer.ok) return answer;
      const seconds = Number(answer.headers.get("Retry-After")) || undefined;
      // Forgotten by the server: begin anew. Not wanted at all: the plain way says why. Else: try again.
      if (answer.status === 404 && address === this.address) this.address = undefined;
      const isFinal = [400, 403, 404, 412, 413, 415].includes(answer.status) && address === this.words.files;
      throw Object.assign(new Error(), { seconds, isFinal, status: answer.status });
    } finally { clearTimeout(patience); }
  }

  // The server has every byte: the form says which upload is meant, and brings the verdict.
  hand() {
    this.isOver = true;
    this.say(this.words.reading);
    this.pauseButton.remove();
    this.cancelButton.remove();
    const field = document.createElement("input");
    Object.assign(field, { type: "hidden", name: "upload", value: this.address.split("/").pop() });
    this.form.append(field);
    this.form.elements.file.disabled = true;
    this.form.submit();
  }

  async plain(problem) {
    await memory.forget(this.words.files);
    if (problem.status === 413) return this.say(this.words.refused);
    this.form.submit();
  }

  async cancel() {
    this.isOver = true;
    this.stop?.abort();
    await memory.forget(this.words.files);
    if (this.address) fetch(this.address, { method: "DELETE", headers: { "Tus-Resumable": "1.0.0" } }).catch(() => {});
    this.box.remove();
    this.form.classList.remove("is-sending");
    this.form.elements.file.value = "";
  }

  pause() {
    this.isPaused = !this.isPaused;
    this.pauseButton.textContent = this.isPaused ? this.words.resume : this.words.pause;
    if (this.isPaused) {
      this.whilePaused = new Promise((resolve) => { this.goOn = resolve; });
      this.stop?.abort();
    } else { this.goOn(); }
  }

  rest(seconds) {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, seconds * 1000);
      addEventListener("online", () => { clearTimeout(timer); resolve(); }, { once: true });
    });
  }

  show() {
    const make = (name, parts) => Object.assign(document.createElement(name), parts);
    this.box = make("div", { className: "sending" });
    this.state = make("p", { textContent: this.words.sending });
    this.state.setAttribute("role", "status");
    this.share = make("span", { className: "share" });
    this.bar = make("progress", { max: this.file.size || 1, value: 0 });
    this.bar.setAttribute("aria-label", this.file.name);
    this.pauseButton = make("button", { type: "button", className: "plain", textContent: this.words.pause });
    this.cancelButton = make("button", { type: "button", className: "plain", textContent: this.words.cancel });
    this.pauseButton.addEventListener("click", () => this.pause());
    this.cancelButton.addEventListener("click", () => this.cancel());
    this.box.append(this.state, this.bar, this.share, this.pauseButton, this.cancelButton);
    this.form.prepend(this.box);
    this.form.classList.add("is-sending");
    this.box.scrollIntoView({ block: "center" });
  }

  say(words) { if (this.state.textContent !== words) this.state.textContent = words; }

  progress(answer) {
    const offset = Number(answer.headers.get("Upload-Offset"));
    this.bar.value = offset;
    const percent = new Intl.NumberFormat(document.documentElement.lang, { style: "percent" });
    this.share.textContent = percent.format(this.file.size ? offset / this.file.size : 1);
    return offset;
  }
}

const form = document.querySelector("form[data-files]");
if (form && "indexedDB" in window) {
  form.addEventListener("submit", (event) => {
    const file = form.elements.file.files[0];
    if (!file) return;
    event.preventDefault();
    new Upload(form, file).send();
  });
  memory.recall(form.dataset.files).then(async (kept) => {
    if (!kept) return;
    // The server forgets an upload once its work is taken or refused.
    const answer = await fetch(kept.address, { method: "HEAD", headers: { "Tus-Resumable": "1.0.0" } }).catch(() => null);
    if (answer?.status === 404) return memory.forget(form.dataset.files);
    new Upload(form, kept.file, kept.address).send();
  });
}
