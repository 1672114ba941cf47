// @ts-check
// Small comforts for those who have JavaScript; every page works without this file.

// A form that came back with mistakes starts at their summary, also where the browser ignores autofocus on it.
document.getElementById('error-summary')?.focus();

// A second click on "send" while the first is under way does nothing (the server would recognise it anyway). A page that has not come
// after a while, or a line that was cut, brings the button back to life.
const BUTTON_RESTS_MS = 10_000;
const revive = () => {
  for (const form of document.forms) delete form.dataset.sent;
};
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement)) return;
  if (form.dataset.sent) event.preventDefault();
  form.dataset.sent = 'yes';
  setTimeout(revive, BUTTON_RESTS_MS);
});
for (const news of ['pageshow', 'offline', 'online']) window.addEventListener(news, revive);

// What was typed and not sent is there again when its page is: after the back button, a line that was cut, a call that came in between.
// It stays in this tab, and only until a page of ours has come in answer.
const SENT = 'typed and sent';
const isBack = performance.navigation.type === PerformanceNavigation.TYPE_BACK_FORWARD;
if (!isBack) sessionStorage.removeItem(sessionStorage.getItem(SENT) || '');
sessionStorage.removeItem(SENT);
for (const form of document.querySelectorAll('form[data-typed]')) {
  if (!(form instanceof HTMLFormElement)) continue;
  const memory = `typed ${form.getAttribute('action') || location.pathname}`;
  const fields = () =>
    /** @type {HTMLInputElement[]} */ ([...form.elements]).filter(
      (field) =>
        field instanceof HTMLTextAreaElement ||
        field instanceof HTMLSelectElement ||
        (field instanceof HTMLInputElement && !['file', 'hidden', 'submit', 'password'].includes(field.type)),
    );
  /** @param {HTMLInputElement} field */
  const isTicked = (field) => field.type === 'radio' || field.type === 'checkbox';
  const stateOf = () => fields().map((field) => [field.name, isTicked(field) ? field.checked : field.value]);
  const drawn = JSON.stringify(stateOf());
  const kept = JSON.parse(sessionStorage.getItem(memory) || 'null');
  // Only over the very page it was typed on: what the server has drawn since then is newer.
  if (kept && kept.drawn === drawn)
    fields().forEach((field, at) => {
      const [name, value] = kept.typed[at] || [];
      if (name !== field.name) return;
      if (isTicked(field)) field.checked = value;
      else field.value = value;
    });
  form.addEventListener('input', () => sessionStorage.setItem(memory, JSON.stringify({ drawn, typed: stateOf() })));
  form.addEventListener('submit', () => sessionStorage.setItem(SENT, memory));
}

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
