import { z } from 'zod';

const schema = z.object({
  AUTH_OIDC_ISSUER: z.url({ protocol: /^https?$/ }),
  AUTH_OIDC_ID: z.string().min(1),
  AUTH_OIDC_SECRET: z.string().min(1),
});

export type IdentityProvider = { issuer: string; clientId: string; clientSecret: string };

/**
 * The OpenID Connect provider that vouches for the staff, or null where none is set.
 * @throws Error naming each setting that is missing or wrong, where some of the three are set and not all
 */
export function identityProvider(source: Record<string, string | undefined>): IdentityProvider | null {
  const names = Object.keys(schema.shape);
  if (names.every((name) => !source[name])) return null;
  const result = schema.safeParse(source);
  if (!result.success) {
    const wrong = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`Settings that cannot be used (${names.join(', ')} go together): ${wrong.join('; ')}`);
  }
  const { AUTH_OIDC_ISSUER, AUTH_OIDC_ID, AUTH_OIDC_SECRET } = result.data;
  return { issuer: AUTH_OIDC_ISSUER, clientId: AUTH_OIDC_ID, clientSecret: AUTH_OIDC_SECRET };
}
