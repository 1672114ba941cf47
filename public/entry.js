// @ts-check
// Typing in petitions: what is typed is kept as it is typed, and Ctrl + Enter records it. The page works without this file.

const KEPT_AFTER_MS = 2_000;
const form = document.querySelector('form[data-entry]');
if (form instanceof HTMLFormElement) {
  const status = form.querySelector('[data-entry-kept]');
  /** @type {number | undefined} */
  let timer;
  let isLeaving = false;

  const keep = async () => {
    const typed = new FormData(form);
    typed.delete('files');
    typed.set('do', 'keep');
    const address = `${form.getAttribute('action')}?_data=${encodeURIComponent('routes/desk-entry')}`;
    const answer = await fetch(address, { method: 'POST', body: typed, redirect: 'manual' }).catch(() => null);
    if (isLeaving || !status) return;
    const isKept = answer?.ok && !answer.headers.has('X-Remix-Redirect');
    status.textContent = (isKept ? form.dataset.kept : form.dataset.notKept) ?? '';
  };

  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(keep, KEPT_AFTER_MS);
  });
  form.addEventListener('submit', () => {
    isLeaving = true;
    clearTimeout(timer);
  });
  form.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    const send = form.querySelector('button[value=send]');
    if (send instanceof HTMLButtonElement) form.requestSubmit(send);
  });
}
