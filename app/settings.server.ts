// What the environment says, read once; what is missing or wrong stops the start and is named.
import { z } from 'zod';

const DEMONSTRATION_SECRET = 'demonstration-only-secret-not-for-production';

const shape = z.object({
  PORTAL_MODE: z.enum(['demonstration', 'production']).default('production'),
  DATABASE_URL: z
    .string()
    .regex(/^(file:|postgres(ql)?:\/\/)/, 'must start with file: or postgres://')
    .default('file:data/hoi-am.db'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(1).max(65535).default(3000),
  PUBLIC_URL: z.url().optional(),
  SESSION_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'must start with smtp:// or smtps://')
    .optional(),
  MAIL_FROM: z.string().default('Hồi Âm <khong-tra-loi@localhost>'),
  /** How many reverse proxies stand in front; their X-Forwarded-For is believed. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
});

export interface Settings {
  mode: 'demonstration' | 'production';
  databaseUrl: string;
  host: string;
  port: number;
  /** Where people reach the portal, without a slash at the end. */
  publicUrl: string;
  sessionSecret: string;
  smtpUrl: string | undefined;
  mailFrom: string;
  trustedProxies: number;
}

/** Reads the settings or throws one error that names everything that is wrong. */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const filled = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = shape.safeParse(filled);
  const problems = parsed.success
    ? []
    : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  if (filled.PORTAL_MODE !== 'demonstration')
    for (const name of ['PUBLIC_URL', 'SESSION_SECRET'])
      if (!filled[name]) problems.push(`${name}: is required in production`);
  if (!parsed.success || problems.length > 0)
    throw new Error(`The portal cannot start, the environment is not right:\n  ${problems.join('\n  ')}`);

  const env = parsed.data;
  return {
    mode: env.PORTAL_MODE,
    databaseUrl: env.DATABASE_URL,
    host: env.HOST,
    port: env.PORT,
    publicUrl: (env.PUBLIC_URL ?? `http://localhost:${env.PORT}`).replace(/\/+$/, ''),
    sessionSecret: env.SESSION_SECRET ?? DEMONSTRATION_SECRET,
    smtpUrl: env.SMTP_URL,
    mailFrom: env.MAIL_FROM,
    trustedProxies: env.TRUSTED_PROXIES,
  };
}

let current: Settings | undefined;

/** The settings of this process. */
export const settings = (): Settings => {
  current ??= readSettings(process.env);
  return current;
};
