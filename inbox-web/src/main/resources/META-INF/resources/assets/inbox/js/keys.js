// Single keys. An element names its own: data-key="r" is clicked or focused by R, data-go="i" by G then I.
// They can be switched off for this browser, and never fire while somebody types.
const STORED = 'alongside-keys';
const dialog = document.getElementById('keys');
const isOn = () => localStorage.getItem(STORED) !== 'off';
let going = 0;

if (dialog) {
  const box = document.getElementById('keys-on');
  box.checked = isOn();
  box.addEventListener('change', () => localStorage.setItem(STORED, box.checked ? 'on' : 'off'));
}

document.addEventListener('keydown', event => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) return submit(event);
  if (event.ctrlKey || event.metaKey || event.altKey || !isOn() || isTyping(event.target)) return;
  if (document.querySelector('dialog[open]')) return;
  if (press(event.key)) event.preventDefault();
});

function submit(event) {
  const form = event.target.form;
  if (form && event.target.matches('textarea')) form.requestSubmit(form.querySelector('[data-send]') ?? undefined);
}

function isTyping(target) {
  return target.isContentEditable || target.matches('input:not([type=radio], [type=checkbox]), textarea, select');
}

function press(key) {
  const letter = key.toLowerCase();
  if (key === '?') return showList();
  if (letter === 'g') { going = Date.now(); return true; }
  if (Date.now() - going < 1500) { going = 0; return act(`[data-go="${CSS.escape(letter)}"]`); }
  if (letter === 'j' || letter === 'k') return move(letter === 'j' ? 1 : -1);
  if (key === '/') return act('[data-key="/"], input[type=search]');
  return key.length === 1 && act(`[data-key="${CSS.escape(letter)}"]`);
}

function act(selector) {
  const element = [...document.querySelectorAll(selector)].find(one => one.checkVisibility());
  if (!element) return false;
  if (element.matches('input, textarea, select')) element.focus();
  else element.click();
  return true;
}

function move(step) {
  const rows = [...document.querySelectorAll('.row, [data-row]')].filter(row => row.checkVisibility());
  if (!rows.length) return false;
  const at = rows.indexOf(document.activeElement);
  const from = at >= 0 ? at : rows.findIndex(row => row.hasAttribute('aria-current'));
  rows[Math.min(rows.length - 1, Math.max(0, from + step))].focus();
  return true;
}

function showList() {
  if (!dialog) return false;
  const list = document.getElementById('keys-list');
  list.querySelectorAll('[data-listed]').forEach(row => row.remove());
  document.querySelectorAll('[data-key], [data-go]').forEach(element => {
    const row = document.getElementById('keys-row').content.cloneNode(true);
    row.querySelector('dt').textContent = element.getAttribute('aria-label') ?? element.textContent.trim();
    const keys = element.dataset.go ? ['G', element.dataset.go] : [element.dataset.key];
    row.querySelector('dd').append(...keys.flatMap(key => [keycap(key), ' ']));
    for (const child of row.children) child.dataset.listed = '';
    list.append(row);
  });
  dialog.showModal();
  return true;
}

function keycap(key) {
  const cap = document.createElement('kbd');
  cap.textContent = key.toUpperCase();
  return cap;
}
