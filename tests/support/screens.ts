// The two screens that stories are told on, and the marks of those that are told on one of them.

export const PHONE = { width: 360, height: 740 };
export const DESK = { width: 1280, height: 900 };

/** `test('…', { tag: AT_A_DESK }, …)`: work that nobody does on a phone. */
export const AT_A_DESK = '@at-a-desk';
/** A way that another story already goes on both screens, up to its own point. */
export const ON_A_PHONE = '@on-a-phone';
