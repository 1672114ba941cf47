// A notice that an administrator puts on every public page: how grave it is, and on which days it stands there.

export const BANNER_LEVELS = ['info', 'warn', 'bad'] as const;
export type BannerLevel = (typeof BANNER_LEVELS)[number];
