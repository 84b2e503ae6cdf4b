// `npm run drill -- mailboxes SMTP_URL FOLDER [PEOPLE]`: a campaign handed to a real mail server, which puts every message of example.org
// into FOLDER as a file of its own. Each is then read as a mailbox does: its signature and alignment by two verifiers that share no
// code (mailauth; dkimpy, Debian's python3-dkim), once more with a byte changed, and by SpamAssassin without its network tests.
import { execFileSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { authenticate } from 'mailauth';
import { openPool } from '@/db/client';
import { migrateDatabase } from '@/db/migrate';
import { worker } from '@/db/schema';
import { loadCampaign } from '@/lib/campaigns/load';
import { until } from '@/lib/spool/testing/processes';

const [smtpUrl = '', folder = '', people = 20] = process.argv
  .slice(2)
  .map((each, place) => (place === 2 ? Number(each) : each)) as [string, string, number];
const url = process.env['DATABASE_URL'] ?? '';
const place = mkdtempSync(path.join(tmpdir(), 'aval-mailboxes-'));
const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const DOMAIN = 'tilleul.example';
writeFileSync(
  path.join(place, `aval._domainkey.${DOMAIN}.pem`),
  privateKey.export({ type: 'pkcs8', format: 'pem' }),
);
const RETURNS = `retours.${DOMAIN}`;
Object.assign(process.env, { DKIM_DIR: place, MAIL_DOMAIN: RETURNS, APP_URL: `https://aval.${DOMAIN}` });

/** What the DNS would say. */
const records: Record<string, string> = {
  [`aval._domainkey.${DOMAIN}`]: `v=DKIM1; k=rsa; p=${publicKey.export({ type: 'spki', format: 'der' }).toString('base64')}`,
  [`_dmarc.${DOMAIN}`]: 'v=DMARC1; p=reject; adkim=s; aspf=r',
  [DOMAIN]: 'v=spf1 ip4:192.0.2.7 -all',
  [RETURNS]: 'v=spf1 ip4:192.0.2.7 -all',
};

const { as, goOut, openShop } = await import('@/lib/dispatch/testing/shop');
const { dispatchBatch } = await import('@/lib/dispatch/batch');
const { smtpCarrier } = await import('@/lib/dispatch/smtp');

await migrateDatabase(url);
const db = openPool(url);
await openShop(db, people);
const campaign = await loadCampaign(db, await goOut(db));
const now = new Date();
const [entered] = await db
  .insert(worker)
  .values({ startedAt: now, seenAt: now, stoppedAt: null, queueIds: [] })
  .returning();
const carrier = smtpCarrier([smtpUrl]);
const before = new Set(readdirSync(folder));
const arrived = () => readdirSync(folder).filter((name) => !before.has(name));
let handedOver = 0;
await until(async () => {
  const batch = { campaign, carrier, workerId: entered?.id ?? 0, limit: 50 };
  const result = await dispatchBatch(as(db, { kind: 'system' }), batch);
  handedOver += result.handedOver;
  return result.claimed === 0;
});
await carrier.close();
await until(() => arrived().length >= handedOver, 60);

const report = {
  ...{ handedOver, received: arrived().length },
  mailauth: { dkim: 0, spf: 0, dmarc: 0, bodyChangedPassed: 0, headerChangedPassed: 0 },
  dkimpy: { dkim: 0, bodyChangedPassed: 0, headerChangedPassed: 0 },
  signedHeaders: '',
  ...{ spamassassin: {} as Record<string, number>, example: path.join(folder, arrived()[0] ?? '') },
};
for (const name of arrived()) {
  const raw = readFileSync(path.join(folder, name));
  const body = changed(raw, 'nos offres', 'nos 0ffres');
  const header = changed(raw, 'List-Unsubscribe-Post: List', 'List-Unsubscribe-Post: list');
  const seen = await byMailauth(raw);
  report.mailauth.dkim += Number(seen.dkim);
  report.mailauth.spf += Number(seen.spf);
  report.mailauth.dmarc += Number(seen.dmarc);
  report.signedHeaders = seen.signed;
  report.mailauth.bodyChangedPassed += Number((await byMailauth(body)).dkim);
  report.mailauth.headerChangedPassed += Number((await byMailauth(header)).dkim);
  report.dkimpy.dkim += Number(byDkimpy(raw));
  report.dkimpy.bodyChangedPassed += Number(byDkimpy(body));
  report.dkimpy.headerChangedPassed += Number(byDkimpy(header));
}
const first = arrived()[0];
if (first) report.spamassassin = bySpamassassin(readFileSync(path.join(folder, first)));
console.log(JSON.stringify(report, null, 2));
await db.$client.end();
const { mailauth, dkimpy } = report;
const passed = [mailauth.dkim, mailauth.spf, mailauth.dmarc, dkimpy.dkim, report.received];
const changedPassed = [mailauth.bodyChangedPassed, mailauth.headerChangedPassed];
changedPassed.push(dkimpy.bodyChangedPassed, dkimpy.headerChangedPassed);
process.exit(passed.every((n) => n === people) && changedPassed.every((n) => n === 0) ? 0 : 1);

function changed(raw: Buffer, from: string, to: string): Buffer {
  const at = raw.indexOf(from);
  if (at < 0) throw new Error(`a message has no “${from}”`);
  const copy = Buffer.from(raw);
  copy.write(to, at, 'latin1');
  return copy;
}

async function byMailauth(raw: Buffer) {
  const sender = /^Return-Path: <([^>]*)>/im.exec(raw.toString('latin1'))?.[1] ?? '';
  const { dkim, spf, dmarc } = await authenticate(raw, {
    ...{ ip: '192.0.2.7', helo: `mx.${DOMAIN}`, sender, mta: 'mx.example.org' },
    resolver: async (name: string, kind: string) => {
      const said = kind === 'TXT' ? records[name] : undefined;
      if (said === undefined) throw Object.assign(new Error(`no ${kind} of ${name}`), { code: 'ENOTFOUND' });
      return [[said]];
    },
  });
  const [signature] = dkim.results;
  return {
    dkim: signature?.status.result === 'pass' && signature.signingDomain === DOMAIN,
    spf: spf && spf.status.result === 'pass',
    dmarc: dmarc && dmarc.status.result === 'pass',
    signed: /^dkim-signature:.*?;\s*h=([^;]*)/im.exec(unfolded(raw))?.[1]?.replace(/\s/g, '') ?? '',
  };
}

const unfolded = (raw: Buffer) => raw.toString('latin1').replace(/\r?\n[ \t]+/g, ' ');

function byDkimpy(raw: Buffer): boolean {
  const script = [
    'import sys, json, dkim',
    'records = json.loads(sys.argv[1])',
    'dns = lambda name, timeout=5: records.get(name.decode().rstrip("."), "").encode() or None',
    'print(dkim.verify(sys.stdin.buffer.read().replace(b"\\r\\n", b"\\n").replace(b"\\n", b"\\r\\n"), dnsfunc=dns))',
  ].join('\n');
  const said = execFileSync('/usr/bin/python3', ['-c', script, JSON.stringify(records)], { input: raw });
  return said.toString().trim() === 'True';
}

/** What it complains of, each with its points. */
function bySpamassassin(raw: Buffer): Record<string, number> {
  const said = execFileSync('spamassassin', ['-t', '-L'], { input: raw }).toString();
  const rules = said.matchAll(/^\s*(-?\d+\.\d)\s+([A-Z0-9_]+)\s/gm);
  const score = /score=(-?[\d.]+)/.exec(said)?.[1];
  return Object.fromEntries([
    ['score', Number(score)],
    ...[...rules].map(([, points, rule]) => [rule, Number(points)]),
  ]);
}
