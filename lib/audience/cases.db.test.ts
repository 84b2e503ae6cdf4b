import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPool, type Pool } from '@/db/client';
import { createTestDatabase, type TestDatabase } from '@/db/testing/database';
import { reasons } from '@/db/vocabulary';
import type { Ctx } from '../context';
import { readMoment } from '../imports/fields';
import { editionOn } from '../law/editions';
import { lawFingerprint } from '../law/fingerprint';
import { allReadings, USUAL } from '../law/stance';
import { checkRendered } from '../message/check';
import { compileEmail, renderEmail } from '../message/compile';
import { adoptEdition } from '../stance/adopt-edition';
import { chooseReading } from '../stance/choose-reading';
import { askDecisions } from './ask';
import { decideAudience } from './decide-audience';
import { beyondFrance } from './testing/beyond-france';
import type { LawCase } from './testing/cases';
import { franceEmail } from './testing/france-email';
import { franceEmailCustomers } from './testing/france-email-customers';
import { franceEmailEdges } from './testing/france-email-edges';
import { franceEmailWords } from './testing/france-email-words';
import { franceOtherMeans } from './testing/france-other-means';
import { francePhone } from './testing/france-phone';
import { putOnRecord, putPurposes } from './testing/put-on-record';

let database: TestDatabase;
let db: Pool;
const now = new Date('2026-11-23T12:00:00Z');
const as = (role: 'admin' | 'dpo' | 'marketer', id = 1): Ctx => ({
  actor: { kind: 'staff', id, role },
  now,
  requestId: 'case',
  db,
});

beforeAll(async () => {
  database = await createTestDatabase();
  db = openPool(database.url, { max: 4 });
  await putPurposes(as);
});
afterAll(async () => {
  await db.$client.end();
  await database.drop();
});

const cases = [
  ...franceEmail,
  ...franceEmailCustomers,
  ...franceEmailWords,
  ...franceEmailEdges,
  ...franceOtherMeans,
  ...francePhone,
  ...beyondFrance,
];

/** Whether anything of the case lies after the moment asked about; then only the ledgers can answer. */
function hasLaterRecords({ at, records }: LawCase): boolean {
  return records.some(({ on }) => readMoment(on) > new Date(readMoment(at)).toISOString());
}

describe.each(cases.map((given, index) => ({ ...given, index })))('$id', ({ index, ...given }) => {
  test(given.why, async () => {
    const asked = await putOnRecord(as, given, `c${index}`);
    await takeStance(given);
    const { decisions } = await askDecisions(as('dpo'), asked);
    await leaveStance(given);
    const [decision] = decisions;
    if ('reason' in given.expect) {
      const { reason } = given.expect;
      expect(decision).toMatchObject({ verdict: 'ineligible', basis: null, reason, evidence: {} });
    } else {
      const { basis } = given.expect;
      expect(decision).toMatchObject({ verdict: 'eligible', basis, reason: null });
      expect(Object.keys(decision?.evidence ?? {})).toEqual(evidenceOf[basis]);
    }
    expect((decision?.citations.length ?? 0) > 0).toBe(decision?.reason !== 'no_law');
    // The state that is kept answers at that moment what the ledgers answer about it now.
    if (hasLaterRecords(given) || given.under || given.adopted) return;
    const then = { ...as('dpo'), now: new Date(asked.at) };
    expect((await askDecisions(then, asked)).decisions).toEqual(decisions);
  });
});

const note = 'As the case asks.';

async function takeStance({ under = {}, adopted, person, campaign, at }: LawCase): Promise<void> {
  for (const [reading, option] of Object.entries(under))
    await chooseReading(as('dpo'), { reading, option, note });
  if (!adopted) return;
  const [country, channel, day] = [person.country ?? 'FR', campaign.by ?? 'email', at.slice(0, 10)] as const;
  const edition = editionOn(country, channel, day, USUAL);
  const adoption = { country, channel, day, fingerprint: lawFingerprint(edition), note };
  await adoptEdition(as('dpo'), { ...adoption, adopted: true });
}

async function leaveStance({ under = {} }: LawCase): Promise<void> {
  for (const reading of Object.keys(under)) {
    const option = allReadings.find(({ id }) => id === reading)?.usual;
    await chooseReading(as('dpo'), { reading, option, note });
  }
}

const evidenceOf = {
  consent: ['consentEvent'],
  existing_customer: ['purchase', 'assessment'],
  legitimate_interest: ['assessment'],
  none_needed: [],
  contract: [],
};

test('what a message lacks stops it, whoever may be written to', () => {
  const lacking = cases.filter(({ message }) => message?.optOut === false);
  expect(lacking).not.toHaveLength(0);
  const identity = { name: 'Épicerie', legalName: 'Épicerie SA', address: '1 rue', email: 'a@example.org' };
  const unsubscribeUrl = 'https://example.org/u/token';
  const letter = renderEmail(compileEmail({ subject: 'Offres', body: 'Bonjour' }, identity, 'fr'), {
    unsubscribeUrl,
  });
  for (const { expect: expected } of lacking) {
    const without = { ...letter, html: letter.html.replaceAll(unsubscribeUrl, '#') };
    expect(checkRendered(letter, { identity, unsubscribeUrl })).toEqual([]);
    expect(checkRendered(without, { identity, unsubscribeUrl })).toMatchObject([
      { severity: 'stop', code: 'finding' in expected && expected.finding },
    ]);
  }
});

test('the cases are told apart, and name reasons that there are', () => {
  expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
  for (const { expect: expected } of cases) {
    if ('reason' in expected)
      expect(reasons).toEqual(expect.arrayContaining([...(expected.alsoRight ?? [])]));
  }
});

test('everybody asked at once gives the same answers, each counted once', async () => {
  const asked = await putOnRecord(as, cases[0] as LawCase, 'all');
  const { contacts: _, ...audience } = asked;
  const { audience: size, eligible, groups } = await decideAudience(as('marketer'), audience);
  expect(size).toBe(cases.length + 1);
  expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(size);
  expect(eligible).toBe(
    groups.reduce((sum, { verdict, count }) => sum + (verdict === 'eligible' ? count : 0), 0),
  );
});

test('the law’s fingerprint does not hang on the order of the contacts', async () => {
  const given = cases.find(({ id }) => id === 'a-reader-in-romania') as LawCase;
  const abroad = await putOnRecord(as, given, 'ro');
  const { contacts: home } = await putOnRecord(
    as,
    { ...given, person: { ...given.person, country: 'FR' } },
    'fr',
  );
  const ask = (contacts: string[]) => askDecisions(as('dpo'), { ...abroad, contacts });
  const { law } = await ask([...abroad.contacts, ...home]);
  expect(law.edition).toBe('none, FR-email@2025-07-02');
  expect((await ask([...home, ...abroad.contacts])).law).toEqual(law);
});
