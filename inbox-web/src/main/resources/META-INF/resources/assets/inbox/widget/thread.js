// Draws the messages. Texts come from templates in the page, so that they are in the visitor's language.
export class Thread {
  #list;
  #save;
  #shown = new Map();
  #last;

  /** @param save gives the reader a file, by its address */
  constructor(list, save) {
    this.#list = list;
    this.#save = save;
  }

  show(message) {
    const item = this.#item(kindOf(message.author));
    this.#say(item.querySelector(".text"), message);
    const name = item.querySelector(".name");
    if (name) name.textContent = message.authorName || name.textContent;
    const time = item.querySelector("time");
    time.dateTime = message.at;
    time.textContent = new Date(message.at).toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" });
    this.#cite(item, message.citations);
    this.#attach(item, message.files);
    this.#append(item);
    this.#last = message.author;
  }

  /** The local copies of what the server does not show yet. */
  pending(messages) {
    this.#list.querySelectorAll(".pending").forEach((item) => item.remove());
    for (const message of messages) {
      const item = this.#item("contact");
      item.classList.add("pending");
      item.querySelector(".text").textContent = message.text;
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

  #attach(item, files) {
    for (const file of files) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = file.name;
      button.addEventListener("click", () => this.#save(file));
      item.querySelector(".text").after(button);
    }
  }

  #append(item) {
    this.#list.append(item);
    item.scrollIntoView({ block: "end", behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
  }
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
