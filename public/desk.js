// @ts-check
// Keys of the officers' desk. They do nothing in fields or with Ctrl, Alt or Meta, and an officer can turn them off for good
// (WCAG 2.1.4); everything they do is a link or a button of the page.

/** What stands in the address behind "#", or is opened by a key on the page of a case. */
const OPENS = { e: 'move-accept', a: 'move-assign', r: 'answer' };

const dialog = /** @type {HTMLDialogElement | null} */ (document.getElementById('keys'));
const links = /** @type {HTMLAnchorElement[]} */ ([...document.querySelectorAll('[data-queue] a[data-row]')]);
const boxes = /** @type {HTMLInputElement[]} */ ([...document.querySelectorAll('[data-queue] input[type=checkbox]')]);

const here = () => {
  const row = document.activeElement?.closest('[data-queue] > li');
  return links.findIndex((link) => row?.contains(link));
};

/** @param {number} index */
function goTo(index) {
  const link = links[Math.max(0, Math.min(links.length - 1, index))];
  link?.focus();
  link?.scrollIntoView({ block: 'nearest' });
}

/** Opens a form of the page where it stands, its first field ready to type in. @param {string} id */
function open(id) {
  const part = document.getElementById(id);
  if (!part) return false;
  const folded = part.matches('details') ? part : part.querySelector('details');
  if (folded instanceof HTMLDetailsElement) folded.open = true;
  const field = 'textarea, select, input:not([type=hidden]), button';
  const first = part.querySelector(`form :is(${field})`) ?? folded?.querySelector('summary');
  if (first instanceof HTMLElement) first.focus();
  part.scrollIntoView({ block: 'nearest' });
  return true;
}

/** Presses "go on" for the ticked cases. @param {string} key */
function bulk(key) {
  const option = /** @type {HTMLOptionElement | null} */ (
    document.querySelector(`#bulk-action option[data-key="${key}"]`)
  );
  if (!option || !boxes.some((box) => box.checked)) return false;
  option.selected = true;
  option.closest('form')?.requestSubmit();
  return true;
}

let afterG = false;

/** @param {string} key Whether it did something. */
function press(key) {
  if (afterG) {
    afterG = false;
    const view = /** @type {HTMLAnchorElement | null} */ (document.querySelector(`[data-go="${key}"]`));
    view?.click();
    return view !== null;
  }
  const index = here();
  switch (key) {
    case '?':
      dialog?.showModal();
      return true;
    case 'g':
      afterG = true;
      return true;
    case 'j':
      goTo(index + 1);
      return links.length > 0;
    case 'k':
      goTo(index === -1 ? 0 : index - 1);
      return links.length > 0;
    case 'o':
      links[index]?.click();
      return index !== -1;
    case 'x':
      boxes[index]?.click();
      return index !== -1;
    case 'e':
    case 'a':
    case 'r':
      if (links.length === 0) return open(OPENS[key]);
      if (bulk(key)) return true;
      if (index !== -1) location.assign(`${links[index]?.href}#${OPENS[key]}`);
      return index !== -1;
    default: {
      const target = document.querySelector(`[data-key="${CSS.escape(key)}"]:not(option)`);
      if (!(target instanceof HTMLElement)) return false;
      if (target instanceof HTMLInputElement) target.select();
      else target.click();
      return true;
    }
  }
}

if (dialog?.dataset.keys === 'on')
  document.addEventListener('keydown', (event) => {
    const at = /** @type {HTMLElement} */ (event.target);
    // The one key with Ctrl, inside a form: done, and on to the next case.
    if (event.key === 'Enter' && event.ctrlKey) {
      const onward = at.closest('form')?.querySelector('button[data-onward]');
      if (onward instanceof HTMLButtonElement) onward.click();
      return;
    }
    const isTyping =
      at.matches('textarea, select, input:not([type=checkbox]):not([type=radio])') || at.isContentEditable;
    if (isTyping || event.ctrlKey || event.altKey || event.metaKey || document.querySelector('dialog[open]')) return;
    if (press(event.key)) event.preventDefault();
  });

// Keys for views are listed by the names that this officer's views have.
const list = dialog?.querySelector('[data-keys-views]');
if (list instanceof HTMLElement)
  for (const view of document.querySelectorAll('[data-go]')) {
    if (!(view instanceof HTMLAnchorElement)) continue;
    const row = document.createElement('tr');
    const key = document.createElement('th');
    key.scope = 'row';
    key.className = 'w-32 py-0.5 align-top font-mono';
    key.textContent = (list.dataset.go ?? '…').replace('…', view.dataset.go ?? '');
    const what = document.createElement('td');
    what.textContent = view.firstChild?.textContent ?? '';
    row.append(key, what);
    list.append(row);
  }

// A form is sent once (enhance.js); this one only closes its dialog, and may again.
dialog?.addEventListener('close', () => {
  for (const form of dialog.querySelectorAll('form')) delete form.dataset.sent;
});

const button = document.querySelector('[data-keys-button]');
button?.removeAttribute('hidden');
button?.addEventListener('click', () => dialog?.showModal());

// A link that leads to a form of the case opens it.
if (Object.values(OPENS).includes(location.hash.slice(1))) open(location.hash.slice(1));

// How many are ticked.
const ticked = document.querySelector('[data-ticked]');
if (ticked instanceof HTMLElement)
  document.addEventListener('change', () => {
    const count = boxes.filter((box) => box.checked).length;
    ticked.textContent = count > 0 ? (ticked.dataset.ticked ?? '').replace('0', String(count)) : '';
  });
