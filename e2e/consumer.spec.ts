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
const byEmail = (page: Page) =>
  page.getByRole('group', { name: /^Par e-mail ?, Tilleul Services, Actualités$/ });

test('one press stops the messages, and one more changes nothing', async ({ browser, page }) => {
  const { stop, choices } = await takeRecipient(browser);

  await test.step('to open the link writes nothing, however often', async () => {
    for (let opened = 0; opened < 2; opened += 1) await page.goto(stop);
    await expect(page.getByRole('button')).toHaveCount(1);
    await page.goto(choices);
    await expect(byEmail(page).getByRole('radio', { name: 'Oui' })).toBeChecked();
    await expect(byEmail(page)).toContainText(/Vous les recevez parce que vous avez accepté le/);
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
    await stopButton(page).click();
    await expect(page.getByRole('status')).toContainText('Cela vaut depuis le');
  });

  await test.step('a yes to the text that is shown brings them back', async () => {
    await expect(page.getByRole('blockquote')).toContainText('Tilleul Services');
    await page.getByRole('button', { name: `Oui aux e-mails ${about}` }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ce que vous recevez, et pourquoi');
    await expect(page.getByRole('status')).toContainText(saidYes);
    await expect(byEmail(page).getByRole('radio', { name: 'Oui' })).toBeChecked();
  });
});

test('a no and a yes are saved alike, and each says since when and why', async ({ browser, page }) => {
  const { choices } = await takeRecipient(browser);
  await page.goto(choices);
  await page.getByRole('button', { name: 'Enregistrer ces choix' }).click();
  await expect(page.getByRole('status')).toContainText('Rien n’était à changer');

  await byEmail(page).getByRole('radio', { name: 'Non' }).check();
  await page.getByRole('button', { name: 'Enregistrer ces choix' }).click();
  await expect(page.getByRole('status')).toContainText(`vous ne recevez plus les e-mails ${about}`);
  await expect(byEmail(page)).toContainText(/Rien ne vient\s; vous avez (dit non|repris votre accord) le/);

  await byEmail(page).getByRole('radio', { name: 'Oui' }).check();
  await page.getByRole('button', { name: 'Enregistrer ces choix' }).click();
  await expect(page.getByRole('status')).toContainText(saidYes);
  await expect(byEmail(page)).toContainText(/Vous les recevez parce que vous avez accepté le/);
});

test('one button stops everything', async ({ browser, page }) => {
  const { choices } = await takeRecipient(browser);
  await page.goto(choices);
  await page.getByRole('button', { name: 'Tout arrêter' }).click();
  await expect(page.getByRole('status')).toContainText(
    'Désormais, aucun annonceur ici ne vous envoie plus rien.',
  );
  await expect(page.getByRole('radio', { name: 'Oui', checked: true })).toHaveCount(0);
});

test('each page is there in the other language, with the same link', async ({ browser, page }) => {
  const { stop, choices } = await takeRecipient(browser);
  await page.goto(choices);
  await page.getByRole('navigation', { name: 'Langue' }).getByRole('link', { name: 'English' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What you receive, and why');
  await expect(page.getByRole('document')).toHaveAttribute('lang', 'en');
  await page.goto(stop);
  await page.getByRole('link', { name: 'English' }).click();
  await page.getByRole('button', { name: 'Stop the “News” e-mails from Tilleul Services' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'You will get no more “News” e-mails from Tilleul Services',
  );
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
    await expect(byEmail(page).getByRole('radio', { name: 'Non' })).toBeChecked();
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
