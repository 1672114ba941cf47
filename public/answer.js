// @ts-check
// While an answer is written: what is typed is kept by itself, and who else is at the case is said. Without this file the page works too.
(() => {
  const place = document.querySelector('[data-look]');
  if (!(place instanceof HTMLElement)) return;
  const address = place.dataset.look ?? '';
  const draft = document.querySelector('[data-draft] form');
  const form = draft instanceof HTMLFormElement ? draft : null;
  const KEEP_AFTER = 1_500;
  const LOOK_EVERY = 45_000;
  let isTyped = false;
  let isSent = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  // Between a key and its keeping the page may be reloaded: until the server has it, this tab remembers it.
  const memory = `answer ${address}`;
  function remember() {
    if (!form) return;
    const typed = [...new FormData(form)].filter(([, value]) => typeof value === 'string');
    sessionStorage.setItem(memory, JSON.stringify(typed));
  }
  const forget = () => sessionStorage.removeItem(memory);

  /** Puts back what this tab remembers, if the form still stands on the version it was typed over. */
  function restore() {
    const kept = JSON.parse(sessionStorage.getItem(memory) ?? 'null');
    forget();
    const version = form?.elements.namedItem('version');
    if (!form || !kept || !(version instanceof HTMLInputElement)) return false;
    const typed = new URLSearchParams(kept);
    if (typed.get('version') !== version.value) return false;
    let isNews = false;
    for (const field of form.querySelectorAll('textarea, input[type=text], input[type=date], select')) {
      if (
        !(
          field instanceof HTMLTextAreaElement ||
          field instanceof HTMLInputElement ||
          field instanceof HTMLSelectElement
        )
      )
        continue;
      const value = typed.get(field.name);
      if (value === null || value === field.value || field.name === 'template') continue;
      field.value = value;
      isNews = true;
    }
    return isNews;
  }

  /** @param {string} errand */
  function fields(errand) {
    const typed = new URLSearchParams();
    if (form && isTyped)
      for (const [name, value] of new FormData(form)) if (typeof value === 'string') typed.append(name, value);
    typed.set('do', errand);
    return typed;
  }

  /** @param {string} selector @param {string} text */
  function say(selector, text) {
    const line = document.querySelector(selector);
    // Said again only when it changed: screen readers would repeat it.
    if (line && line.textContent !== text) line.textContent = text;
  }

  /** @param {string} errand */
  async function tell(errand) {
    const body = fields(errand);
    const keeps = errand === 'copy';
    if (keeps) isTyped = false;
    try {
      const response = await fetch(address, { method: 'POST', body });
      if (!response.ok || response.redirected) throw new Error(String(response.status));
      const said = await response.json();
      say('[data-here]', said.here);
      say('[data-warning]', said.warning);
      if (!keeps) return;
      say('[data-kept]', said.kept);
      if (!isTyped) forget();
    } catch {
      // No connection: it stays typed and is kept with the next try.
      if (keeps) isTyped = true;
    }
  }

  function typing() {
    isTyped = true;
    remember();
    clearTimeout(timer);
    timer = setTimeout(() => tell('copy'), KEEP_AFTER);
  }
  form?.addEventListener('input', typing);
  if (restore()) typing();
  form?.addEventListener('submit', () => {
    isSent = true;
    clearTimeout(timer);
    // What is sent is the server's to keep; what it answers with may be newer.
    forget();
  });
  setInterval(() => tell(isTyped ? 'copy' : 'look'), LOOK_EVERY);
  window.addEventListener('pagehide', () => {
    if (!isSent) navigator.sendBeacon(address, fields('leave'));
  });
})();
