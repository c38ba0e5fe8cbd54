// Speaks to the server: says who we are, sends what was typed exactly once, and hears when something changed.
const RETRY_MS = 3000;
// The server sends a sign of life every 15 seconds: a stream that is silent for longer is held back by something between.
const SILENCE_MS = 40000;

export class Door {
  #base;
  #store;
  #token;
  #flushing;
  #key;
  #typed = 0;
  #identity = "";
  #stream = new AbortController();

  constructor(key) {
    this.#key = key;
    this.#base = `/widget/${encodeURIComponent(key)}`;
    this.#store = keeper(`alongside.${key}.`);
    this.#token = this.#store.get("visitor") || this.#store.set("visitor", random());
  }

  /** From now on we speak for whom the business's site vouches for. */
  identify(statement) {
    this.#identity = statement;
    // What we listen to is another's from now on.
    this.#stream.abort();
  }

  /** What was typed and is not yet in the server's record. */
  unsent() {
    return JSON.parse(this.#store.get("unsent") || "[]");
  }

  queue(kind, text, files = []) {
    this.#save([...this.unsent(), { kind, text, files, clientId: random(), id: "" }]);
  }

  /** The server shows this message of ours: its local copy has served. */
  arrived(id) {
    this.#save(this.unsent().filter((message) => message.id !== id));
  }

  /** Sends what waits, oldest first; the same id again is the same message, so trying again is safe. */
  flush() {
    this.#flushing ??= this.#send().finally(() => { this.#flushing = undefined; });
    return this.#flushing;
  }

  async #send() {
    for (const message of this.unsent().filter((each) => !each.id)) {
      const { kind, clientId, text, files } = message;
      const body = { clientId, text, files: (files ?? []).map((file) => file.id), language: document.documentElement.lang };
      const answer = await this.#call(`/${kind}`, { method: "POST", body: JSON.stringify(body) });
      if (answer.status === 422) this.#save(this.unsent().filter((each) => each.clientId !== message.clientId));
      else if (!answer.ok) throw new Error(String(answer.status));
      else {
        const id = (await answer.json()).event;
        this.#save(this.unsent().map((each) => (each.clientId === clientId ? { ...each, id } : each)));
      }
    }
  }

  read(after) {
    return this.#json(`/conversation?after=${after}`);
  }

  /** The conversation before this one; without an id if there is none. */
  before(conversation) {
    return this.#json(`/conversations/${conversation}/before`);
  }

  /** Brings a file. @returns what it is, or the words of why it was refused */
  async bring(file) {
    const answer = await this.#call("/files", {
      method: "POST", body: file, headers: { "Content-Type": "application/octet-stream", "X-File-Name": encodeURIComponent(file.name) },
    });
    const said = await answer.json();
    return answer.ok ? said : { refused: said.detail ?? said.title ?? String(answer.status) };
  }

  /** An address in this page for a file that only we may fetch. */
  async open(file) {
    const answer = await this.#call(`/files/${file.id}`);
    if (!answer.ok) throw new Error(String(answer.status));
    return URL.createObjectURL(await answer.blob());
  }

  /** Says that somebody types, now and then. */
  types() {
    if (Date.now() - this.#typed < RETRY_MS) return;
    this.#typed = Date.now();
    this.#call("/typing", { method: "POST", body: "{}" }).catch(() => {});
  }

  seen(conversation, sequence) {
    this.#call("/read", { method: "POST", body: JSON.stringify({ conversation, sequence }) }).catch(() => {});
  }

  async #json(path) {
    const answer = await this.#call(path);
    if (!answer.ok) throw new Error(String(answer.status));
    return answer.json();
  }

  /** About a copy by e-mail. @returns what the server says, or the words of why it refused */
  async post(path, body, method = "POST") {
    const language = document.documentElement.lang;
    const answer = await this.#call(`/transcript${path}`, { method, ...(body && { body: JSON.stringify({ ...body, language }) }) });
    if (answer.status >= 500) throw new Error(String(answer.status));
    const said = await answer.json();
    return answer.ok ? said : { refused: said.detail ?? said.title ?? String(answer.status) };
  }

  /** @param said conversation, survey, answers by kind, comment */
  async answer(said) {
    const answer = await this.#call("/survey", { method: "POST", body: JSON.stringify(said) });
    if (!answer.ok) throw new Error(String(answer.status));
  }

  /** Wants no questions from now on. */
  async unask(conversation) {
    const answer = await this.#call("/survey/stop", { method: "POST", body: JSON.stringify({ conversation }) });
    if (!answer.ok) throw new Error(String(answer.status));
  }

  /** Calls back with what happened, for ever. One of the browser's pages listens and tells the others. */
  listen(heard, last) {
    const others = "BroadcastChannel" in window ? new BroadcastChannel(`alongside.${this.#key}`) : undefined;
    if (others) others.onmessage = ({ data }) => heard(data);
    const tell = (event) => { heard(event); others?.postMessage(event); };
    if (navigator.locks) navigator.locks.request(`alongside.${this.#key}`, () => this.#hear(tell, last));
    else this.#hear(tell, last);
  }

  /** A lost connection is made again; what was missed comes with the next read. Where no stream gets through, it asks and waits. */
  async #hear(tell, last) {
    for (let silent = 0; ;) {
      try {
        if (silent < 2) {
          silent++;
          this.#stream = new AbortController();
          const answer = await this.#call("/events", { headers: { Accept: "text/event-stream" }, signal: this.#stream.signal });
          if (answer.ok) {
            tell("changed");
            let event = "";
            await lines(answer.body, (line) => {
              silent = 0;
              if (line.startsWith("event:")) event = line.slice(6).trim();
              if (line.startsWith("data:")) tell(event);
            });
          }
        } else {
          const view = await this.#json(`/conversation/next?after=${last()}`);
          if (view.messages.length > 0) tell("changed");
          continue;
        }
      } catch {
        // Offline, or the server restarts: what we missed comes with the next read.
      }
      await new Promise((wake) => setTimeout(wake, RETRY_MS * (0.7 + Math.random() * 0.6)));
    }
  }

  /** Tries what could not be sent again, when the network is back and now and then. */
  retry(changed) {
    const again = () => this.unsent().some((each) => !each.id) ? this.flush().then(changed, () => {}) : changed();
    addEventListener("online", again);
    setInterval(again, 4 * RETRY_MS);
  }

  async #call(path, options = {}) {
    const answer = await this.#fetch(path, options);
    if (answer.status === 401) parent.postMessage("alongside:identity", "*");
    return answer;
  }

  #fetch(path, options) {
    const headers = { ...(this.#identity ? { "X-Identity": this.#identity } : {}), "X-Visitor": this.#token, ...(options.body ? { "Content-Type": "application/json" } : {}), Accept: "application/json", "Accept-Language": document.documentElement.lang, ...options.headers };
    return fetch(this.#base + path, { ...options, headers, credentials: "omit", cache: "no-store" });
  }

  #save(messages) {
    this.#store.set("unsent", JSON.stringify(messages));
  }
}

async function lines(stream, each) {
  const reader = stream.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  const next = () => Promise.race([reader.read(), new Promise((_, late) => setTimeout(late, SILENCE_MS, new Error("silent")))]);
  for (let part = await next(); !part.done; part = await next()) {
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
