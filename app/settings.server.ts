// What the environment says, read once; what is missing or wrong stops the start and is named.
import { z } from 'zod';

const DEMONSTRATION_SECRET = 'demonstration-only-secret-not-for-production';

/** In clear only on this very machine: who listens on the way would be let in as anybody. */
const issuer = z
  .url()
  .refine((url) => /^https:|^http:\/\/(localhost|127\.0\.0\.1|\[::1\])[:/]/.test(`${url}/`), 'must start with https://')
  .optional();
const words = z
  .string()
  .default('')
  .transform((text) => text.split(/[\s,]+/).filter(Boolean));

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
  /** A sign-on elsewhere by OpenID Connect, for officers and for citizens: nothing of it, or all three. */
  STAFF_OIDC_ISSUER: issuer,
  STAFF_OIDC_CLIENT_ID: z.string().optional(),
  STAFF_OIDC_CLIENT_SECRET: z.string().optional(),
  STAFF_OIDC_NAME: z.string().default('SSO'),
  /** Values of `acr` by which the officers' provider says that it asked for two proofs, beside the methods of RFC 8176. */
  STAFF_OIDC_TWO_FACTOR_ACR: words,
  CITIZEN_OIDC_ISSUER: issuer,
  CITIZEN_OIDC_CLIENT_ID: z.string().optional(),
  CITIZEN_OIDC_CLIENT_SECRET: z.string().optional(),
  CITIZEN_OIDC_NAME: z.string().default('VNeID'),
  /** Where timed work is done: in the server itself, or by `npm run worker`. */
  WORKER: z.enum(['inside', 'apart']).default('inside'),
  /** Whoever asks for /metrics must show it; without one there is no such page. */
  METRICS_TOKEN: z.string().min(16, 'must have at least 16 characters').optional(),
  /** Who may open backups: `age1…`, one or more; nobody named: backups lie in the open. And how many of them are kept. */
  BACKUP_AGE_RECIPIENT: words.refine(
    (keys) => keys.every((key) => /^age1[a-z0-9]+$/.test(key)),
    'must be public keys of age, age1…',
  ),
  BACKUP_KEEP: z.coerce.number().int().min(1).max(10_000).default(14),
  /** How many reverse proxies stand in front; their X-Forwarded-For is believed. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
});

/** A provider of OpenID Connect. */
export interface SignOn {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** What its button calls it. */
  name: string;
}

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
  worker: 'inside' | 'apart';
  metricsToken: string | undefined;
  /** Where officers and citizens may sign in elsewhere; null: nowhere. */
  signOn: Record<'staff' | 'citizen', SignOn | null>;
  twoFactorAcr: readonly string[];
  backups: { recipients: readonly string[]; keep: number };
}

const SIGN_ON_NEEDS = ['ISSUER', 'CLIENT_ID', 'CLIENT_SECRET'] as const;

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
  for (const prefix of ['STAFF_OIDC', 'CITIZEN_OIDC'] as const) {
    const needed = SIGN_ON_NEEDS.map((name) => `${prefix}_${name}`);
    if (needed.some((name) => filled[name]))
      for (const name of needed)
        if (!filled[name]) problems.push(`${name}: is required beside the others of ${prefix}_*`);
  }
  if (!parsed.success || problems.length > 0)
    throw new Error(`The portal cannot start, the environment is not right:\n  ${problems.join('\n  ')}`);

  const env = parsed.data;
  return {
    mode: env.PORTAL_MODE,
    databaseUrl: env.DATABASE_URL,
    host: env.HOST,
    port: env.PORT,
    publicUrl: (env.PUBLIC_URL ?? `http://localhost:${env.PORT}`).replace(/(?<!\/)\/+$/, ''),
    sessionSecret: env.SESSION_SECRET ?? DEMONSTRATION_SECRET,
    smtpUrl: env.SMTP_URL,
    mailFrom: env.MAIL_FROM,
    trustedProxies: env.TRUSTED_PROXIES,
    worker: env.WORKER,
    metricsToken: env.METRICS_TOKEN,
    signOn: { staff: signOnIn(env, 'STAFF_OIDC'), citizen: signOnIn(env, 'CITIZEN_OIDC') },
    twoFactorAcr: env.STAFF_OIDC_TWO_FACTOR_ACR,
    backups: { recipients: env.BACKUP_AGE_RECIPIENT, keep: env.BACKUP_KEEP },
  };
}

function signOnIn(env: z.output<typeof shape>, prefix: 'STAFF_OIDC' | 'CITIZEN_OIDC'): SignOn | null {
  const [issuer, clientId, clientSecret] = SIGN_ON_NEEDS.map((name) => env[`${prefix}_${name}`]);
  return issuer && clientId && clientSecret ? { issuer, clientId, clientSecret, name: env[`${prefix}_NAME`] } : null;
}

let current: Settings | undefined;

/** The settings of this process. */
export const settings = (): Settings => {
  current ??= readSettings(process.env);
  return current;
};
