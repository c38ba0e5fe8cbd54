// Both sides see that the other writes. Nothing of what is typed leaves the page.
const SHOWN_MS = 5000;
const TOLD_MS = 3000;
let hiding;
let told = 0;

document.addEventListener('live', ({ target }) => {
  if (target.id !== 'typing') return;
  target.hidden = false;
  clearTimeout(hiding);
  hiding = setTimeout(() => { target.hidden = true; }, SHOWN_MS);
});

document.addEventListener('input', ({ target }) => {
  const form = target.closest?.('#composer');
  if (!form?.dataset.typing || form.elements.kind.value !== 'REPLY' || Date.now() - told < TOLD_MS) return;
  told = Date.now();
  fetch(form.dataset.typing, { method: 'POST' }).catch(() => {});
});
