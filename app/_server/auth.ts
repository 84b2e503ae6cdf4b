import { hkdfSync, randomUUID } from 'node:crypto';
import NextAuth, { AuthError, CredentialsSignin, type NextAuthConfig } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import type { Ctx } from '@/lib/context';
import { database } from '@/lib/database';
import { env } from '@/lib/env';
import { DomainError } from '@/lib/errors';
import { log } from '@/lib/log';
import { admitStaff } from '@/lib/staff/admit';
import { authenticateStaff } from '@/lib/staff/authenticate';
import { staffByEmail } from '@/lib/staff/get';
import { type IdentityProvider, identityProvider } from '@/lib/staff/identity-provider';
import { describeFault } from './fault';

/*
 * The only module that knows next-auth. It keeps who signed in, in a cookie, and nothing else: what they may do is read
 * from the database at each request (`session.ts`).
 */

/** Whose session it is, and of which version. */
export type Claim = { id: number; version: number };

declare module 'next-auth' {
  interface Session {
    staff?: Claim;
  }
  interface User {
    sessionVersion?: number;
  }
}

const HOURS = 12;
const SECONDS_IN_AN_HOUR = 3600;

class TooManyAttempts extends CredentialsSignin {
  override code = 'too_many_attempts';
}

function visitor(): Ctx {
  return { actor: { kind: 'person' }, now: new Date(), requestId: randomUUID(), db: database() };
}

const password = Credentials({
  credentials: { email: { type: 'email' }, password: { type: 'password' } },
  async authorize({ email, password }) {
    try {
      const person = await authenticateStaff(visitor(), { email, password });
      return person && { id: String(person.id), sessionVersion: person.sessionVersion };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      throw error.code === 'too_many_attempts' ? new TooManyAttempts() : new CredentialsSignin();
    }
  },
});

const openIdConnect = (provider: IdentityProvider) => ({
  id: 'oidc',
  name: 'OpenID Connect',
  type: 'oidc' as const,
  ...provider,
  checks: ['pkce' as const, 'state' as const, 'nonce' as const],
});

const callbacks: NonNullable<NextAuthConfig['callbacks']> = {
  async signIn({ account, profile }) {
    return account?.provider !== 'oidc' || (await admitStaff(visitor(), profile ?? {})) !== null;
  },
  async jwt({ token, user, account, profile }) {
    if (!account) return Date.now() < Number(token['until']) ? token : null;
    const until = Date.now() + HOURS * SECONDS_IN_AN_HOUR * 1000;
    if (account.provider !== 'oidc') return { id: Number(user.id), version: user.sessionVersion, until };
    const person = await staffByEmail(database(), profile?.email ?? '');
    return person && { id: person.id, version: person.sessionVersion, until };
  },
  session({ session, token }) {
    return {
      expires: session.expires,
      staff: { id: Number(token['id']), version: Number(token['version']) },
    };
  },
};

/** Our own no to the one whom a provider vouches for; with a cause, it is a failure that looks like one. */
const isRefusal = (error: Error) =>
  error instanceof AuthError && error.type === 'AccessDenied' && !error.cause?.err;

const logger: NonNullable<NextAuthConfig['logger']> = {
  error(error) {
    if (error instanceof CredentialsSignin) log.info({ code: error.code }, 'sign-in refused');
    else if (isRefusal(error)) log.info({ code: 'provider' }, 'sign-in refused');
    else log.error({ fault: describeFault(error) }, 'sign-in failed');
  },
  warn: (code) => log.warn({ code }, 'next-auth'),
  debug: () => {},
};

function settings(): NextAuthConfig {
  const { APP_URL, AVAL_SECRET } = env();
  const provider = identityProvider(process.env);
  // next-auth reads its own address from here alone; a request's Host header is the sender's word.
  process.env['AUTH_URL'] = APP_URL;
  return {
    secret: Buffer.from(hkdfSync('sha256', AVAL_SECRET, '', 'aval auth', 32)).toString('base64url'),
    trustHost: true,
    useSecureCookies: APP_URL.startsWith('https:'),
    session: { strategy: 'jwt', maxAge: HOURS * SECONDS_IN_AN_HOUR },
    pages: { signIn: '/admin/sign-in', signOut: '/admin/sign-in', error: '/admin/sign-in' },
    providers: provider ? [password, openIdConnect(provider)] : [password],
    callbacks,
    logger,
  };
}

// Settings are read at the first request, not at the build.
const { auth, handlers, signIn, signOut } = NextAuth(settings);

export { handlers };

/** What the visitor's cookie says, if it is ours and not over. */
export async function claim(): Promise<Claim | null> {
  return (await auth())?.staff ?? null;
}

/**
 * Signs in by address and password: sets the cookie.
 * @throws DomainError `not_signed_in` (whatever was wrong), `too_many_attempts`
 */
export async function signInByPassword(credentials: { email: string; password: string }): Promise<void> {
  try {
    await signIn('credentials', { ...credentials, redirect: false });
  } catch (error) {
    if (error instanceof CredentialsSignin) {
      throw new DomainError(error.code === 'too_many_attempts' ? error.code : 'not_signed_in');
    }
    throw error instanceof AuthError ? (error.cause?.err ?? error) : error;
  }
}

/** Sends the visitor to the identity provider, whence they come back signed in. Never returns. */
export async function signInByProvider(): Promise<void> {
  await signIn('oidc', { redirectTo: '/admin' });
}

/** Whether an identity provider is set. */
export function hasProvider(): boolean {
  return identityProvider(process.env) !== null;
}

/** Takes the cookie away. */
export async function endSession(): Promise<void> {
  await signOut({ redirect: false });
}
