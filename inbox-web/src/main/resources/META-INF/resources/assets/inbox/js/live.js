// <div id="queue" data-live="/acme/inbox/events" hx-get="/acme/inbox/queue" hx-trigger="live"> is fetched again when the
// server says "changed" there (or the event named by data-live-event; only for the id in data-live-key, if there is one).
// A lost connection comes back by itself. Whenever one opens, everything is fetched once: nothing that happened meanwhile is missed.
const sources = new Map();

function connect(address) {
  const source = new EventSource(address);
  // Also the first time: something may have happened between the page and its connection.
  source.addEventListener('open', () => refresh(address));
  return { source, events: new Set() };
}

function listen(element) {
  const address = element.dataset.live;
  const event = element.dataset.liveEvent ?? 'changed';
  if (!sources.has(address)) sources.set(address, connect(address));
  const { source, events } = sources.get(address);
  if (events.has(event)) return;
  events.add(event);
  source.addEventListener(event, message => refresh(address, event, message.data));
}

function refresh(address, event, key) {
  for (const element of document.querySelectorAll('[data-live]')) {
    const sameEvent = (element.dataset.liveEvent ?? 'changed') === (event ?? 'changed');
    const sameKey = !key || !element.dataset.liveKey || key.includes(element.dataset.liveKey);
    if (element.dataset.live === address && sameEvent && sameKey) fetchOnce(element);
  }
}

// One fetch at a time: a second one would be dropped with the element that the first replaces, and its news with it.
const again = new Set();
function fetchOnce(element) {
  // Nor while a menu in it is open: what is being typed there would go with it.
  if (element.classList.contains('htmx-request') || element.querySelector('.menu[open]')) again.add(element.id);
  else window.htmx?.trigger(element, 'live');
}
document.addEventListener('htmx:afterSettle', ({ target }) => { if (again.delete(target.id)) fetchOnce(target); });
// What was on its way when the menu opened comes once it is closed.
document.addEventListener('htmx:beforeSwap', ({ detail }) => {
  if (!detail.target.dataset?.live || !detail.target.querySelector('.menu[open]')) return;
  detail.shouldSwap = false;
  again.add(detail.target.id);
});
document.addEventListener('toggle', ({ target }) => {
  const element = target.closest?.('[data-live]');
  if (element && !target.open && again.delete(element.id)) fetchOnce(element);
}, true);

const listenAll = root => {
  if (root.matches?.('[data-live]')) listen(root);
  root.querySelectorAll?.('[data-live]').forEach(listen);
};
listenAll(document);
document.addEventListener('htmx:load', event => listenAll(event.detail.elt));
addEventListener('pagehide', () => sources.forEach(({ source }) => source.close()));
addEventListener('pageshow', event => { if (event.persisted) location.reload(); });
