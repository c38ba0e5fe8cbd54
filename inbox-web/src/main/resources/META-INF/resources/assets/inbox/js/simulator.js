// The simulator's phone forgets who it plays: the next message is a new customer's.
document.addEventListener('click', event => {
  const restart = event.target.closest('[data-restart]');
  if (!restart) return;
  const mine = `alongside.${restart.dataset.restart}.`;
  Object.keys(localStorage).filter(key => key.startsWith(mine)).forEach(key => localStorage.removeItem(key));
  const phone = document.getElementById('phone');
  phone.contentWindow.location.reload();
});
