// The answer to somebody who tries too often: how long to wait, for people (the error page) and for machines (Retry-After).

/** To be thrown: the error page says it in the reader's language. */
export const tooManyTries = (seconds: number): Response =>
  new Response(JSON.stringify({ seconds }), {
    status: 429,
    headers: { 'Retry-After': String(seconds), 'Content-Type': 'application/json; charset=utf-8' },
  });
