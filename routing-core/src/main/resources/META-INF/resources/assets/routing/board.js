// Cards can be dragged to another column: the drop presses the card's own button for that tier, so that there is one way
// to move an intent, with or without a mouse. The button fetches the consequence into a dialog; without scripts it leads
// to a page that says the same.
for (const card of document.querySelectorAll('[data-board] [data-card]')) {
  if (!card.querySelector('button[name=tier]')) continue;
  card.draggable = true;
  card.addEventListener('dragstart', event => {
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', card.dataset.card);
  });
}

for (const column of document.querySelectorAll('[data-board] [data-tier].board-column')) {
  column.addEventListener('dragover', event => event.preventDefault());
  column.addEventListener('drop', event => {
    event.preventDefault();
    const key = CSS.escape(event.dataTransfer.getData('text/plain'));
    document.querySelector(`[data-card="${key}"] button[name=tier][value="${column.dataset.tier}"]`)?.click();
  });
}

const dialog = document.getElementById('move');
dialog?.addEventListener('htmx:afterSwap', () => {
  if (!dialog.open) dialog.showModal();
  dialog.querySelector('[autofocus]')?.focus();
});
dialog?.addEventListener('click', event => {
  if (!event.target.closest('[data-close]')) return;
  event.preventDefault();
  dialog.close();
});
