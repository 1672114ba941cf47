// How long to wait, as people say it.
import type { Translate } from './translate.ts';

export function waitIn(seconds: number, t: Translate): string {
  if (seconds < 100) return t('errors:seconds', { count: seconds });
  const minutes = Math.ceil(seconds / 60);
  return minutes < 100
    ? t('errors:minutes', { count: minutes })
    : t('errors:hours', { count: Math.ceil(minutes / 60) });
}
