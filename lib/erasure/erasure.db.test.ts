import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPool, type Pool } from '@/db/client';
import { consentEvent, consentEvidence, contact, purchase, suppression } from '@/db/schema';
import { createTestDatabase, type TestDatabase } from '@/db/testing/database';
import type { Role } from '@/db/vocabulary';
import { decideAudience } from '../audience/decide-audience';
import { wordingsFor } from '../audience/testing/random-people';
import { enterChoice } from '../consent/enter';
import { recordConsents } from '../consent/record-many';
import { putContact } from '../contacts/put';
import type { Ctx } from '../context';
import { importFile } from '../imports/import-file';
import { undoImport } from '../imports/undo';
import { exportBundle } from '../proof/bundle';
import { sealLedger } from '../proof/seal';
import { verifyLedger } from '../proof/verify';
import { addPurchases } from '../purchases/add';
import { readCertificate } from './certificate';
import { eraseMyself, erasePerson } from './erase';

let database: TestDatabase;
let db: Pool;
let folder: string;
const as = (role: Role, day = 20): Ctx => ({
  ...{ actor: { kind: 'key', id: 1, role }, requestId: 'e', db },
  now: new Date(Date.UTC(2026, 4, day, 10)),
});

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'aval-erasure-'));
  database = await createTestDatabase();
  db = openPool(database.url, { max: 4 });
  await wordingsFor(as('dpo', 1), as('admin', 1));
});
afterAll(async () => {
  await db.$client.end();
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

const scope = { advertiser: 'fleurs', purpose: 'offers', channel: 'email' } as const;
const said = (contact: string, act: string, day: number, more: object = {}) => ({
  ...{
    contact,
    ...scope,
    act,
    at: `2026-05-${String(day).padStart(2, '0')}T08:00:00Z`,
    wording: 'both',
    method: 'web',
  },
  ...more,
});
const take = (
  content: string,
  kind: 'contacts' | 'consents',
  more: { dryRun?: boolean; mode?: 'add' | 'update'; day?: number } = {},
) => {
  const file = path.join(folder, `${kind}.csv`);
  writeFileSync(file, content);
  const { dryRun = false, mode = 'add', day = 20 } = more;
  return importFile(as('admin', day), kind, file, { mode, dryRun, progress: () => {} });
};
const actsOf = async (externalId: string) => {
  const rows = await db
    .select({ act: consentEvent.act, method: consentEvent.method })
    .from(consentEvent)
    .innerJoin(contact, eq(contact.id, consentEvent.contactId))
    .where(eq(contact.externalId, externalId))
    .orderBy(asc(consentEvent.seq));
  return rows.map(({ act, method }) => `${act} ${method}`);
};

const consentHeader = 'contact,advertiser,purpose,channel,act,at,wording,method,evidence';
const consentRow = (contact: string, at: string) => `${contact},fleurs,offers,email,given,${at},both,web,`;

describe('erasing a person', () => {
  const ada = {
    kind: 'consumer',
    country: 'FR',
    firstName: 'Ada',
    email: 'Ada@example.org',
    phone: '+33612345678',
  };

  test('takes away what identifies them and keeps the chain whole', async () => {
    await putContact(as('admin', 2), 'ada', ada);
    await recordConsents(as('dpo', 4), [
      said('ada', 'given', 3, { evidence: 'Ada at the till' }),
      said('ada', 'objected', 4),
    ]);
    await addPurchases(as('admin', 4), [
      {
        ...{ externalId: 'o-1', contact: 'ada', advertiser: 'fleurs', family: 'tools' },
        ...{
          purchasedAt: '2026-05-01T08:00:00Z',
          detailsCollectedAtSale: true,
          objectionOfferedAtSale: true,
        },
      },
    ]);
    await sealLedger({ ...as('dpo', 5), actor: { kind: 'system' } });
    const [before] = await db.select().from(contact).where(eq(contact.externalId, 'ada'));
    const number = before?.id ?? 0;
    const campaign = { ...scope, families: ['tools'], nature: 'commercial', at: as('dpo').now.toISOString() };
    const { audience } = await decideAudience(as('dpo'), campaign);
    const certificate = await erasePerson(as('dpo', 6), 'ada');
    const without = await decideAudience(as('dpo'), campaign);
    expect(without.audience, 'nobody counts them any more').toBe(audience - 1);
    expect(certificate).toMatchObject({
      erased: { details: 1, purchases: 1, evidence: 1 },
      kept: { events: 2, refusals: 1, fingerprints: 2 },
    });
    expect(await readCertificate(as('auditor'), number)).toEqual(certificate);
    const [after] = await db.select().from(contact).where(eq(contact.id, number));
    expect(JSON.stringify(after)).not.toMatch(/ada|612345678/i);
    expect(after).toMatchObject({ email: null, reach: 0, salt: null });
    expect(await db.select().from(purchase)).toEqual([]);
    expect(await db.select().from(consentEvidence)).toEqual([]);
    const events = await db.select().from(consentEvent).where(eq(consentEvent.contactId, number));
    expect(JSON.stringify(events)).not.toMatch(/ada/i);
    expect(JSON.stringify(await db.select().from(suppression))).not.toMatch(/ada|612345678/i);
    expect((await verifyLedger(as('dpo', 7))).broken).toEqual([]);
    const bundle = await exportBundle(as('dpo', 7), `erased-${number}`);
    expect(bundle).toMatchObject({
      events: [{ evidence: null }, { evidence: null }],
      proof: { format: 'aval-proof-1' },
    });
    await expect(erasePerson(as('dpo', 7), `erased-${number}`)).rejects.toMatchObject({ code: 'not_found' });
    await expect(erasePerson(as('admin'), 'ada')).rejects.toMatchObject({ code: 'not_allowed' });
  });

  test('an objection survives a later import of the same address, in another spelling, whatever the mode', async () => {
    const header = 'external_id,kind,email,phone,country';
    await take(
      `${header}\nada-2,consumer,aDA@example.org,,FR\nbob,consumer,bob@example.org,,FR`,
      'contacts',
      { day: 8 },
    );
    expect(await actsOf('ada-2')).toEqual(['objected kept through erasure']);
    expect(await actsOf('bob')).toEqual([]);
    await take(`${header}\nbob,consumer,bob@example.org,06 12 34 56 78,FR`, 'contacts', {
      mode: 'update',
      day: 9,
    });
    expect(await actsOf('bob')).toEqual(['objected kept through erasure']);
    await putContact(as('admin', 9), 'ada', { ...ada, email: 'ada@example.org' });
    expect(await actsOf('ada')).toEqual(['objected kept through erasure']);
    const old = await take(`${consentHeader}\n${consentRow('ada-2', '2026-05-05T08:00:00Z')}`, 'consents', {
      day: 10,
    });
    expect(old).toMatchObject({ created: 0, wouldRevive: 1, rejects: [{ code: 'would_revive' }] });
    expect((await verifyLedger(as('dpo', 11))).broken).toEqual([]);
  });

  test('a new agreement lifts it, and a person may erase themselves', async () => {
    await recordConsents(as('dpo', 12), [said('ada-2', 'given', 11)]);
    const [row] = await db.select().from(contact).where(eq(contact.externalId, 'ada-2'));
    const certificate = await eraseMyself({ ...as('dpo', 12), actor: { kind: 'person' } }, row?.id ?? 0);
    expect(certificate.kept).toMatchObject({ events: 2, refusals: 0, fingerprints: 0 });
  });
});

describe('an import of consents', () => {
  test('never revives what was refused later, and a dry run says how many would have', async () => {
    for (const id of ['cy', 'di', 'ed'])
      await putContact(as('admin', 2), id, { kind: 'consumer', country: 'FR' });
    await recordConsents(as('dpo', 10), [
      said('cy', 'withdrawn', 10),
      said('di', 'objected', 10, { advertiser: '*', purpose: '*', channel: '*' }),
      said('ed', 'refused', 10, { channel: 'sms' }),
    ]);
    const rows = ['cy', 'di', 'ed'].map((id) => consentRow(id, '2026-05-09T08:00:00Z'));
    const file = [
      consentHeader,
      ...rows,
      consentRow('cy', '2026-05-10T08:00:00Z'),
      consentRow('cy', '2026-05-11T08:00:00Z'),
    ].join('\n');
    const dry = await take(file, 'consents', { dryRun: true });
    expect(dry).toMatchObject({ created: 2, rejected: 3, wouldRevive: 3, withoutProof: 0 });
    expect(await actsOf('ed')).toEqual(['refused web']);
    const { number, ...done } = await take(file, 'consents', { mode: 'update' });
    expect(done).toEqual(dry);
    expect(await actsOf('di')).toEqual(['objected web']);
    expect(await actsOf('cy')).toEqual(['withdrawn web', 'given web']);
    expect(await take(file, 'consents')).toMatchObject({ created: 0, unchanged: 2, wouldRevive: 3 });
    expect(await undoImport(as('dpo', 21), number ?? 0)).toEqual({ undone: 2, kept: 0 });
    expect(await actsOf('cy')).toEqual(['withdrawn web', 'given web', `withdrawn import:${number} undone`]);
    await expect(undoImport(as('dpo', 21), number ?? 0)).rejects.toMatchObject({ code: 'wrong_state' });
    await expect(undoImport(as('marketer'), number ?? 0)).rejects.toMatchObject({ code: 'not_allowed' });
  });

  test('taken back leaves alone what the person has said since', async () => {
    for (const id of ['fa', 'gi']) await putContact(as('admin', 2), id, { kind: 'consumer', country: 'FR' });
    const file = [consentHeader, ...['fa', 'gi'].map((id) => consentRow(id, '2026-05-09T08:00:00Z'))].join(
      '\n',
    );
    const { number } = await take(
      `${file}\ngi,fleurs,news,email,objected,2026-05-09T08:00:00Z,,web,`,
      'consents',
    );
    await recordConsents(as('dpo', 21), [said('fa', 'given', 20)]);
    expect(await undoImport(as('dpo', 22), number ?? 0)).toEqual({ undone: 1, kept: 1 });
    expect(await actsOf('fa')).toEqual(['given web', 'given web']);
    expect(await actsOf('gi')).toEqual(['given web', 'objected web', `withdrawn import:${number} undone`]);
  });
});

describe('a choice that staff enter', () => {
  test('needs its evidence, and for a yes the text', async () => {
    await putContact(as('admin', 2), 'hal', { kind: 'consumer', country: 'FR' });
    const choice = { ...said('hal', 'given', 12), method: 'phone', evidence: 'Recording 12' };
    const { evidence: _, ...unproved } = choice;
    const { wording: __, ...unread } = choice;
    await expect(enterChoice(as('dpo'), unproved)).rejects.toMatchObject({ issues: [{ path: 'evidence' }] });
    await expect(enterChoice(as('dpo'), unread)).rejects.toMatchObject({ issues: [{ path: 'wording' }] });
    await expect(enterChoice(as('dpo', 10), choice)).rejects.toMatchObject({
      code: 'in_the_future',
      issues: [{ path: 'at' }],
    });
    await expect(enterChoice(as('dpo'), { ...choice, advertiser: 'nobody' })).rejects.toMatchObject({
      ...{ code: 'unknown_advertiser', issues: [{ path: 'advertiser' }] },
    });
    await expect(enterChoice(as('auditor'), choice)).rejects.toMatchObject({ code: 'not_allowed' });
    expect(await enterChoice(as('dpo'), choice)).toEqual({ recorded: expect.stringMatching(/-1$/) });
    expect(await enterChoice(as('dpo'), { ...unread, act: 'withdrawn', method: 'in person' })).toBeTruthy();
    expect(await actsOf('hal')).toEqual(['given phone', 'withdrawn in person']);
  });
});
