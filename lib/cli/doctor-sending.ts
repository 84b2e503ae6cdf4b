import { createPrivateKey } from 'node:crypto';
import { readdir, readFile, statfs } from 'node:fs/promises';
import path from 'node:path';
import smpp from 'smpp';
import type { Finding } from './doctor-finding';

const MILLISECONDS = 5000;
const GIGABYTE = 1024 ** 3;
const LEAST_FREE = GIGABYTE;

/** Whether the SMS centre, where one is set, lets us in. */
export async function checkTexts(url: string | undefined): Promise<Finding[]> {
  if (url === undefined) return [{ well: 'no SMS centre is set: text messages stay in the outbox' }];
  const { protocol, hostname, port, host, username, password } = new URL(url);
  const session = smpp.connect({
    url: `${protocol}//${hostname}:${port || 2775}`,
    auto_enquire_link_period: MILLISECONDS * 10,
  });
  const names = { system_id: decodeURIComponent(username), password: decodeURIComponent(password) };
  const trouble = await new Promise<string | null>((resolve) => {
    const timer = setTimeout(() => resolve('no answer'), MILLISECONDS);
    const end = (what: string | null) => {
      clearTimeout(timer);
      resolve(what);
    };
    session.on('error', (error) => end('code' in error ? String(error.code) : 'no answer'));
    session.on('connect', () =>
      session.bind_transceiver(names, ({ command_status: status }) =>
        end(status === 0 ? null : `status 0x${status.toString(16)}`),
      ),
    );
  });
  session.destroy();
  if (trouble === null) return [{ well: `the SMS centre ${host}` }];
  const remedy =
    'Correct SMPP_URL, or leave it out to keep texts in the outbox. Some centres let nobody in twice: then this says so while a worker runs.';
  return [{ what: `The SMS centre ${host} cannot be used (${trouble}).`, remedy }];
}

/** Whether each key that signs mail can be read, and is called as its record. */
export async function checkKeys(dataDir: string, dkimDir: string | undefined): Promise<Finding[]> {
  const folder = dkimDir ?? path.join(dataDir, 'dkim');
  const names = await readdir(folder).catch(() => []);
  if (names.length === 0)
    return [{ well: `no key signs mail (${folder}): the server that takes it has to sign` }];
  return Promise.all(
    names.map(async (name): Promise<Finding> => {
      const file = path.join(folder, name);
      const what = `${file} signs nothing`;
      if (!/^[a-z0-9.-]+\._domainkey\.[a-z0-9.-]+\.pem$/.test(name)) {
        return { what: `${what}.`, remedy: 'Call it as its DNS record: SELECTOR._domainkey.DOMAIN.pem' };
      }
      try {
        createPrivateKey(await readFile(file));
        return { well: `the key ${name}` };
      } catch {
        return { what: `${what}: it is no private key.`, remedy: 'Make it with: openssl genrsa 2048' };
      }
    }),
  );
}

/** Whether there is room where withdrawals are kept while the database is away. */
export async function checkRoom(dir: string): Promise<Finding[]> {
  const room = await statfs(dir).catch(() => null);
  if (room === null) return [];
  const free = room.bavail * room.bsize;
  const said = `${(free / GIGABYTE).toFixed(1)} GB free at ${dir}`;
  if (free >= LEAST_FREE) return [{ well: said }];
  const remedy =
    'Make room: withdrawals are kept there while the database is away, and the embedded one lives there.';
  return [{ what: `Only ${said}.`, remedy }];
}

/** Whether a provider that carries calls or faxes can be heard; what signs the orders to it, the settings themselves ask for. */
export function checkCallsAndFaxes(settings: {
  CALLS_URL?: string | undefined;
  FAX_URL?: string | undefined;
  INBOUND_SECRET?: string | undefined;
}): Finding[] {
  const { CALLS_URL, FAX_URL, INBOUND_SECRET } = settings;
  if (CALLS_URL === undefined && FAX_URL === undefined) return [];
  if (INBOUND_SECRET !== undefined) return [{ well: 'the provider of calls and faxes is set' }];
  const remedy = 'It signs what comes back: without it, nobody hears who said no during a call.';
  return [{ what: 'A provider is set, and INBOUND_SECRET is not.', remedy }];
}
