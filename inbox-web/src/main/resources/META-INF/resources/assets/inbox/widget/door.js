// Speaks to the server: says who we are, sends what was typed exactly once, and hears when something changed.
const RETRY_MS = 3000;

export class Door {
  #base;
  #store;
  #token;
  #flushing;

  constructor(key) {
    this.#base = `/widget/${encodeURIComponent(key)}`;
    this.#store = keeper(`alongside.${key}.`);
    this.#token = this.#store.get("visitor") || this.#store.set("visitor", random());
  }

  /** What was typed and is not yet in the server's record. */
  unsent() {
    return JSON.parse(this.#store.get("unsent") || "[]");
  }

  queue(kind, text) {
    this.#save([...this.unsent(), { kind, text, clientId: random(), taken: false }]);
  }

  /** The server shows this text of ours: its local copy has served. */
  arrived(text) {
    const rest = this.unsent();
    const at = rest.findIndex((message) => message.text === text);
    if (at >= 0) this.#save(rest.filter((_, i) => i !== at));
  }

  /** Sends what waits, oldest first; the same id again is the same message, so trying again is safe. */
  flush() {
    this.#flushing ??= this.#send().finally(() => { this.#flushing = undefined; });
    return this.#flushing;
  }

  async #send() {
    for (const message of this.unsent().filter((each) => !each.taken)) {
      const { kind, ...body } = message;
      const answer = await this.#call(`/${kind}`, { method: "POST", body: JSON.stringify({ ...body, language: document.documentElement.lang }) });
      if (answer.status === 422) this.#save(this.unsent().filter((each) => each.clientId !== message.clientId));
      else if (!answer.ok) throw new Error(String(answer.status));
      else this.#save(this.unsent().map((each) => (each.clientId === message.clientId ? { ...each, taken: true } : each)));
    }
  }

  async read(after) {
    const answer = await this.#call(`/conversation?after=${after}`);
    if (!answer.ok) throw new Error(String(answer.status));
    return answer.json();
  }

  /** A file, which a link could not get: it says nobody's name. */
  async save({ name, url }) {
    const answer = await this.#call(url);
    if (!answer.ok) throw new Error(String(answer.status));
    const link = document.createElement("a");
    link.href = URL.createObjectURL(await answer.blob());
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  }

  async rate(conversation, stars, comment) {
    const answer = await this.#call("/rating", { method: "POST", body: JSON.stringify({ conversation, stars, comment }) });
    if (!answer.ok) throw new Error(String(answer.status));
  }

  /** Calls back whenever something changed, for ever; a lost connection is made again. */
  async listen(changed) {
    for (;;) {
      try {
        const answer = await this.#call("/events", { headers: { Accept: "text/event-stream" } });
        if (answer.ok) {
          changed();
          await lines(answer.body, (line) => line.startsWith("data:") && changed());
        }
      } catch {
        // Offline, or the server restarts: what we missed comes with the next read.
      }
      await new Promise((wake) => setTimeout(wake, RETRY_MS * (0.7 + Math.random() * 0.6)));
    }
  }

  /** Tries what could not be sent again, when the network is back and now and then. */
  retry(changed) {
    const again = () => this.unsent().some((each) => !each.taken) ? this.flush().then(changed, () => {}) : changed();
    addEventListener("online", again);
    setInterval(again, 4 * RETRY_MS);
  }

  #call(path, options = {}) {
    const headers = { "X-Visitor": this.#token, ...(options.body ? { "Content-Type": "application/json" } : {}), ...options.headers };
    return fetch(this.#base + path, { ...options, headers, credentials: "omit", cache: "no-store" });
  }

  #save(messages) {
    this.#store.set("unsent", JSON.stringify(messages));
  }
}

async function lines(stream, each) {
  const reader = stream.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const complete = (rest + part.value).split("\n");
    rest = complete.pop();
    complete.forEach(each);
  }
}

function random() {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

// Storage may be blocked in a frame; then the chat lasts as long as the page.
function keeper(prefix) {
  const memory = new Map();
  return {
    get: (name) => { try { return localStorage.getItem(prefix + name) ?? memory.get(name); } catch { return memory.get(name); } },
    set: (name, value) => { memory.set(name, value); try { localStorage.setItem(prefix + name, value); } catch { /* memory has it */ } return value; },
  };
}
