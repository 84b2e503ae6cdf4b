import { simpleParser } from 'mailparser';
import { beforeAll, expect, test, vi } from 'vitest';
import type { Reader } from '@/db/queries/hold-contacts';
import { emailPress } from './letters';
import type { Setting } from './setting';

const identity = {
  name: 'Maison Été',
  legalName: 'Maison Été SARL',
  address: '1 rue',
  email: 'bonjour@maison.example',
};
const message = {
  subject: 'Pour {{firstName}} — les offres de l’été à la maison, jusqu’à dimanche soir',
  body: 'Bonjour {{firstName}}',
};
const now = new Date('2026-05-20T10:00:00Z');
const to = 'zoe@example.org';
const reader: Reader = {
  ...{ id: 7, email: to, first_name: 'Zoé', last_name: null, company: null, locale: 'fr' },
  ...{ phone: null, fax: null, address: null },
};
const advertiser = `a-rather-long-name-of-an-advertiser-${'x'.repeat(20)}`;

beforeAll(() => {
  vi.stubEnv('DATABASE_URL', 'postgres://nobody@localhost/nothing');
  vi.stubEnv('AVAL_SECRET', 'a secret of the tests, long enough for them');
  vi.stubEnv('APP_URL', 'https://choices.a-domain-long-enough-to-fold-lines.example.org');
});

const setting: Setting = {
  campaign: { id: 3, ...message } as Setting['campaign'],
  identity,
  country: 'FR',
  slugs: { advertiser, purpose: 'offers' },
};
const print = (change: Partial<Reader> = {}, at = now) =>
  emailPress(setting)({ reader: { ...reader, ...change }, to }, at);

test('the fields that RFC 8058 asks for stand raw, each on one line, whatever their length', async () => {
  const { source } = await print();
  const head = source.toString('utf8').split('\r\n\r\n')[0] ?? '';
  const lines = head.split('\r\n');
  const [unsubscribe, ...others] = lines.filter((line) => line.startsWith('List-Unsubscribe:'));
  expect(others).toEqual([]);
  expect(unsubscribe).toMatch(
    /^List-Unsubscribe: <https:\/\/choices\.a-domain-long-enough-to-fold-lines\.example\.org\/u\/[\w-]+>$/,
  );
  expect(unsubscribe?.length).toBeGreaterThan(78);
  expect(lines).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
  expect(lines).toContain(
    `List-ID: <offers.${advertiser}.choices.a-domain-long-enough-to-fold-lines.example.org>`,
  );
  // No line of the source is longer than SMTP takes (RFC 5321, 4.5.3.1.6).
  expect(
    Math.max(
      ...source
        .toString('latin1')
        .split('\r\n')
        .map((line) => line.length),
    ),
  ).toBeLessThan(998);
});

test('the letter reads back as it was written, with the link of its own reader in every place', async () => {
  const { source, ...letter } = await print();
  expect(letter).toMatchObject({ campaignId: 3, contactId: 7, from: identity.email, to });
  const mail = await simpleParser(source);
  expect(mail.subject).toBe(message.subject.replace('{{firstName}}', 'Zoé'));
  expect(mail.from?.value).toEqual([{ name: identity.name, address: identity.email }]);
  expect(mail.to).toMatchObject({ value: [{ address: reader.email }] });
  expect(mail.date).toEqual(now);
  const link = /List-Unsubscribe: <([^>]+)>/.exec(source.toString('latin1'))?.[1] ?? 'none';
  expect(mail.text).toContain(link);
  expect(mail.html).toContain(link);
  expect(mail.text).toContain('Bonjour Zoé');
  expect(mail.text).toContain('Ne plus recevoir ces e-mails');
});

test('a reader’s name adds no field and no recipient', async () => {
  const first_name = 'Zoé\r\nBcc: eve@example.org\r\nList-Unsubscribe: <https://evil.example>';
  const { source } = await print({ first_name });
  const head = source.toString('utf8').split('\r\n\r\n')[0] ?? '';
  expect(head).not.toMatch(/^Bcc:/im);
  expect(head.match(/^List-Unsubscribe:/gim)).toHaveLength(1);
});

test('the same letter has the same id, another reader’s another, and each their language', async () => {
  const id = async (change: object, at = now) =>
    (await simpleParser((await print(change, at)).source)).messageId;
  expect(await id({})).toBe(await id({}, new Date(now.getTime() + 1000)));
  expect(await id({ id: 8 })).not.toBe(await id({}));
  const text = async (locale: string | null) => (await simpleParser((await print({ locale })).source)).text;
  expect(await text('en-GB')).toContain('Stop receiving these e-mails');
  expect(await text(null)).toContain('Ne plus recevoir');
  expect(await text('de')).toContain('Stop receiving these e-mails');
});
