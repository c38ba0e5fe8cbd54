// What somebody types and has not sent stays in this browser, for them and this conversation: a lost connection, a
// closed window or a colleague who takes over loses no word. It goes when the page says that it was sent.
const PREFIX = 'alongside-typed:';
const field = document.querySelector('[data-keep]');

if (field) {
  const key = PREFIX + field.dataset.keep;
  const address = new URL(location.href);
  if (address.searchParams.has('sent')) {
    localStorage.removeItem(key);
    address.searchParams.delete('sent');
    history.replaceState(null, '', address);
  }
  if (!field.value) field.value = localStorage.getItem(key) ?? '';
  field.addEventListener('input', () => {
    if (field.value) localStorage.setItem(key, field.value);
    else localStorage.removeItem(key);
  });
}

// The browser's own line about chosen files speaks the browser's language and is long; the names are enough.
document.querySelector('#files')?.addEventListener('change', (event) => {
  const names = [...event.target.files].map((file) => file.name).join(', ');
  event.target.form.querySelector('[data-names]').textContent = names;
});
