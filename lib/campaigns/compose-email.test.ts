import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { dkimVerify } from 'mailauth/lib/dkim/verify';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { linkKeys } from '../links/keys';
import { readMailAddress } from '../links/mail-address';
import { readToken } from '../links/token';
import { compileEmail } from '../message/compile';
import { qualifyLetter } from '../message/qualify';
import { compileAlternative } from './alternative';
import { composeEmail, linksFor } from './compose-email';

const SECRET = 'a secret of the tests, long enough for them';
const folder = mkdtempSync(path.join(tmpdir(), 'aval-dkim-'));
const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const record = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');

beforeAll(() => {
  vi.stubEnv('DATABASE_URL', 'postgres://nobody@localhost/nothing');
  vi.stubEnv('AVAL_SECRET', SECRET);
  vi.stubEnv('APP_URL', 'https://choices.example.org');
  vi.stubEnv('MAIL_DOMAIN', 'bounces.example.org');
  vi.stubEnv('DKIM_DIR', folder);
  writeFileSync(
    path.join(folder, 's2._domainkey.maison.example.pem'),
    privateKey.export({ type: 'pkcs8', format: 'pem' }),
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const subject = { contactId: 7, campaignId: 3, issuedOn: 20_000 };
const compose = (email = 'bonjour@news.maison.example') =>
  composeEmail({
    subject,
    identity: { name: 'Maison Été', legalName: 'Maison Été SARL', address: '1 rue', email },
    slugs: { advertiser: 'maison', purpose: 'offers' },
    to: 'zoe@example.org',
    line: 'L’été',
    body: compileAlternative(
      compileEmail(
        { subject: '', body: 'Bonjour {{firstName}}' },
        { name: '', legalName: '', address: '', email: '' },
        'fr',
      ),
    ),
    values: { firstName: 'Zoé', ...linksFor(subject) },
    at: new Date('2026-05-20T10:00:00Z'),
  });

/** As a mailbox verifies it, with the domain's record given and no network. */
async function verify(source: Buffer) {
  const resolver = async (name: string) => {
    if (name === 's2._domainkey.maison.example') return [[`v=DKIM1; k=rsa; p=${record}`]];
    throw Object.assign(new Error('none'), { code: 'ENOTFOUND' });
  };
  const { results } = await dkimVerify(source, { resolver });
  return results.map(({ status, signingDomain }) => [status.result, signingDomain, status.aligned]);
}

test('signed for the domain of its author, both list fields covered; a changed byte and it is not', async () => {
  const { source } = await compose();
  expect(await verify(source)).toEqual([['pass', 'maison.example', 'maison.example']]);
  const signed = /;\s*h=([^;]+);/
    .exec(source.toString('latin1'))?.[1]
    ?.replaceAll(/\s/g, '')
    .toLowerCase()
    .split(':');
  expect(signed).toEqual(
    expect.arrayContaining(['list-unsubscribe', 'list-unsubscribe-post', 'feedback-id']),
  );
  for (const word of ['One-Click', 'https://choices', 'Bonjour', 'offers']) {
    const changed = Buffer.from(source);
    const at = changed.lastIndexOf(word);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect((await verify(changed))[0]?.[0], word).toMatch(/^(fail|neutral)$/);
  }
});

test('an author of another domain is not signed for', async () => {
  const { source } = await compose('bonjour@notmaison.example');
  expect(await verify(source)).toEqual([['none', undefined, undefined]]);
  expect(qualifyLetter(source.toString('latin1')).map(({ code }) => code)).toEqual(['not_signed']);
});

test('comes back to an address of its own, takes a no by message, and is named the same each time', async () => {
  const [one, two] = [await compose(), await compose()];
  const text = one.source.toString('latin1');
  const back = readMailAddress(one.returnPath.toUpperCase());
  expect(back?.use).toBe('b');
  expect(readToken(linkKeys(SECRET, 'message'), back?.token ?? '')).toEqual(subject);
  const no = readMailAddress(/<mailto:([^?>]+)\?subject=unsubscribe>/.exec(text)?.[1] ?? '');
  expect(no?.use).toBe('u');
  expect(readToken(linkKeys(SECRET, 'unsubscribe'), no?.token ?? '')).toEqual(subject);
  const id = (source: Buffer) => /^Message-ID: (.*)$/m.exec(source.toString('latin1'))?.[1];
  expect(id(one.source)).toMatch(/^<[0-9a-f]{60}@bounces\.example\.org>$/);
  expect(id(two.source)).toBe(id(one.source));
  expect(/^Feedback-ID: c3:offers:maison:aval[0-9a-f]{8}\r$/m.test(text)).toBe(true);
});

test('what would not qualify is found', async () => {
  const { source } = await compose();
  const text = source.toString('latin1');
  expect(qualifyLetter(text)).toEqual([]);
  const broken: [string, RegExp, string][] = [
    ['one_click_broken', /^List-Unsubscribe-Post:.*\r\n/m, ''],
    [
      'one_click_broken',
      /^List-Unsubscribe:/m,
      'List-Unsubscribe: <https://elsewhere.example>\r\nList-Unsubscribe:',
    ],
    ['one_click_broken', /^List-Unsubscribe-Post: /m, 'List-Unsubscribe-Post:\r\n '],
    ['one_click_broken', /<https:\/\/choices[^>]*>, /, ''],
    ['one_click_broken', /:list-unsubscribe-post/i, ''],
    ['letter_not_whole', /^List-ID:.*\r\n/m, ''],
    ['letter_not_whole', /^Content-Type: text\/plain/m, 'Content-Type: text/calendar'],
  ];
  for (const [code, part, instead] of broken) {
    const changed = text.replace(part, instead);
    expect(changed).not.toBe(text);
    expect(
      qualifyLetter(changed).map((finding) => finding.code),
      String(part),
    ).toContain(code);
  }
});
