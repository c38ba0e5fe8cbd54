// The web chat beside its form shows what is typed before it is saved. Its own scripts do not run in there.
const frame = document.getElementById('look');
const accent = document.getElementById('accent');

const readable = colour => {
  const [r, g, b] = [1, 3, 5].map(at => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map(part => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b > 0.179 ? '#000000' : '#ffffff';
};

function paint() {
  const chat = frame.contentDocument;
  if (!chat?.body) return;
  chat.documentElement.style.setProperty('--accent', accent.value);
  chat.documentElement.style.setProperty('--on-accent', readable(accent.value));
  const greeting = document.getElementById(`welcome.${chat.documentElement.lang}`);
  const shown = chat.querySelector('#thread .text');
  if (greeting && shown) shown.textContent = greeting.value;
  const name = document.getElementById('assistantName');
  if (name) chat.querySelectorAll('#thread .name').forEach(place => { place.textContent = name.value; });
}

if (frame) {
  frame.addEventListener('load', paint);
  frame.closest('form').addEventListener('input', paint);
  paint();
}
