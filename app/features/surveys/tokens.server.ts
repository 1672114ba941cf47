// What is kept of a one-time link: a hash.
import { createHash } from 'node:crypto';

export const tokenHashOf = (token: string): string =>
  createHash('sha256').update(`survey-token:${token}`).digest('base64url');
