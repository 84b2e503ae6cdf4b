import { randomUUID } from 'node:crypto';
import type { Browser, BrowserContextOptions, Locator, Page } from '@playwright/test';
import { expect } from './expect';
import { enter } from './staff';

/** What a marketer fills in; the words are those of the form. */
export type Draft = {
  name: string;
  advertiser: string;
  purpose: string;
  family: string;
  subject: string;
  body: string;
  /** As the form calls it; by e-mail where nothing is said. */
  channel?: string;
  /** One a line, where it is about somebody's work. */
  professions?: string;
};

/** A letter of the demonstration's smaller company, which some hundreds may receive: sent in seconds. */
export function someDraft(about: string): Draft {
  return {
    name: `${about} ${randomUUID().slice(0, 8)}`,
    advertiser: 'Tilleul Services',
    purpose: 'Actualités',
    family: 'Entretien et affûtage',
    subject: 'L’atelier ouvre le samedi',
    body: 'Bonjour {{firstName}},\n\nL’atelier est ouvert **tous les samedis matin**.\n\n{{advertiser}}',
  };
}

/** Opens the builder from where the staff arrive and goes through its steps; ends on the campaign's page. */
export async function writeCampaign(page: Page, draft: Draft): Promise<void> {
  await page.goto('/admin');
  await page.getByRole('link', { name: 'Nouvelle campagne' }).click();
  await page.getByLabel('Nom', { exact: true }).fill(draft.name);
  await page.getByRole('radio', { name: draft.advertiser }).check();
  await page.getByRole('radio', { name: draft.purpose }).check();
  await page.getByRole('checkbox', { name: draft.family }).check();
  if (draft.channel) await page.getByLabel('Canal').selectOption(draft.channel);
  if (draft.professions) await page.getByLabel('Professions').fill(draft.professions);
  await goOn(page, 'Passer au public visé', 'Public visé');
  await goOn(page, 'Passer au message', 'Message');
  if (draft.subject) await page.getByLabel('Objet', { exact: true }).first().fill(draft.subject);
  const text = draft.channel === 'Téléphone' ? 'Ce qui est dit' : 'Texte';
  await page.getByLabel(text, { exact: true }).first().fill(draft.body);
  await goOn(page, 'Passer à la date d’envoi', 'Date d’envoi');
  await page.getByRole('button', { name: 'Passer à la vérification' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'La suite' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: draft.name })).toBeVisible();
}

/** Leaves a step of the builder by its button, and waits for the next one. */
async function goOn(page: Page, button: string, next: string): Promise<void> {
  await page.getByRole('button', { name: button }).click();
  await expect(page.getByRole('heading', { level: 2, name: next, exact: true })).toBeVisible();
}

export async function checkEverybody(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Vérifier (de nouveau )?tout le monde$/ }).click();
  await expect(page.getByRole('status').getByText('Vérification faite')).toBeVisible();
}

/** Presses the button that carries the number of e-mails, and answers which number that was. */
export async function approve(page: Page): Promise<number> {
  const button = page.getByRole('button', { name: /^Approuver [\d\s]+ (e-mails?|appels?|lettres?)$/ });
  const count = numberIn(await button.textContent());
  await button.click();
  await expect(page.getByRole('status').getByText('Campagne approuvée')).toBeVisible();
  return count;
}

export async function scheduleNow(page: Page): Promise<number> {
  await page.getByRole('radio', { name: 'Maintenant' }).check();
  const button = page.getByRole('button', { name: /^Programmer [\d\s]+ (e-mails?|appels?|lettres?)$/ });
  const count = numberIn(await button.textContent());
  await button.click();
  await expect(page).toHaveURL(/\?done=scheduled/);
  return count;
}

/** The campaign's page keeps itself up to date until everything has gone out. */
export async function untilSent(page: Page): Promise<void> {
  await expect(page.getByRole('progressbar', { name: 'Envoyée' })).toBeVisible({ timeout: 120_000 });
}

/** The same for a reader without scripts, who opens the page again. */
export async function untilSentByReloading(page: Page): Promise<void> {
  const address = addressOf(page);
  await expect(async () => {
    await page.goto(address);
    expect(await page.getByRole('progressbar', { name: 'Envoyée' }).isVisible()).toBe(true);
  }).toPass({ timeout: 120_000, intervals: [500] });
}

/** A campaign from its draft to its last recipient; answers its address. */
export async function sendCampaign(
  browser: Browser,
  draft: Draft,
  options: BrowserContextOptions = {},
): Promise<string> {
  const marketer = await enter(browser, 'marketer', options);
  await writeCampaign(marketer, draft);
  await checkEverybody(marketer);
  const address = addressOf(marketer);
  const approver = await enter(browser, 'approver', options);
  await approver.goto(address);
  await approve(approver);
  await marketer.goto(address);
  await scheduleNow(marketer);
  await untilSentByReloading(marketer);
  await Promise.all([marketer.context().close(), approver.context().close()]);
  return address;
}

/** Where a campaign's page is, without what it has just said. */
export function addressOf(page: Page): string {
  return new URL(page.url()).pathname;
}

export type Line = { name: string; count: number };

const checkTable = (page: Page) =>
  page.getByRole('table', { name: 'Toutes les personnes enregistrées, selon la réponse du droit' });

export const progressTable = (page: Page) =>
  page.getByRole('table', { name: 'Destinataires par état ; la somme donne le total' });

/** What the check says: the two sides, each with its reasons, and everybody. */
export async function readCheck(page: Page): Promise<{
  eligible: number;
  ineligible: number;
  reasons: Line[];
  total: number;
}> {
  const lines = await linesOf(checkTable(page));
  const sideOf = (name: string) => lines.find((line) => line.name === name)?.count ?? 0;
  return {
    eligible: sideOf('Peuvent la recevoir'),
    ineligible: sideOf('Ne le peuvent pas'),
    reasons: lines.flatMap(({ name, count }) => {
      const reason = /^\d+\. (.+)$/.exec(name)?.[1];
      return reason ? [{ name: reason, count }] : [];
    }),
    total: sideOf('Toutes les personnes enregistrées'),
  };
}

/** The rows of a table that have a figure, by the first line of their names. */
export async function linesOf(table: Locator): Promise<Line[]> {
  const rows = await table.getByRole('row').allInnerTexts();
  return rows.flatMap((row) => {
    const [name = '', figure = ''] = row.split('\t');
    return /\d/.test(figure) ? [{ name: name.trim().split('\n')[0] ?? '', count: numberIn(figure) }] : [];
  });
}

export const sumOf = (lines: readonly Line[]) => lines.reduce((sum, { count }) => sum + count, 0);

/** "Approuver 1 204 e-mails" → 1204, whatever stands between the thousands. */
function numberIn(words: string | null): number {
  return Number((words ?? '').replaceAll(/\D/g, ''));
}
