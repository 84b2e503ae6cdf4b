import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import DKIM from 'nodemailer/lib/dkim/index.js';
import { env } from '../env';
import { SIGNED_FIELDS } from '../message/headers';

type Key = { domain: string; selector: string; privateKey: string };

/** A key lies in the file that is called as its record in the DNS: `SELECTOR._domainkey.DOMAIN.pem`. */
const FILE = /^([a-z0-9-]+(?:\.[a-z0-9-]+)*)\._domainkey\.([a-z0-9.-]+)\.pem$/;

let keys: Key[] | undefined;

/** The keys of the folder; of one domain the last selector in alphabetical order first, so that a new one takes over. */
function dkimKeys(): Key[] {
  keys ??= readKeys(
    path.resolve(/* turbopackIgnore: true */ env().DKIM_DIR ?? path.join(env().AVAL_DATA_DIR, 'dkim')),
  );
  return keys;
}

function readKeys(folder: string): Key[] {
  let names: string[];
  try {
    names = readdirSync(folder).sort().reverse();
  } catch {
    return [];
  }
  return names.flatMap((name) => {
    const [, selector, domain] = FILE.exec(name) ?? [];
    if (selector === undefined || domain === undefined) return [];
    return [{ selector, domain, privateKey: readFileSync(path.join(folder, name), 'utf8') }];
  });
}

/**
 * Signs a message for the domain of its author's address, or the nearest above it for which there is a key (DMARC's relaxed
 * alignment). Without a key it is left as it is: then the server that takes it has to sign.
 */
export async function signEmail(source: Buffer, author: string): Promise<Buffer> {
  const domain = author.slice(author.lastIndexOf('@') + 1).toLowerCase();
  const fitting = dkimKeys().filter((key) => domain === key.domain || domain.endsWith(`.${key.domain}`));
  const [key] = fitting.sort((a, b) => b.domain.length - a.domain.length);
  if (!key) return source;
  const signer = new DKIM({
    domainName: key.domain,
    keySelector: key.selector,
    privateKey: key.privateKey,
    headerFieldNames: SIGNED_FIELDS.join(':'),
  });
  const pieces: Buffer[] = [];
  for await (const piece of signer.sign(source)) pieces.push(Buffer.from(piece as Buffer));
  return Buffer.concat(pieces);
}
