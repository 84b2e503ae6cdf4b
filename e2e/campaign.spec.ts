import { type Page, test } from '@playwright/test';
import {
  addressOf,
  approve,
  checkEverybody,
  type Line,
  linesOf,
  progressTable,
  readCheck,
  scheduleNow,
  someDraft,
  sumOf,
  untilSent,
  writeCampaign,
} from './support/campaign';
import { expect } from './support/expect';
import { linksOf, rawHeader, readMessage } from './support/messages';
import { enter, signInOn } from './support/staff';

// Some minutes, where other work keeps the machine busy; alone, it takes seconds.
test.describe.configure({ timeout: 240_000 });

test('a campaign goes from its draft to its last recipient, with every figure adding up', async ({
  browser,
  page: marketer,
}) => {
  const draft = someDraft('De bout en bout');

  await test.step('the marketer writes it and checks everybody', async () => {
    await marketer.goto('/admin');
    await signInOn(marketer, 'marketer');
    await writeCampaign(marketer, draft);
    await checkEverybody(marketer);
  });
  const address = addressOf(marketer);
  const check = await readCheck(marketer);

  await test.step('each person is counted once, under one reason', async () => {
    expect(check.eligible).toBeGreaterThan(0);
    expect(check.eligible + check.ineligible).toBe(check.total);
    expect(sumOf(check.reasons)).toBe(check.total);
  });

  await test.step('behind a reason are as many people as it says', async () => {
    const reason = check.reasons.find(
      ({ name, count }) => count > 1 && count < PAGE && sameName(check.reasons, name) === 1,
    );
    expect(reason, 'a reason of fewer people than a page').toBeDefined();
    await seePeople(marketer, String(reason?.name), Number(reason?.count));
  });

  await test.step('its author is not asked to approve it', async () => {
    await marketer.goto(address);
    await expect(marketer.getByText('La campagne attend maintenant une approbation.')).toBeVisible();
    await expect(marketer.getByRole('button', { name: /Approuver/ })).toHaveCount(0);
    await expect(marketer.getByRole('button', { name: /Programmer/ })).toHaveCount(0);
  });

  const approver = await enter(browser, 'approver');
  await test.step('the approver sees the same figures and approves exactly that number', async () => {
    await approver.goto('/admin');
    await approver.getByRole('link', { name: draft.name }).click();
    await expect(approver.getByRole('heading', { level: 1, name: draft.name })).toBeVisible();
    expect(await readCheck(approver)).toEqual(check);
    const unassessed = check.reasons.filter(({ name }) => name === 'Aucune évaluation applicable');
    await expect(
      approver.getByText(`Faute d’évaluation, ${sumOf(unassessed)} personnes sont laissées de côté.`),
    ).toBeVisible();
    expect(await approve(approver)).toBe(check.eligible);
    await expect(approver.getByRole('button', { name: /Programmer/ })).toHaveCount(0);
  });

  await test.step('the marketer sends it now and watches it go', async () => {
    await marketer.goto(address);
    expect(await scheduleNow(marketer)).toBe(check.eligible);
    await untilSent(marketer);
    const [total, ...states] = (await linesOf(progressTable(marketer))).toReversed();
    expect(total).toEqual({ name: 'Total, arrêté au début', count: check.eligible });
    expect(states).toHaveLength(5);
    expect(sumOf(states)).toBe(check.eligible);
    expect(states.find(({ name }) => name === 'Remis')?.count).toBe(check.eligible);
  });

  await test.step('the outbox holds what each would have received', async () => {
    await marketer.goto(`${address}/sends`);
    await marketer
      .getByRole('link', { name: /^Voir le message/ })
      .first()
      .click();
    await expect(marketer.getByRole('heading', { level: 1, name: draft.subject })).toBeVisible();
    const message = await readMessage(marketer);
    const { mail } = message;
    const recipient = [mail.to].flat()[0]?.text ?? '';
    expect(mail.from?.text).toBe('"Tilleul Services" <bonjour@tilleul-services.example>');
    expect(recipient).toContain('@');
    await expect(marketer.getByRole('main')).toContainText(recipient);
    expect(rawHeader(message, 'List-Unsubscribe')).toEqual([
      expect.stringMatching(/^List-Unsubscribe: <https?:\/\/[^>\s]+\/u\/[^>\s]+>$/),
    ]);
    // As RFC 8058 asks: once, this value, on one line.
    expect(rawHeader(message, 'List-Unsubscribe-Post')).toEqual([
      'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
    ]);
    for (const part of [message.text, message.html]) {
      expect(part).toContain('Tilleul Services SAS, 14 allée des Tilleuls, 37000 Tours');
      for (const link of Object.values(linksOf(message))) expect(part).toContain(link);
    }
  });
});

/** As many people as a page lists. */
const PAGE = 50;

const sameName = (lines: readonly Line[], wanted: string) =>
  lines.filter(({ name }) => name === wanted).length;

async function seePeople(page: Page, reason: string, count: number) {
  await page.getByRole('link', { name: `Voir qui : ${reason}`, exact: true }).click();
  await expect(page.getByRole('main')).toContainText(`${count} personnes`);
  await expect(page.getByRole('table').getByRole('row')).toHaveCount(count + 1);
}

test('a campaign without its words is refused field by field, and what was typed stays', async ({
  browser,
}) => {
  const page = await enter(browser, 'marketer');
  await page.goto('/admin/campaigns/new');
  await page.getByLabel('Professions').fill('fleuriste');
  await page.getByRole('button', { name: 'Passer au public visé' }).click();
  const summary = page.getByRole('alert', { name: 'Il y a un problème' });
  await expect(summary).toBeFocused();
  await expect(page).toHaveTitle(/^Erreur\s: /);
  await summary.getByRole('link', { name: 'Choisissez un annonceur.' }).click();
  await expect(page.getByRole('radio', { name: 'Maison Tilleul' })).toBeFocused();
  await expect(page.getByLabel('Professions')).toHaveValue('fleuriste');
});

test('a draft that is cancelled says beforehand that this is for good', async ({ browser }) => {
  const page = await enter(browser, 'marketer');
  await writeCampaign(page, someDraft('Annulée'));
  await page.getByRole('link', { name: 'Annuler cette campagne…' }).click();
  await expect(page.getByText('C’est irréversible')).toBeVisible();
  await page.getByRole('button', { name: 'Annuler définitivement cette campagne' }).click();
  await expect(page.getByRole('status').getByText('Campagne annulée')).toBeVisible();
  await expect(page.getByRole('button', { name: /Vérifier/ })).toHaveCount(0);
});
