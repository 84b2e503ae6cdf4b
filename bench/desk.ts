import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { chromium } from '@playwright/test';
import postgres from 'postgres';
import { openPool } from '@/db/client';
import { migrateDatabase } from '@/db/migrate';
import { approveCampaign } from '@/lib/campaigns/approve';
import { checkCampaign } from '@/lib/campaigns/check';
import { createCampaign } from '@/lib/campaigns/create';
import { freezeCampaign } from '@/lib/campaigns/freeze';
import { scheduleCampaign } from '@/lib/campaigns/schedule';
import type { Ctx } from '@/lib/context';
import { as, demonstrationAccounts, openAccounts } from '@/lib/demo/accounts';
import { generate } from './dataset';
import { median } from './stopwatch';

/**
 * `npx tsx bench/desk.ts [contacts]`, with an empty database in DATABASE_URL and the application running on it at APP_URL (bench/README.md
 * says how): fills it, opens the demonstration's accounts, sends one campaign to its recipients, and says how long each page of the
 * staff's takes, from the request to its first byte and to its last; `bench/desk.md` keeps it.
 */
const contacts = Number(process.argv[2] ?? 1_000_000);
const { DATABASE_URL = '', APP_URL = '' } = process.env;
const ROUNDS = 7;

const { sent, draft, recipients } = await prepare();
const lines: string[] = [];
const pages: [name: string, who: 'marketer' | 'dpo', address: string][] = [
  ['home', 'marketer', '/admin'],
  ['home of the officer', 'dpo', '/admin'],
  ['campaigns', 'marketer', '/admin/campaigns'],
  ['purpose', 'marketer', `/admin/campaigns/${draft}/purpose`],
  ['audience, with its picture', 'marketer', `/admin/campaigns/${draft}/audience`],
  ['message', 'marketer', `/admin/campaigns/${draft}/message`],
  ['check and approval', 'marketer', `/admin/campaigns/${draft}`],
  [
    'people behind a reason',
    'marketer',
    `/admin/campaigns/${draft}/people?rule=fr-email-consent&reason=no_consent`,
  ],
  ['results', 'marketer', `/admin/campaigns/${sent}/results`],
  ['recipients', 'marketer', `/admin/campaigns/${sent}/sends`],
  ['contacts', 'dpo', '/admin/contacts'],
  ['contacts by name', 'dpo', '/admin/contacts?sort=name'],
  ['contacts by name, far in', 'dpo', `/admin/contacts?sort=name&after=${Math.round(contacts / 2)}`],
  ['contacts of one country', 'dpo', '/admin/contacts?country=US'],
  ['a contact', 'dpo', `/admin/contacts/${Math.round(contacts / 3)}`],
];
await measure();
writeFileSync('bench/desk.md', page());

function page(): string {
  const figure = (n: number) => n.toLocaleString('en');
  return [
    `# The staff’s pages with ${figure(contacts)} contacts on record`,
    '',
    `${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC · ${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}, production build · ${figure(contacts * 3)} consent events, ${figure(contacts * 5)} purchases, a campaign of ${figure(recipients)} recipients. Medians of ${ROUNDS} requests, one after the other; what streams in behind a page is its last byte. Asked: a page ≤ 300 ms, the picture ≤ 2 s or with progress. \`bench/README.md\` says how to run it.`,
    '',
    '| page | first byte | last byte |',
    '| --- | --- | --- |',
    ...lines,
    '',
  ].join('\n');
}

async function prepare(): Promise<{ sent: string; draft: string; recipients: number }> {
  await migrateDatabase(DATABASE_URL);
  const owner = postgres(DATABASE_URL, { max: 1, onnotice: () => {} });
  const [{ n } = { n: 0 }] = await owner`select count(*)::int as n from contact`;
  if (n === 0) await generate(owner, contacts);
  await owner`analyze`;
  await owner.end();
  const db = openPool(DATABASE_URL, { max: 2 });
  const ctx: Ctx = { actor: { kind: 'system' }, now: new Date(), requestId: 'bench', db };
  const team = await openAccounts(ctx);
  const marketer = as(ctx, team, 'marketer');
  const campaign = (name: string) =>
    createCampaign(marketer, {
      ...{ name, advertiser: 'seller-1', channel: 'email', purpose: 'purpose-1', families: ['family-1'] },
      message: { subject: 'Bonjour', body: 'Bonjour {{firstName}}' },
    });
  const [{ id: sent }, { id: draft }] = [await campaign('Sent'), await campaign('Draft')];
  const { fingerprint, eligible } = await checkCampaign(marketer, sent);
  await approveCampaign(as(ctx, team, 'approver'), sent, { fingerprint });
  await scheduleCampaign(marketer, sent, { at: ctx.now.toISOString() });
  await freezeCampaign(ctx, Number(sent));
  await checkCampaign(marketer, draft);
  process.stderr.write(`${contacts} contacts, ${eligible} recipients\n`);
  await db.$client.end();
  return { sent, draft, recipients: eligible };
}

async function measure(): Promise<void> {
  const executablePath = process.env['E2E_CHROMIUM'];
  const browser = await chromium.launch(executablePath ? { executablePath } : {});
  const cookies = {
    marketer: await signIn(browser, 'marketer'),
    dpo: await signIn(browser, 'dpo'),
  };
  for (const [name, who, address] of pages) {
    const taken: Awaited<ReturnType<typeof time>>[] = [];
    for (let round = 0; round < ROUNDS; round += 1) taken.push(await time(address, cookies[who]));
    const of = (which: 'first' | 'last') => Math.round(median(taken.map((one) => one[which])));
    line(name, `${of('first')} ms`, `${of('last')} ms`);
  }
  await searches(browser);
  await browser.close();
}

function line(...cells: string[]): void {
  lines.push(`| ${cells.join(' | ')} |`);
  process.stderr.write(`${lines.at(-1)}\n`);
}

async function signIn(browser: Awaited<ReturnType<typeof chromium.launch>>, role: 'marketer' | 'dpo') {
  const account = demonstrationAccounts.find((one) => one.role === role);
  const context = await browser.newContext({ locale: 'en-GB' });
  const page = await context.newPage();
  await page.goto(`${APP_URL}/admin/sign-in`);
  await page.locator('input[name=email]').fill(account?.email ?? '');
  await page.locator('input[name=password]').fill(account?.password ?? '');
  await page.locator('button[type=submit]').first().click();
  await page.waitForURL(`${APP_URL}/admin`);
  const cookies = await context.cookies();
  await context.close();
  return cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
}

async function time(address: string, cookie: string): Promise<{ first: number; last: number }> {
  const began = performance.now();
  const answer = await fetch(`${APP_URL}${address}`, { headers: { cookie, 'accept-language': 'en' } });
  if (!answer.ok || answer.redirected) throw new Error(`${address} answered ${answer.status}`);
  const first = performance.now() - began;
  await answer.text();
  return { first, last: performance.now() - began };
}

/** From the key that sends the words to the list that a reader sees. */
async function searches(browser: Awaited<ReturnType<typeof chromium.launch>>): Promise<void> {
  const account = demonstrationAccounts.find((one) => one.role === 'dpo');
  const page = await (await browser.newContext({ locale: 'en-GB' })).newPage();
  await page.goto(`${APP_URL}/admin/sign-in`);
  await page.locator('input[name=email]').fill(account?.email ?? '');
  await page.locator('input[name=password]').fill(account?.password ?? '');
  await page.locator('button[type=submit]').first().click();
  await page.waitForURL(`${APP_URL}/admin`);
  const once = async (words: string) => {
    await page.goto(`${APP_URL}/admin/search`);
    await page.locator('#words').fill(words);
    const began = performance.now();
    await page.keyboard.press('Enter');
    await page.locator('[role=status] > *').first().waitFor();
    return performance.now() - began;
  };
  for (const words of ['Last42', 'first7 last7', 'person123', 'c99', 'zzz']) {
    const taken: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) taken.push(await once(words));
    line(`search for “${words}”, until it is seen`, '', `${Math.round(median(taken))} ms`);
  }
}
