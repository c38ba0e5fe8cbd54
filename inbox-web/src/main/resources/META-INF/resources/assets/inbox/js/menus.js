// Menus close when the reader goes elsewhere; dialogs open; file drops light up.
const openMenus = () => document.querySelectorAll('details.menu[open]');

document.addEventListener('click', event => {
  openMenus().forEach(menu => { if (!menu.contains(event.target)) menu.open = false; });

  const opener = event.target.closest('[data-dialog]');
  if (opener) document.getElementById(opener.dataset.dialog)?.showModal();

  const dismiss = event.target.closest('[data-dismiss]');
  if (dismiss) document.getElementById(dismiss.dataset.dismiss)?.remove();

  const copy = event.target.closest('[data-copy]');
  if (copy) copyText(copy);

  const insert = event.target.closest('[data-insert]');
  if (insert) insertText(document.getElementById(insert.dataset.insert), insert.dataset.text);
});

document.addEventListener('keydown', event => {
  if (event.key !== 'Escape') return;
  openMenus().forEach(menu => { menu.open = false; menu.querySelector('summary').focus(); });
});

// On a phone the bar of places and the tabs scroll: the one at hand is in sight, and the page stays where it is.
document.querySelectorAll('.rail-list [aria-current], .tabs > [aria-current]').forEach(here => {
  const bar = here.closest('.rail-list, .tabs');
  const middle = element => { const box = element.getBoundingClientRect(); return box.left + box.width / 2; };
  bar.scrollLeft += middle(here) - middle(bar);
});

// Copies what stands in an element, and says so on the button.
async function copyText(button) {
  await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent);
  button.textContent = button.dataset.done;
}

// Puts a draft or an approved reply into a text field, where the reader can still change it.
function insertText(field, text) {
  field.value = field.value ? `${field.value}\n${text}` : text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.focus();
}

for (const [type, over] of [['dragover', true], ['dragleave', false], ['drop', false]]) {
  document.addEventListener(type, event => {
    const drop = event.target.closest?.('.drop');
    if (!drop) return;
    event.preventDefault();
    drop.classList.toggle('is-over', over);
    if (type === 'drop') {
      const input = drop.querySelector('input[type=file]');
      input.files = event.dataTransfer.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    }
  });
}
