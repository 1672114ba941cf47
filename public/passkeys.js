// @ts-check
// Passkeys: forms marked `data-passkey` show themselves where the browser can, ask the server what to sign, and send what was signed.

(() => {
  const can = 'PublicKeyCredential' in window && 'parseRequestOptionsFromJSON' in PublicKeyCredential;

  for (const form of document.querySelectorAll('form[data-passkey]')) {
    if (!can || !(form instanceof HTMLFormElement) || form.dataset.ready) continue;
    form.dataset.ready = 'yes';
    form.hidden = false;
    form.querySelector('[data-passkey-button]')?.addEventListener('click', () => void ask(form));
  }
  if (can) for (const other of document.querySelectorAll('[data-no-passkey]')) other.setAttribute('hidden', '');

  /** @param {HTMLFormElement} form */
  async function ask(form) {
    const { passkey: purpose = '', challenge: address = '', failed = '', wait = '' } = form.dataset;
    try {
      const response = await fetch(address, { method: 'POST', body: new URLSearchParams({ purpose }) });
      if (!response.ok) return say(form, response.status === 429 ? wait : failed);
      const options = await response.json();
      const credential = await (purpose === 'enrol'
        ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
        : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) }));
      const answer = form.elements.namedItem('passkey');
      if (!(credential instanceof PublicKeyCredential) || !(answer instanceof HTMLInputElement))
        return say(form, failed);
      answer.value = JSON.stringify(credential.toJSON());
      form.submit();
    } catch {
      // The person closed the window, or has no passkey here: they may try again, or take another way.
      say(form, failed);
    }
  }

  /** @param {HTMLFormElement} form @param {string} words */
  function say(form, words) {
    let message = form.querySelector('[role=alert]');
    if (!message) {
      message = document.createElement('p');
      message.setAttribute('role', 'alert');
      message.className = 'mt-2 font-semibold text-bad';
      form.append(message);
    }
    message.textContent = words;
  }
})();
