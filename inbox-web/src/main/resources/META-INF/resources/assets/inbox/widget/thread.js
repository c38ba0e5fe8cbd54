// Draws the messages. Texts come from templates in the page, so that they are in the visitor's language.
export class Thread {
  #list;
  #shown = new Map();
  #last;
  #open;

  /** @param open makes an address of a file */
  constructor(list, open) {
    this.#open = open;
    this.#list = list;
  }

  show(message) {
    this.#append(this.#drawn(message));
    this.#last = message.author;
  }

  /** An earlier conversation, above everything; the reader stays where they are. */
  showBefore(messages) {
    const box = this.#list.parentElement;
    const fromEnd = box.scrollHeight - box.scrollTop;
    this.#list.prepend(...messages.map((message) => this.#drawn(message)), this.#item("divider"));
    box.scrollTop = box.scrollHeight - fromEnd;
  }

  /** All that was said, as text. */
  words() {
    return [...this.#list.querySelectorAll("li:not(.pending, .typing)")].map((item) => {
      const part = (name) => item.querySelector(name)?.textContent.trim() ?? "";
      const by = [part("time"), part(".name"), part(".mark")].filter(Boolean).join(" ");
      return `${by}\n${item.querySelector(".text")?.textContent ?? item.textContent}`.trim();
    }).join("\n\n");
  }

  #drawn(message) {
    const item = this.#item(kindOf(message.author));
    this.#say(item.querySelector(".text"), message);
    const name = item.querySelector(".name");
    if (name) name.textContent = message.authorName || name.textContent;
    const time = item.querySelector("time");
    time.dateTime = message.at;
    time.textContent = new Date(message.at).toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" });
    this.#cite(item, message.citations);
    this.#attach(item, message.files);
    return item;
  }

  #attach(item, files) {
    for (const file of files ?? []) {
      const link = document.createElement("a");
      link.className = "file";
      link.href = "#";
      link.textContent = `${file.name} (${size(file.bytes)})`;
      link.addEventListener("click", async (event) => {
        if (link.download) return;
        event.preventDefault();
        link.href = await this.#open(file);
        link.download = file.name;
        link.click();
      });
      if (file.image) this.#open(file).then((address) => {
        const image = new Image();
        image.alt = file.name;
        image.src = address;
        Object.assign(link, { href: address, download: file.name });
        link.replaceChildren(image);
      }, () => {});
      item.append(link);
    }
    if (files?.length && !item.querySelector(".text").textContent) item.querySelector(".text").remove();
  }

  /** The local copies of what the server does not show yet. */
  pending(messages) {
    this.#list.querySelectorAll(".pending").forEach((item) => item.remove());
    for (const message of messages) {
      const item = this.#item("contact");
      item.classList.add("pending");
      item.querySelector(".text").textContent = message.text || message.files.map((file) => file.name).join(", ");
      this.#append(item);
    }
  }

  typing(on) {
    this.#list.querySelector(".typing")?.remove();
    if (on) this.#append(this.#item("typing"));
  }

  divide() {
    this.#append(this.#item("divider"));
  }

  thank() {
    this.#append(this.#item("thanks"));
  }

  lastIsContact() {
    return this.#last === "CONTACT";
  }

  #item(kind) {
    return document.getElementById(`${kind}-template`).content.firstElementChild.cloneNode(true);
  }

  /** The text, with the number of its source after each sentence that rests on one. */
  #say(place, { text, citations }) {
    const marks = citations.flatMap((citation, at) => (citation.ends.length ? citation.ends : [text.length]).map((end) => ({ end, at })));
    let from = 0;
    for (const { end, at } of marks.sort((a, b) => a.end - b.end || a.at - b.at)) {
      place.append(text.slice(from, end), mark(citations[at], at + 1));
      from = end;
    }
    place.append(text.slice(from));
  }

  #cite(item, citations) {
    const list = item.querySelector(".sources");
    if (!list) return;
    list.hidden = citations.length === 0;
    for (const citation of citations) {
      const link = document.createElement("a");
      link.href = citation.url;
      link.target = "_blank";
      link.rel = "noopener";
      link.textContent = citation.locator ? `${citation.title}, ${citation.locator}` : citation.title;
      const row = document.createElement("li");
      row.append(link);
      list.querySelector("ol").append(row);
    }
  }

  #append(item) {
    this.#list.append(item);
    item.scrollIntoView({ block: "end", behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
  }
}

function size(bytes) {
  const [unit, by] = bytes < 1e6 ? ["kilobyte", 1e3] : ["megabyte", 1e6];
  return new Intl.NumberFormat(document.documentElement.lang, { style: "unit", unit, maximumFractionDigits: 1 }).format(bytes / by);
}

function mark(citation, number) {
  const link = document.createElement("a");
  link.href = citation.url;
  link.target = "_blank";
  link.rel = "noopener";
  link.textContent = number;
  link.title = citation.title;
  const raised = document.createElement("sup");
  raised.append(link);
  return raised;
}

function kindOf(author) {
  return { CONTACT: "contact", ASSISTANT: "assistant", SYSTEM: "system" }[author] || "agent";
}
