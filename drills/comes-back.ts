// `npm run drill -- comes-back [EACH]`: what comes back by SMTP and as texts, 1,000 of each kind, every one about a person of its own:
// messages to unsubscribe; genuine bounces and complaints; forged ones; and 2,000 spellings of STOP and of what is none. Read from the
// ledger and the contacts, not from what Aval says of itself.
import { sql } from 'drizzle-orm';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { openPool } from '@/db/client';
import { migrateDatabase } from '@/db/migrate';
import { linkedPeople } from '@/db/testing/linked-people';
import type { Ctx } from '@/lib/context';

const [each = 1000] = process.argv.slice(2).map(Number);
const url = process.env['DATABASE_URL'] ?? '';
const secret = process.env['AVAL_SECRET'] ?? '';
const DOMAIN = 'bounces.example.org';
const FORGER = 'a secret of somebody else, as long as it has to be';
Object.assign(process.env, { LOG_LEVEL: 'silent', MAIL_DOMAIN: DOMAIN, APP_URL: 'https://aval.example.org' });

const { linkKeys } = await import('@/lib/links/keys');
const { mailAddress } = await import('@/lib/links/mail-address');
const { makeToken } = await import('@/lib/links/token');
const { listenForMail } = await import('@/lib/inbound/listen');
const { takeText } = await import('@/lib/inbound/take-text');
const { bounce, complaint, noByMessage } = await import('@/lib/inbound/testing/messages');
const { spellings } = await import('@/lib/inbound/testing/spellings');

await migrateDatabase(url);
const db = openPool(url);
const people = await linkedPeople(db, secret, new Date(Date.now() - 86_400_000));
const listener = await listenForMail('smtp://127.0.0.1:0', db);

type Person = { contactId: number; externalId: string };
/** Messages for a fresh person each, given to the listener as a mail server does: how many codes of each kind, whom they were about. */
async function give(make: (person: Person, n: number) => { recipient: string; raw: Buffer }) {
  const about: number[] = [];
  const codes: Record<string, number> = {};
  const took: number[] = [];
  const connection = await connect();
  for (let n = 0; n < each; n += 1) {
    const person = await people.add();
    about.push(person.contactId);
    const { recipient, raw } = make(person, n);
    const began = performance.now();
    const code = await send(connection, recipient, raw);
    took.push(performance.now() - began);
    codes[code] = (codes[code] ?? 0) + 1;
  }
  connection.quit();
  took.sort((a, b) => a - b);
  const at = (part: number) => Number((took[Math.floor(took.length * part)] ?? 0).toFixed(1));
  return { answers: codes, ms: { p50: at(0.5), p99: at(0.99) }, ...(await effectOn(about)) };
}

/** How many of these people said no, and how many addresses are written to no more. */
async function effectOn(ids: readonly number[]) {
  const [row] = await db.execute<{ objected: number; suppressed: number }>(sql`
    select (count(*) filter (where exists (select from consent_event e where e.contact_id = c.id and e.act = 'objected')))::int
      as objected, (count(*) filter (where email_suppressed_at is not null))::int as suppressed
    from contact c where id = any(${sql.raw(`array[${ids.join(',')}]::bigint[]`)})`);
  return { objected: row?.objected ?? 0, suppressed: row?.suppressed ?? 0 };
}

function connect(): Promise<SMTPConnection> {
  const connection = new SMTPConnection({ host: '127.0.0.1', port: listener.port, ignoreTLS: true });
  return new Promise((resolve, reject) => {
    connection.once('error', reject);
    connection.connect(() => resolve(connection));
  });
}

function send(connection: SMTPConnection, recipient: string, raw: Buffer): Promise<number> {
  return new Promise((resolve) => {
    connection.send({ from: '', to: [recipient] }, raw, (error, info) => {
      const refused = error ? (error as { responseCode?: number }).responseCode : undefined;
      connection.reset(() => resolve(error ? (refused ?? 0) : Number(info.response.slice(0, 3))));
    });
  });
}

const address = (use: 'u' | 'b', { contactId }: Person, by = secret) => {
  const subject = { contactId, campaignId: people.campaignId, issuedOn: 20_000 };
  return mailAddress(use, makeToken(linkKeys(by, use === 'u' ? 'unsubscribe' : 'message'), subject), DOMAIN);
};
/** A message of ours as a complaint brings it back: known by its return path alone. */
const complaintOf = (person: Person, by = secret) =>
  complaint({ original: `Return-Path: <${address('b', person, by)}>\nSubject: Offres\n\nBonjour\n` });
const report = (person: Person, n: number, by = secret) => ({
  recipient: n % 2 === 0 ? address('b', person, by) : `complaints@${DOMAIN}`,
  raw:
    n % 2 === 0
      ? bounce({ status: '5.1.1', to: `${person.externalId}@example.org` })
      : complaintOf(person, by),
});

const mailto = await give((person) => ({ recipient: address('u', person), raw: noByMessage('x') }));
const genuine = await give((person, n) => report(person, n));
const forged = await give((person, n) => report(person, n, FORGER));

const ctx = (): Ctx => ({ actor: { kind: 'system' }, now: new Date(), requestId: 'drill', db });
const texts = { stops: 0, stopped: 0, others: 0, stoppedAllTheSame: 0 };
for (const [n, { text, stop }] of spellings().entries()) {
  const from = `+336${String(10_000_000 + n)}`;
  const { contactId } = await people.add();
  await db.execute(sql`update contact set phone = ${from} where id = ${contactId}`);
  await takeText(ctx(), { from, text }, { way: 'drill', externalId: String(n) });
  const { objected } = await effectOn([contactId]);
  texts[stop ? 'stops' : 'others'] += 1;
  texts[stop ? 'stopped' : 'stoppedAllTheSame'] += objected;
}

console.log(JSON.stringify({ mailto, genuine, forged, texts }, null, 1));
await listener.close();
await db.$client.end();
const right =
  mailto.objected === each &&
  genuine.suppressed === Math.ceil(each / 2) &&
  genuine.objected === Math.floor(each / 2) &&
  forged.objected + forged.suppressed === 0 &&
  texts.stopped === texts.stops &&
  texts.stoppedAllTheSame === 0;
process.exit(right ? 0 : 1);
