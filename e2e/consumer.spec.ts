import { type Page, test } from '@playwright/test';
import { checkEverybody, readCheck, someDraft, writeCampaign } from './support/campaign';
import { expect } from './support/expect';
import { sendLetter, takeRecipient } from './support/messages';
import { enter } from './support/staff';

// Some minutes, where other work keeps the machine busy; alone, it takes seconds.
test.describe.configure({ timeout: 240_000 });

// A person’s pages have no script; nor has this browser.
test.use({ javaScriptEnabled: false });

test.beforeAll(async ({ browser }) => {
  await sendLetter(browser);
});

const about = '« Actualités » de Tilleul Services';
/** That a yes counts at once. */
const saidYes = /Désormais, vous recevez les e-mails/;
const stopButton = (page: Page) => page.getByRole('button', { name: `Arrêter les e-mails ${about}` });
/** The card of the subject that the letter was about. */
const card = (page: Page) =>
  page.locator('section', { has: page.getByRole('heading', { name: /^Tilleul Services.*Actualités$/ }) });

test('one press stops the messages, and one more changes nothing', async ({ browser, page }) => {
  const { stop, choices } = await takeRecipient(browser);

  await test.step('to open the links writes nothing, however often', async () => {
    for (let opened = 0; opened < 2; opened += 1) await page.goto(stop);
    await expect(page.getByRole('button')).toHaveCount(1);
    await page.goto(choices);
    await expect(card(page)).toContainText(/Cela vient parce que vous avez accepté le/);
  });

  await test.step('the button says what will stop, and the page what was stopped', async () => {
    await page.goto(stop);
    await stopButton(page).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      `Vous ne recevrez plus les e-mails ${about}`,
    );
    await expect(page.getByRole('status')).toContainText('Cela vaut dès maintenant');
  });

  await test.step('again: it was stopped already', async () => {
    await page.goto(stop);
    await expect(page.getByText('Vous les avez déjà arrêtés le')).toBeVisible();
    await page.getByRole('button', { name: 'Les arrêter de nouveau' }).click();
    await expect(page.getByRole('status')).toContainText('Cela vaut depuis le');
  });

  await test.step('a yes to the text that is shown brings them back', async () => {
    await expect(page.getByRole('blockquote')).toContainText('Tilleul Services');
    await page.getByRole('button', { name: `Oui aux e-mails ${about}` }).click();
    await expect(page.getByText(saidYes)).toBeVisible();
    await page.goto(choices);
    await expect(card(page)).toContainText(/Cela vient parce que vous avez accepté le/);
  });
});

test('from the message alone to its reason, and to the end of such messages', async ({ browser, page }) => {
  const { why, choices } = await takeRecipient(browser);
  await page.goto(why);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Pourquoi vous avez reçu ce message');
  await expect(page.getByText(/^Parce que vous l’avez accepté le/)).toBeVisible();
  await expect(page.getByRole('blockquote').first()).toContainText('Tilleul Services');
  await expect(page.getByRole('link', { name: /CPCE, art\. L\. 34-5/ }).first()).toBeVisible();
  await stopButton(page).click();
  await expect(page.getByRole('status')).toContainText('Cela vaut dès maintenant');
  await page.goto(choices);
  await expect(card(page)).toContainText('Vous avez retiré votre accord le');
});

test('whoever said no is counted as such by the next check', async ({ browser, page }) => {
  const { stop } = await takeRecipient(browser);
  const marketer = await enter(browser, 'marketer');
  await writeCampaign(marketer, someDraft('Comptée deux fois'));
  await checkEverybody(marketer);
  const before = await readCheck(marketer);

  await page.goto(stop);
  await stopButton(page).click();
  await expect(page.getByRole('status')).toBeVisible();

  await checkEverybody(marketer);
  const after = await readCheck(marketer);
  const saidNo = ({ reasons }: typeof before) =>
    reasons
      .filter(({ name }) => name === 'A retiré son accord' || name === 'S’est opposé')
      .reduce((sum, { count }) => sum + count, 0);
  expect(after.total).toBe(before.total);
  expect(after.eligible).toBe(before.eligible - 1);
  expect(saidNo(after)).toBe(saidNo(before) + 1);
});

const bodies = {
  urlencoded: { form: { 'List-Unsubscribe': 'One-Click' } },
  multipart: { multipart: { 'List-Unsubscribe': 'One-Click' } },
};

for (const [encoding, body] of Object.entries(bodies)) {
  test(`a mailbox’s one click, ${encoding}, stops at once and is told so in a line`, async ({
    browser,
    page,
    request,
  }) => {
    const { stop, choices } = await takeRecipient(browser);
    for (let time = 0; time < 2; time += 1) {
      const answer = await request.post(stop, { ...body, maxRedirects: 0 });
      expect(answer.status()).toBe(200);
      const headers = answer.headers();
      expect(headers['content-type']).toBe('text/plain; charset=utf-8');
      expect(headers['cache-control']).toBe('no-store');
      expect(Object.keys(headers)).not.toContain('set-cookie');
      expect(Object.keys(headers)).not.toContain('location');
      expect((await answer.body()).length).toBeLessThan(1024);
    }
    await page.goto(choices);
    await expect(card(page)).toContainText('Vous avez retiré votre accord le');
  });
}

test('a link that was changed is nobody’s', async ({ browser, request }) => {
  const { stop } = await takeRecipient(browser);
  const forged = stop.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
  for (const address of [forged, '/u/x']) {
    const answer = await request.post(address, { ...bodies.urlencoded, maxRedirects: 0 });
    expect(answer.status()).toBe(404);
  }
});
