// @ts-check
// Small comforts for those who have JavaScript; every page works without this file.

// A form that came back with mistakes starts at their summary, also where the browser ignores autofocus on it.
document.getElementById('error-summary')?.focus();

// A second click on "send" while the first is under way does nothing (the server would recognise it anyway).
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement)) return;
  if (form.dataset.sent) event.preventDefault();
  form.dataset.sent = 'yes';
});
// Coming back with the back button finds the form usable again.
window.addEventListener('pageshow', () => {
  for (const form of document.forms) delete form.dataset.sent;
});

// Printing needs a script, so its button shows itself only here.
for (const button of document.querySelectorAll('button[data-print]')) {
  button.removeAttribute('hidden');
  button.addEventListener('click', () => window.print());
}

// A file that is too large is said before it has travelled; the server refuses it in any case.
for (const input of document.querySelectorAll('input[type=file][data-bytes-at-most]')) {
  if (!(input instanceof HTMLInputElement)) continue;
  const message = document.createElement('p');
  message.setAttribute('role', 'alert');
  message.className = 'font-semibold text-bad';
  input.before(message);
  input.addEventListener('change', () => {
    const tooLarge = [...(input.files ?? [])].find((file) => file.size > Number(input.dataset.bytesAtMost));
    message.textContent = tooLarge ? (input.dataset.tooLarge ?? '').replace('…', tooLarge.name) : '';
    if (tooLarge) input.value = '';
  });
}
