import { type Locator, type Page, test } from '@playwright/test';
import { addressOf, someDraft, untilSent } from './support/campaign';
import { expect } from './support/expect';
import { enter } from './support/staff';

// Some minutes, where other work keeps the machine busy; alone, it takes seconds.
test.describe.configure({ timeout: 240_000 });

/** More stops than any page has before its last control. */
const MOST_STOPS = 80;

/** Goes on with the tabulator until `target` has the focus, which must then be seen. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
  await expect(target).toBeInViewport();
  await expect(target).toHaveCSS('outline-style', 'solid');
  await expect(target).toHaveCSS('outline-width', '3px');
}

async function press(page: Page, target: Locator, key: 'Enter' | 'Space'): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

async function type(page: Page, target: Locator, words: string): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.insertText(words);
}

test('the first stop of the keyboard leads past the navigation', async ({ browser }) => {
  const page = await enter(browser, 'marketer');
  await page.goto('/admin/campaigns');
  await press(page, page.getByRole('link', { name: 'Aller au contenu' }), 'Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('main').getByRole('link').first()).toBeFocused();
});

test('a campaign is written, checked and approved by the keyboard alone', async ({ browser }) => {
  const draft = someDraft('Au clavier');
  const marketer = await enter(browser, 'marketer');
  await marketer.goto('/admin');
  await press(marketer, marketer.getByRole('link', { name: 'Nouvelle campagne' }), 'Enter');

  await test.step('an empty form leads to what is to be mended', async () => {
    await press(marketer, marketer.getByRole('button', { name: 'Passer au public visé' }), 'Enter');
    const summary = marketer.getByRole('alert', { name: 'Il y a un problème' });
    await expect(summary).toBeFocused();
    await press(marketer, summary.getByRole('link').first(), 'Enter');
    await expect(marketer.getByLabel('Nom', { exact: true })).toBeFocused();
  });

  await test.step('each field is reached in the order in which it is read', async () => {
    await type(marketer, marketer.getByLabel('Nom', { exact: true }), draft.name);
    await choose(marketer, 'Annonceur', draft.advertiser);
    await choose(marketer, 'Finalité', draft.purpose);
    await press(marketer, marketer.getByRole('checkbox', { name: draft.family }), 'Space');
    await goOn(marketer, 'Passer au public visé', 'Public visé');
    await press(marketer, marketer.getByRole('checkbox', { name: 'Consommateurs' }), 'Space');
    await goOn(marketer, 'Passer au message', 'Message');
    await type(marketer, marketer.getByLabel('Objet', { exact: true }).first(), draft.subject);
    await type(marketer, marketer.getByLabel('Texte', { exact: true }).first(), draft.body);
    await goOn(marketer, 'Passer à la date d’envoi', 'Date d’envoi');
    await choose(marketer, 'Quand doit-elle partir ?', 'Dès qu’elle est approuvée');
    await goOn(marketer, 'Passer à la vérification', 'La suite');
    await expect(marketer.getByRole('heading', { level: 1, name: draft.name })).toBeVisible();
    await press(marketer, marketer.getByRole('button', { name: 'Vérifier tout le monde' }), 'Enter');
    await expect(marketer.getByRole('status').getByText('Vérification faite')).toBeVisible();
  });

  await test.step('and so is the approval', async () => {
    const approver = await enter(browser, 'approver');
    await approver.goto(addressOf(marketer));
    await press(approver, approver.getByRole('button', { name: /^Approuver/ }), 'Space');
    await expect(approver.getByRole('status').getByText('Campagne approuvée')).toBeVisible();
  });

  await test.step('and so is the word to send it', async () => {
    await marketer.reload();
    await press(marketer, marketer.getByRole('button', { name: /^Programmer [\d\s]+ e-mails?$/ }), 'Enter');
    await expect(marketer).toHaveURL(/done=scheduled/);
    await untilSent(marketer);
  });
});

async function goOn(page: Page, button: string, next: string): Promise<void> {
  await press(page, page.getByRole('button', { name: button }), 'Enter');
  await expect(page.getByRole('heading', { level: 2, name: next, exact: true })).toBeVisible();
}

/** Radios are one stop: the tabulator reaches the question, the arrows its answers. */
async function choose(page: Page, question: string, answer: string): Promise<void> {
  const group = page.getByRole('group', { name: question });
  const wanted = group.getByRole('radio', { name: answer });
  await tabTo(page, group.getByRole('radio').first());
  await page.keyboard.press('Space');
  for (let step = await group.getByRole('radio').count(); step > 0; step -= 1) {
    if (await wanted.isChecked()) break;
    await page.keyboard.press('ArrowDown');
  }
  await expect(wanted).toBeChecked();
}
