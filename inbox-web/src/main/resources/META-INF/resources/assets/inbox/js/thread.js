// A thread that its page marks with data-end shows its newest message; while the reader looks at older ones it stays where it is.
const scroller = thread => thread.closest('.workbench-main') ?? document.scrollingElement;
const toEnd = thread => { const box = scroller(thread); box.scrollTop = box.scrollHeight; };
const find = () => document.querySelector('.thread[data-end]');
let atEnd = true;

if (find()) toEnd(find());
document.addEventListener('htmx:beforeSwap', () => {
  const thread = find();
  if (!thread) return;
  const box = scroller(thread);
  atEnd = box.scrollHeight - box.scrollTop - box.clientHeight < 120;
});
document.addEventListener('htmx:afterSettle', () => { if (atEnd && find()) toEnd(find()); });
