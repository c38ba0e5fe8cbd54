// Asks the visitor about a conversation that is over. Questions and scales come from the server, in the visitor's language.
export class Survey {
  #form;
  #shown = "";

  /** @param send gets what was answered, @param stop is called when no more questions are wanted; both may fail */
  constructor(form, { send, stop }) {
    this.#form = form;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const answers = this.#answers();
      if (Object.keys(answers).length === 0) return form.querySelector("input").focus();
      send({ survey: this.#shown, answers, comment: form.elements.comment.value });
    });
    form.querySelector(".plain").addEventListener("click", stop);
  }

  /** Drawn anew only when it is another one, so that nobody loses what they chose. */
  show(survey) {
    this.#form.hidden = !survey;
    if (!survey || survey.id === this.#shown) return;
    this.#shown = survey.id;
    this.#form.elements.comment.value = "";
    this.#form.querySelector(".questions").replaceChildren(...survey.questions.map(question));
  }

  hide() {
    this.#form.hidden = true;
  }

  #answers() {
    return Object.fromEntries([...new FormData(this.#form)].filter(([name]) => name !== "comment"));
  }
}

function question({ kind, text, low, high, answers }) {
  const set = document.getElementById("question-template").content.firstElementChild.cloneNode(true);
  set.querySelector("legend").textContent = text;
  set.querySelector(".stars").append(...answers.map((answer) => choice(kind, answer, low, high, answers)));
  const [from, to] = set.querySelectorAll(".ends span");
  from.textContent = low;
  to.textContent = high;
  return set;
}

function choice(kind, { value, label }, low, high, answers) {
  const made = document.createElement("label");
  const input = document.createElement("input");
  Object.assign(input, { type: "radio", name: kind, value });
  // The ends of a scale are told to whoever hears it.
  const end = value === answers[0].value ? low : value === answers.at(-1).value ? high : "";
  if (end) input.setAttribute("aria-label", `${label}, ${end}`);
  made.append(input, label);
  return made;
}
