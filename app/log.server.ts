// The log: for operators, in English, without personal data.
import pino from 'pino';

export const log = pino({ level: 'info', base: null });
