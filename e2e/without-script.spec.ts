import { test } from '@playwright/test';
import {
  addressOf,
  approve,
  checkEverybody,
  linesOf,
  progressTable,
  readCheck,
  scheduleNow,
  someDraft,
  sumOf,
  untilSentByReloading,
  writeCampaign,
} from './support/campaign';
import { expect } from './support/expect';
import { enter, signInOn } from './support/staff';

// Some minutes, where other work keeps the machine busy; alone, it takes seconds.
test.describe.configure({ timeout: 240_000 });

const plain = { javaScriptEnabled: false };
test.use(plain);

test('the staff do all of it without a script', async ({ browser, page: marketer }) => {
  await marketer.goto('/admin');
  await signInOn(marketer, 'marketer');

  await test.step('a refused form comes back with its answers', async () => {
    await marketer.goto('/admin/campaigns/new');
    await marketer.getByLabel('Professions').fill('fleuriste');
    await marketer.getByRole('button', { name: 'Passer au public visé' }).click();
    const summary = marketer.getByRole('alert', { name: 'Il y a un problème' });
    await expect(summary.getByRole('link', { name: 'Choisissez un annonceur.' })).toBeVisible();
    await expect(marketer.getByLabel('Professions')).toHaveValue('fleuriste');
  });

  await writeCampaign(marketer, someDraft('Sans script'));
  await checkEverybody(marketer);
  const address = addressOf(marketer);
  const { eligible } = await readCheck(marketer);

  const approver = await enter(browser, 'approver', plain);
  await approver.goto(address);
  expect(await approve(approver)).toBe(eligible);

  await marketer.goto(address);
  await test.step('a schedule without an answer sends nothing', async () => {
    await marketer.getByRole('button', { name: /^Programmer/ }).click();
    await expect(marketer.getByText('Indiquez une date et une heure, ou choisissez')).toBeVisible();
  });
  expect(await scheduleNow(marketer)).toBe(eligible);
  await untilSentByReloading(marketer);
  const [total, ...states] = (await linesOf(progressTable(marketer))).toReversed();
  expect(total?.count).toBe(eligible);
  expect(sumOf(states)).toBe(eligible);
});
