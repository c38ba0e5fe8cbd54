// The customer's chat. Everything shown comes from the server's record; what was typed is kept here until it is there.
import { Door } from "./door.js";
import { Survey } from "./survey.js";
import { Thread } from "./thread.js";
import { Post } from "./post.js";

const root = document.documentElement;
const door = new Door(root.dataset.key);
const thread = new Thread(document.getElementById("thread"), (file) => door.open(file));
const form = document.getElementById("composer");
const field = document.getElementById("text");
const personButton = document.getElementById("person");
const alertBox = document.getElementById("alert");
const choices = document.getElementById("choices");
const asked = document.getElementById("rating");
const survey = new Survey(asked, { send: answer, stop: unask });
const picker = document.getElementById("picker");
const files = document.getElementById("files");
const earlier = document.getElementById("earlier");
const save = document.getElementById("save");

const post = new Post(door, () => conversation, () => say("offline"));

let conversation = "";
let last = 0;
let oldest = "";
let read = 0;
let brought = [];
let typing;
let fetching = Promise.resolve();

paint(root.dataset.accent);
// Only now is there somebody who listens: what is typed before would be lost.
field.disabled = personButton.disabled = picker.disabled = false;
thread.pending(door.unsent());
refresh();
door.listen((event) => (event === "agent_types" ? typesTo() : refresh()), () => last);
addEventListener("visibilitychange", tellRead);
door.retry(refresh);
addEventListener("message", ({ source, data }) => {
  if (source !== parent || data?.alongside !== "identity" || typeof data.identity !== "string") return;
  door.identify(data.identity);
  refresh();
});

function refresh() {
  // One after the other: answers that cross would show messages twice.
  fetching = fetching.then(fetchNew).catch(() => say("offline"));
  return fetching;
}

async function fetchNew() {
  const view = await door.read(last);
  if (conversation && view.conversation && view.conversation !== conversation) {
    conversation = view.conversation;
    last = read = 0;
    thread.divide();
    return fetchNew();
  }
  conversation = view.conversation || conversation;
  if (!oldest && conversation) {
    oldest = conversation;
    // The way back is shown only where it leads somewhere.
    door.before(oldest).then((before) => { earlier.hidden = !before.conversation; }, () => {});
  }
  save.hidden = !conversation;
  if (conversation) post.offer().catch(() => {});
  for (const message of view.messages) {
    if (message.sequence > last) {
      last = message.sequence;
      if (message.author === "CONTACT") door.arrived(message.id);
      thread.show(message);
    }
  }
  thread.pending(door.unsent());
  thread.typing(view.owner === "ASSISTANT" && view.open && (door.unsent().length > 0 || thread.lastIsContact()));
  offer(view.choices);
  root.dataset.owner = view.owner;
  personButton.disabled = view.open && view.owner !== "ASSISTANT";
  survey.show(view.survey);
  // What was refused stays to be read; that we are offline is over.
  if (alertBox.textContent === alertBox.dataset.offline) alertBox.hidden = true;
  tellRead();
}

// Only what somebody can have seen.
function tellRead() {
  if (document.visibilityState !== "visible" || last <= read || !conversation) return;
  read = last;
  door.seen(conversation, last);
}

function typesTo() {
  thread.typing(true);
  clearTimeout(typing);
  typing = setTimeout(() => thread.typing(false), 5000);
}

earlier.addEventListener("click", async () => {
  try {
    const before = await door.before(oldest);
    oldest = before.conversation || oldest;
    thread.showBefore(before.messages);
    earlier.hidden = !(await door.before(oldest)).conversation;
  } catch {
    say("offline");
  }
});

save.addEventListener("click", () => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([thread.words()], { type: "text/plain;charset=utf-8" }));
  link.download = `${document.title}.txt`;
  link.click();
});

async function bring(chosen) {
  for (const file of chosen) {
    const known = await door.bring(file).catch(() => undefined);
    if (!known) return say("offline");
    if (known.refused) return sayWords(known.refused);
    brought.push(known);
    showFiles();
  }
  field.focus();
}

function showFiles() {
  files.hidden = brought.length === 0;
  files.replaceChildren(...brought.map((file) => {
    const chip = document.createElement("button");
    chip.type = "button";
    chip.textContent = `${file.name} ×`;
    chip.title = files.dataset.remove;
    chip.addEventListener("click", () => { brought = brought.filter((each) => each !== file); showFiles(); field.focus(); });
    return chip;
  }));
}
picker.addEventListener("change", () => bring([...picker.files]).finally(() => { picker.value = ""; }));
addEventListener("paste", (event) => event.clipboardData?.files.length && bring([...event.clipboardData.files]));
addEventListener("dragover", (event) => event.preventDefault());
addEventListener("drop", (event) => { event.preventDefault(); bring([...event.dataTransfer.files]); });

// Drawn anew only when they differ, so that whoever is on one of them by keyboard stays there.
function offer(labels) {
  const offered = door.unsent().length > 0 ? [] : labels;
  if (choices.dataset.offered === JSON.stringify(offered)) return;
  choices.dataset.offered = JSON.stringify(offered);
  const buttons = offered.map((label) => button(label, "messages"));
  if (offered.length > 0) buttons.push(button(personButton.textContent.trim(), "person"));
  choices.replaceChildren(...buttons);
  choices.hidden = offered.length === 0;
  if (offered.length > 0) choices.scrollIntoView({ block: "end" });
}

function button(text, kind) {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = text;
  made.addEventListener("click", () => {
    send(kind, text);
    offer([]);
    // The button is gone: who came by keyboard goes on at the field.
    field.focus();
  });
  return made;
}

async function send(kind, text, attached = []) {
  alertBox.hidden = true;
  door.queue(kind, text, attached);
  thread.pending(door.unsent());
  thread.typing(root.dataset.owner !== "AGENT");
  await door.flush().then(refresh, () => say("offline"));
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const text = field.value.trim();
  if (!text && brought.length === 0) return field.focus();
  if (text.length > 10000) return say("long");
  field.value = "";
  grow();
  send("messages", text, brought);
  brought = [];
  showFiles();
});
field.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    form.requestSubmit();
  }
});
field.addEventListener("input", () => { grow(); door.types(); });
personButton.addEventListener("click", () => send("person", personButton.textContent.trim()));
document.getElementById("close").addEventListener("click", () => parent.postMessage("alongside:close", "*"));
addEventListener("keydown", (event) => event.key === "Escape" && parent.postMessage("alongside:close", "*"));

async function answer(said) {
  try {
    await door.answer({ conversation, ...said });
    survey.hide();
    thread.thank();
    field.focus();
  } catch {
    say("offline");
  }
}

async function unask() {
  try {
    await door.unask(conversation);
    survey.hide();
    sayWords(asked.dataset.stopped);
    field.focus();
  } catch {
    say("offline");
  }
}

function say(what) {
  sayWords(alertBox.dataset[what]);
}

function sayWords(words) {
  alertBox.textContent = words;
  alertBox.hidden = false;
}

function grow() {
  field.style.height = "auto";
  field.style.height = `${Math.min(field.scrollHeight, 140)}px`;
}

// The business chooses the colour; the words on it must stay readable whatever it is.
function paint(accent) {
  if (!/^#[0-9a-f]{6}$/i.test(accent)) return;
  const [r, g, b] = [1, 3, 5].map((i) => parseInt(accent.slice(i, i + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  const light = 0.2126 * r + 0.7152 * g + 0.0722 * b;
  root.style.setProperty("--accent", accent);
  root.style.setProperty("--on-accent", light > 0.179 ? "#000000" : "#ffffff");
}
