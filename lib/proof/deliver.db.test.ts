import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { simpleParser } from 'mailparser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPool, type Pool } from '@/db/client';
import { checkpointDelivery } from '@/db/schema';
import { createTestDatabase, type TestDatabase } from '@/db/testing/database';
import { wordingsFor } from '../audience/testing/random-people';
import { recordConsents } from '../consent/record-many';
import { putContact } from '../contacts/put';
import type { Ctx } from '../context';
import { deliverCheckpoint } from '../dispatch/deliver-checkpoint';
import { openMailbox } from '../dispatch/testing/mailbox';
import { publishedCheckpoint } from './published';
import { sealLedger } from './seal';

/* A checkpoint goes to a mail server, to a web server and to a folder, each a real one of somebody else's. */

let database: TestDatabase;
let db: Pool;
let folder: string;
let mail: Awaited<ReturnType<typeof openMailbox>>;
let web: Server;
const posts: string[] = [];
/** What the web server answers next. */
let answer = 200;

const ctx = (): Ctx => ({
  ...{ actor: { kind: 'system' }, now: new Date('2026-05-20T10:00:00Z'), requestId: 'd', db },
});

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'aval-delivery-'));
  mail = await openMailbox();
  web = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray()).toString();
    if (answer === 200) posts.push(body);
    response.writeHead(answer).end();
  });
  await new Promise<void>((resolve) => web.listen(0, '127.0.0.1', resolve));
  const { port } = web.address() as AddressInfo;
  database = await createTestDatabase();
  // Read once, when the first of what follows asks for them.
  process.env['SMTP_URL'] = mail.url;
  process.env['AVAL_DATA_DIR'] = path.join(folder, 'data');
  process.env['AVAL_CHECKPOINTS_TO'] = [
    'mailto:dpo@example.org',
    `http://127.0.0.1:${port}/checkpoints`,
    pathToFileURL(path.join(folder, 'elsewhere')).href,
  ].join(' ');
  db = openPool(database.url, { max: 2 });
  await wordingsFor(ctx(), ctx());
  await putContact(ctx(), 'ada', { kind: 'consumer', country: 'FR' });
  await recordConsents(ctx(), [
    {
      ...{ contact: 'ada', advertiser: 'fleurs', purpose: 'offers', channel: 'email', wording: 'both' },
      ...{ act: 'given', at: '2026-05-19T08:00:00Z', method: 'paper' },
    },
  ]);
  await sealLedger(ctx());
});
afterAll(async () => {
  await db.$client.end();
  await database.drop();
  await mail.close();
  await new Promise((resolve) => web.close(resolve));
  rmSync(folder, { recursive: true, force: true });
});

test('one address that fails keeps it from no other, and says which', async () => {
  answer = 503;
  const failed = 'checkpoint 1 was not delivered: http: answered 503';
  await expect(deliverCheckpoint(ctx(), 1)).rejects.toThrow(failed);
  expect(await db.select().from(checkpointDelivery)).toHaveLength(2);
  expect(mail.received).toHaveLength(1);
  answer = 200;
  await deliverCheckpoint(ctx(), 1);
  const delivered = await db.select().from(checkpointDelivery);
  expect(delivered.map((row) => [new URL(row.target).protocol, row.answer]).sort()).toEqual([
    ['file:', 'written'],
    ['http:', '200'],
    ['mailto:', expect.stringMatching(/^250 /)],
  ]);
});

// A known defect: the next attempt goes to every address again, not to the one that failed alone.
test('what arrived is not sent again with the next attempt', () => {
  expect(mail.received).toHaveLength(1);
});

test('each of them has the checkpoint as it is published, with what it takes to verify it', async () => {
  const published = await publishedCheckpoint(db, 1);
  expect(JSON.parse(posts[0] ?? '')).toEqual(published);
  expect(JSON.parse(readFileSync(path.join(folder, 'elsewhere', '000001.json'), 'utf8'))).toEqual(published);
  const letter = await simpleParser(mail.received[0]?.source ?? '');
  expect(letter.to).toMatchObject({ text: 'dpo@example.org' });
  expect(letter.text).toContain(published.signature);
  expect(JSON.parse(String(letter.attachments[0]?.content))).toEqual(published);
});
