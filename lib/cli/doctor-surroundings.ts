import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { createTransport } from 'nodemailer';
import { identityProvider } from '../staff/identity-provider';
import type { Finding } from './doctor-finding';
import { refusalOf } from './refusals';

const MILLISECONDS = 5000;

/** Whether each mail server that is set answers and takes our name and password. */
export async function checkMail(routes: readonly string[] = []): Promise<Finding[]> {
  if (routes.length === 0) return [{ well: 'no mail server is set: messages stay in the outbox' }];
  return (await Promise.all(routes.map(checkRoute))).flat();
}

async function checkRoute(url: string): Promise<Finding[]> {
  const { host } = new URL(url);
  const transport = createTransport({
    url,
    connectionTimeout: MILLISECONDS,
    greetingTimeout: MILLISECONDS,
    socketTimeout: MILLISECONDS,
  });
  try {
    await transport.verify();
    return [{ well: `the mail server ${host}` }];
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'no answer';
    return [
      {
        what: `The mail server ${host} cannot be used (${code}).`,
        remedy: 'Correct SMTP_URL, or leave it out to keep messages in the outbox.',
      },
    ];
  } finally {
    transport.close();
  }
}

/** Whether files can be written where Aval keeps its own. */
export async function checkDataDir(dir: string): Promise<Finding[]> {
  try {
    await rm(await mkdtemp(path.join(dir, 'doctor-')), { recursive: true });
    return [{ well: `the data folder ${dir}` }];
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    return [
      {
        what: `The data folder ${dir} cannot be written (${code}).`,
        remedy: 'Create it for the user that runs Aval, or name another in AVAL_DATA_DIR.',
      },
    ];
  }
}

/** Whether the identity provider's settings, where there are any, go together. */
export async function checkProvider(source: Record<string, string | undefined>): Promise<Finding[]> {
  try {
    const provider = identityProvider(source);
    return provider ? [{ well: `the identity provider ${provider.issuer}` }] : [];
  } catch (error) {
    return [{ what: refusalOf(error), remedy: 'Set all three, or none of them.' }];
  }
}
