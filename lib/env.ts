import { z } from 'zod';

const url = (protocols: RegExp) => z.url({ protocol: protocols });

const words = (text: string): string[] => text.split(/[\s,]+/).filter((word) => word !== '');

/** One mail server, or several in the order in which they are tried. */
function smtpRoutes(text: string, context: z.RefinementCtx): string[] {
  const routes = words(text);
  if (!routes.every((route) => url(/^smtps?$/).safeParse(route).success)) {
    context.addIssue('one or more of smtp://HOST:PORT or smtps://…, the first that answers takes the mail');
  }
  return routes;
}

/** What may go to a domain: messages a second, over all workers, and at once; 0 for no limit, `*` for the others. */
function domainLimits(text: string, context: z.RefinementCtx) {
  const limits = words(text).map((word) => /^([a-z0-9.*-]+)=(\d+(?:\.\d+)?)\/(\d+)$/i.exec(word));
  if (limits.includes(null)) context.addIssue('as in: gmail.com=20/10 *=0/20 (messages a second / at once)');
  return new Map(
    limits.flatMap((match): [string, { perSecond: number; atOnce: number }][] =>
      match
        ? [[String(match[1]).toLowerCase(), { perSecond: Number(match[2]), atOnce: Number(match[3]) }]]
        : [],
    ),
  );
}

const webhookSecret = z
  .string()
  .regex(/^whsec_[A-Za-z0-9+/]{32,}={0,2}$/, 'as from: echo whsec_$(openssl rand -base64 32)');

const settings = z.object({
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  APP_URL: url(/^https?$/)
    .transform((value) => value.replace(/\/+$/, ''))
    .optional(),
  DATABASE_URL: url(/^postgres(ql)?$/),
  AVAL_DATA_DIR: z.string().min(1).default('.aval'),
  AVAL_SECRET: z.string().min(32, 'at least 32 characters, as from: openssl rand -base64 32'),
  AVAL_CHECKPOINTS_TO: z
    .string()
    .default('')
    .transform((text) => text.split(/[\s,]+/).filter((target) => target !== ''))
    .pipe(z.array(url(/^(mailto|https?|file)$/))),
  AVAL_DEMO: z.enum(['0', '1']).default('0'),
  SMTP_URL: z.string().transform(smtpRoutes).optional(),
  SMTP_LIMITS: z.string().default('*=0/20').transform(domainLimits),
  SMPP_URL: url(/^s?smpp$/).optional(),
  /** The number that text messages come from, and that answers to them go to. */
  SMS_FROM: z
    .string()
    .regex(/^\+?[0-9]{3,15}$/, 'a number to which people can answer STOP, as in: 36111')
    .optional(),
  /** Where orders for recorded calls and faxes are posted, and what signs them (standardwebhooks.com). */
  CALLS_URL: url(/^https?$/).optional(),
  FAX_URL: url(/^https?$/).optional(),
  PROVIDER_SECRET: webhookSecret.optional(),
  /** The domain whose mail comes to Aval: withdrawals by message, what cannot be delivered, complaints. */
  MAIL_DOMAIN: z
    .string()
    .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'a domain, as in: bounces.example.org')
    .optional(),
  /** Where the worker listens for that mail. */
  INBOUND_URL: url(/^(smtp|lmtp)$/).optional(),
  /** What signs webhooks (standardwebhooks.com). */
  INBOUND_SECRET: webhookSecret.optional(),
  /** What Prometheus shows to read /metrics of the web server, and where each worker's are, on its own machine. */
  METRICS_TOKEN: z.string().min(16).optional(),
  METRICS_PORT: z.coerce.number().int().min(1).max(65_535).optional(),
  DKIM_DIR: z.string().min(1).optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

const schema = settings.superRefine(({ CALLS_URL, FAX_URL, PROVIDER_SECRET }, context) => {
  if ((CALLS_URL || FAX_URL) && !PROVIDER_SECRET) {
    context.addIssue({
      code: 'custom',
      path: ['PROVIDER_SECRET'],
      message: 'needed where CALLS_URL or FAX_URL is set: it signs what is posted there',
    });
  }
});

export type Env = z.infer<typeof settings> & { APP_URL: string };

/**
 * Parses the settings from `source`. A wrong one is refused with its name and what is expected.
 * @throws Error with one line for each wrong setting
 */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const present = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const result = schema.safeParse(present);
  if (!result.success) {
    const lines = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`Settings that cannot be used:\n${lines.join('\n')}`);
  }
  return { ...result.data, APP_URL: result.data.APP_URL ?? `http://localhost:${result.data.PORT}` };
}

let parsed: Env | undefined;

/** The settings of this process, parsed once. */
export function env(): Env {
  parsed ??= parseEnv(process.env);
  return parsed;
}
