// Who is named in an internal note: @username, as it is typed.

/** More than that is no mention but a circular. */
export const MENTIONS_AT_MOST = 10;

const MENTION = /(^|[\s(,;:])@([a-z][a-z0-9._-]{2,39})/giu;

/** The usernames after an @, each once, written small; a full stop that ends the sentence is none of them. */
export function mentionsIn(text: string): string[] {
  const names = [...text.matchAll(MENTION)].map((found) => found[2]!.toLowerCase().replace(/(?<![._-])[._-]+$/, ''));
  return [...new Set(names)].slice(0, MENTIONS_AT_MOST);
}
