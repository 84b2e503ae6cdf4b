import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPool, type Pool } from '@/db/client';
import { auditEvent, readingChoice } from '@/db/schema';
import { createTestDatabase, type TestDatabase } from '@/db/testing/database';
import { type Role, roles } from '@/db/vocabulary';
import type { Ctx } from '../context';
import { editionAt, editionOn } from '../law/editions';
import { lawFingerprint } from '../law/fingerprint';
import { chosenOption, USUAL } from '../law/stance';
import { adoptEdition } from './adopt-edition';
import { chooseReading } from './choose-reading';
import { currentStance } from './current';

let database: TestDatabase;
let db: Pool;
const now = new Date('2026-11-24T10:00:00Z');
const as = (role: Role): Ctx => ({ actor: { kind: 'staff', id: 7, role }, now, requestId: 's', db });
const note = 'After the opinion of counsel of 3 November.';

beforeAll(async () => {
  database = await createTestDatabase();
  db = openPool(database.url);
});
afterAll(async () => {
  await db.$client.end();
  await database.drop();
});

const reading = 'fr-automated-call-customers';

test('until somebody chooses each reading is the usual one', async () => {
  expect(await currentStance(db)).toEqual(USUAL);
});

test('the latest choice stands, and every one stays on record with who, when and why', async () => {
  for (const option of ['guidance', 'statute', 'guidance']) {
    expect(await chooseReading(as('dpo'), { reading, option, note })).toEqual({ reading, option });
    expect(chosenOption(reading, await currentStance(db))).toBe(option);
  }
  const rows = await db.select().from(readingChoice);
  expect(rows.map(({ by, at, note: why }) => [by, at, why])).toEqual(Array(3).fill(['staff:7', now, note]));
  const audits = await db.select().from(auditEvent).where(eq(auditEvent.action, 'law.choose_reading'));
  expect(audits).toHaveLength(3);
  await expect(db.update(readingChoice).set({ option: 'statute' })).rejects.toMatchObject({
    cause: { message: expect.stringContaining('permission denied') },
  });
});

test('an option that there is not, a choice without a reason, and who may not choose', async () => {
  for (const wrong of [
    { reading: 'nothing', option: 'statute' },
    { reading, option: 'both' },
  ]) {
    await expect(chooseReading(as('dpo'), { ...wrong, note })).rejects.toMatchObject({
      code: 'unknown_reading',
    });
  }
  await expect(chooseReading(as('dpo'), { reading, option: 'statute', note: ' ' })).rejects.toMatchObject({
    code: 'invalid_input',
    issues: [{ path: 'note' }],
  });
  for (const role of roles.filter((each) => each !== 'dpo')) {
    await expect(chooseReading(as(role), { reading, option: 'statute', note })).rejects.toMatchObject({
      code: 'not_allowed',
    });
  }
});

test('an edition is adopted as it reads, and given up again', async () => {
  const [country, channel, day] = ['US', 'email', '2026-11-24'] as const;
  const edition = editionOn(country, channel, day, USUAL);
  const adoption = { country, channel, day, fingerprint: lawFingerprint(edition), note };
  const answers = async () => editionAt(country, channel, now, await currentStance(db))?.id;
  expect(await answers()).toBeUndefined();
  expect(await adoptEdition(as('dpo'), { ...adoption, adopted: true })).toEqual({
    edition: 'US-email@2004-01-01',
    adopted: true,
  });
  expect(await answers()).toBe('US-email@2004-01-01');
  await adoptEdition(as('dpo'), { ...adoption, adopted: false });
  expect(await answers()).toBeUndefined();
});

test('what cannot be adopted', async () => {
  const france = editionOn('FR', 'email', '2026-11-24', USUAL);
  const asked = { channel: 'email', day: '2026-11-24', adopted: true, note };
  const adopt = (change: object, role: Role = 'dpo') => adoptEdition(as(role), { ...asked, ...change });
  const fingerprint = lawFingerprint(france);
  await expect(adopt({ country: 'FR', fingerprint })).rejects.toMatchObject({ code: 'nothing_to_adopt' });
  await expect(adopt({ country: 'US', fingerprint })).rejects.toMatchObject({ code: 'changed_since' });
  await expect(adopt({ country: 'RO', fingerprint })).rejects.toMatchObject({ code: 'not_found' });
  await expect(adopt({ country: 'FR', fingerprint, day: 'today' })).rejects.toMatchObject({
    code: 'invalid_input',
  });
  for (const role of roles.filter((each) => each !== 'dpo')) {
    await expect(adopt({ country: 'US', fingerprint }, role)).rejects.toMatchObject({ code: 'not_allowed' });
  }
});
