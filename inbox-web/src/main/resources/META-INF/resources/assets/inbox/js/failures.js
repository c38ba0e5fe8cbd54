// A failed request shows an alert and leaves the page, and what was typed, as they are. 422 without a target of its
// own is a form that comes back with its fields and messages, and is put in place.
// What asks by itself, again and again, fails quietly (data-quiet).
const say = event => {
  if (event.detail.elt.closest?.('[data-quiet]') && event.detail.requestConfig?.verb !== 'post') return;
  const text = document.getElementById('failure-text');
  if (text) document.getElementById('failures').replaceChildren(text.content.cloneNode(true));
};

document.addEventListener('htmx:beforeSwap', event => {
  const { xhr } = event.detail;
  if (xhr.status < 400 || xhr.status === 422 || xhr.getResponseHeader('HX-Retarget')) return;
  event.detail.shouldSwap = false;
  say(event);
});
document.addEventListener('htmx:sendError', say);
document.addEventListener('htmx:timeout', say);
document.addEventListener('htmx:beforeRequest', event => {
  if (event.detail.requestConfig?.verb !== 'get') document.getElementById('failures')?.replaceChildren();
});

// Focus: to what asks for it in the new content; to the target if the old focus is gone.
document.addEventListener('htmx:afterSettle', event => {
  const wish = event.detail.elt.querySelector?.('[autofocus], [data-focus]');
  if (wish) return wish.focus();
  if (document.activeElement === document.body && event.detail.requestConfig?.verb !== 'get') {
    event.detail.target?.focus({ preventScroll: true });
  }
});

// Says a sentence to screen readers: an element with data-say in new content.
document.addEventListener('htmx:load', event => {
  const sentence = event.detail.elt.closest?.('[data-say]')?.dataset.say ?? event.detail.elt.querySelector?.('[data-say]')?.dataset.say;
  const live = document.getElementById('live');
  if (sentence && live) live.textContent = sentence;
});

