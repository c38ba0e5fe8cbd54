// A copy by e-mail: at once to an address that is known, else after a code that went there came back.
export class Post {
  #door;
  #opener = document.getElementById("mail");
  #form = document.getElementById("post");
  #state = document.getElementById("post-state");
  #known = document.getElementById("post-known");
  #conversation;
  #proving = false;

  /** @param conversation gives the id of what is to be copied; @param offline says that nobody answers */
  constructor(door, conversation, offline) {
    this.#door = door;
    this.#conversation = conversation;
    const tried = (work) => work().catch(offline);
    this.#opener.addEventListener("click", () => tried(() => this.#open(this.#form.hidden)));
    document.getElementById("post-cancel").addEventListener("click", () => tried(() => this.#open(false)));
    this.#known.addEventListener("click", () => tried(() => this.#ask(null)));
    this.#form.addEventListener("submit", (event) => {
      event.preventDefault();
      tried(() => (this.#proving ? this.#prove() : this.#ask(this.#form.elements.address.value.trim())));
    });
  }

  /** The way is offered only where it leads somewhere. */
  async offer() {
    if (!this.#opener.hidden || this.#opener.dataset.asked) return;
    this.#opener.dataset.asked = "yes";
    const { possible, known } = await this.#door.post("", undefined, "GET");
    this.#opener.hidden = !possible;
    this.#known.hidden = !known;
    this.#known.textContent = this.#form.dataset.known.replace("{0}", known);
  }

  async #open(on) {
    this.#form.hidden = !on;
    this.#opener.setAttribute("aria-expanded", String(on));
    if (!on) return this.#opener.focus();
    this.#say("");
    this.#step(false);
    this.#form.elements.address.focus();
  }

  async #ask(address) {
    if (address === "") return this.#form.elements.address.focus();
    this.#answered(await this.#door.post("", { conversation: this.#conversation(), address }));
  }

  async #prove() {
    const code = this.#form.elements.code.value.trim();
    if (!code) return this.#form.elements.code.focus();
    this.#answered(await this.#door.post("/code", { conversation: this.#conversation(), code }));
  }

  #answered({ sent, refused }) {
    if (refused) return this.#say(refused);
    this.#say(sent ? this.#form.dataset.sent : this.#form.dataset.coded);
    this.#step(!sent);
  }

  /** @param proving whether the code is asked for */
  #step(proving) {
    this.#proving = proving;
    document.getElementById("post-address").hidden = proving;
    document.getElementById("post-code").hidden = !proving;
    this.#form.elements.code.value = "";
    if (proving) this.#form.elements.code.focus();
  }

  #say(words) {
    this.#state.textContent = words;
  }
}
