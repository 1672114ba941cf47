// Whether a reader has what would be sent: If-None-Match, which may name several tags, marked as weak by a proxy on the way.

export const isKnownTag = (ifNoneMatch: string | null | undefined, tag: string): boolean =>
  (ifNoneMatch ?? '').split(',').some((one) => ['*', tag, `W/${tag}`].includes(one.trim()));
