import { randomUUID } from 'node:crypto';
import AxeBuilder from '@axe-core/playwright';
import { type Browser, type Locator, type Page, test } from '@playwright/test';
import {
  addressOf,
  approve,
  checkEverybody,
  type Draft,
  scheduleNow,
  writeCampaign,
} from './support/campaign';
import { expect } from './support/expect';
import { enter } from './support/staff';

// Some minutes, where other work keeps the machine busy; alone, it takes seconds.
test.describe.configure({ timeout: 240_000 });

const phone = { width: 390, height: 844 };

/** Professionals may be called from Monday to Saturday, from eight to eight, without having agreed. */
const calls = (): Draft => ({
  ...{ name: `Conseil ${randomUUID().slice(0, 8)}`, advertiser: 'Maison Tilleul', purpose: 'Offres' },
  ...{ family: 'Outils de jardin', channel: 'Téléphone', professions: 'paysagiste\njardinier' },
  ...{ subject: '', body: 'Bonjour {{firstName}}, nos outils d’automne sont arrivés.' },
});

/** A campaign by phone that has begun; answers its name. */
async function begunCampaign(browser: Browser, marketer: Page): Promise<string> {
  const draft = calls();
  await writeCampaign(marketer, draft);
  await checkEverybody(marketer);
  const address = addressOf(marketer);
  const approver = await enter(browser, 'approver');
  await approver.goto(address);
  await approve(approver);
  await marketer.goto(address);
  await scheduleNow(marketer);
  await expect(async () => {
    await marketer.goto('/admin/calls');
    await expect(marketer.getByRole('heading', { name: draft.name })).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 60_000 });
  return draft.name;
}

/** The part of the page that is about one campaign. */
const listOf = (page: Page, name: string) =>
  page.locator('section', { has: page.getByRole('heading', { name }) });

/** Whether it is too early or too late to call anybody of a list, which then says from when on one may. */
async function outsideHours(list: Locator): Promise<boolean> {
  if (!(await list.getByText('Personne ne peut être appelé à cette heure.').isVisible())) return false;
  await expect(list.getByRole('table', { name: 'Quand appeler' })).toBeVisible();
  return true;
}

async function accessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

async function press(target: Locator, key: string): Promise<void> {
  await expect(target).toBeFocused();
  await target.press(key);
}

test('an agent calls by the keyboard alone, and an objection holds at once', async ({ browser }) => {
  const agent = await enter(browser, 'marketer');
  const name = await begunCampaign(browser, agent);
  const list = listOf(agent, name);
  await accessible(agent);
  test.skip(
    await outsideHours(list),
    'nobody in France may be called at this hour, and the list says from when on',
  );
  await list.getByRole('button', { name: /^Prendre la personne suivante/ }).focus();
  await agent.keyboard.press('Enter');

  await test.step('the number is not there before the last look', async () => {
    await expect(agent.getByRole('heading', { level: 1, name: /^Appeler / })).toBeVisible();
    expect(await agent.content()).not.toContain('tel:');
    await expect(agent.getByText('Cet appel est commercial.')).toBeVisible();
    await accessible(agent);
    await press(agent.getByRole('button', { name: 'Montrer le numéro et appeler' }), 'Enter');
  });

  await test.step('the call begins at its number, and ends by one key', async () => {
    const number = agent.getByRole('link', { name: /^Appeler le \+33/ });
    await expect(number).toBeFocused();
    await expect(number).toHaveAttribute('href', /^tel:\+33\d{9}$/);
    await accessible(agent);
    await agent.setViewportSize(phone);
    await accessible(agent);
    expect(await agent.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width);
    await agent.keyboard.press('4');
    await expect(agent.getByRole('status').getByText('C’est noté : opposition.')).toBeVisible();
  });

  await test.step('the next person is there already, and can be given back', async () => {
    await expect(agent.getByRole('button', { name: 'Montrer le numéro et appeler' })).toBeFocused();
    await agent.getByRole('button', { name: 'Rendre la personne et arrêter' }).click();
    await expect(listOf(agent, name).getByRole('row', { name: /^Opposées aux appels \D*1$/ })).toBeVisible();
  });
});

test('calls are made without a script as well', async ({ browser }) => {
  const agent = await enter(browser, 'marketer', { javaScriptEnabled: false });
  await agent.goto('/admin/calls');
  // The campaign that the test before has begun is still going on.
  const list = agent
    .locator('section')
    .filter({ has: agent.getByText('Quand appeler') })
    .first();
  await expect(list).toBeVisible();
  test.skip(
    await outsideHours(list),
    'nobody in France may be called at this hour, and the list says from when on',
  );
  await list.getByRole('button', { name: /^Prendre la personne suivante/ }).click();
  await agent.getByRole('button', { name: 'Montrer le numéro et appeler' }).click();
  await expect(agent.getByRole('link', { name: /^Appeler le \+33/ })).toBeVisible();
  await agent.getByRole('button', { name: 'Noter le rendez-vous' }).click();
  await expect(agent.getByText('Indiquez une date à venir, dans les deux mois.')).toBeVisible();
  await agent.getByRole('button', { name: /Pas de réponse/ }).click();
  await expect(agent.getByRole('status').getByText('C’est noté : personne non jointe.')).toBeVisible();
  await agent.getByRole('button', { name: 'Rendre la personne et arrêter' }).click();
});
